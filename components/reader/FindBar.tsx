'use client';

import { useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react';
import { IconButton } from '@/components/ui/IconButton';
import { CloseIcon } from '@/components/ui/icons';
import { findText, markMatches, type Match } from '@/lib/read/find-text';
import { markNothing, type ReaderState, type SentenceRef } from '@/lib/read/reader-state';
import type { Side } from '@/lib/read/word-links';
import { DownIcon, UpIcon } from './icons';

interface Props {
  readonly state: ReaderState;
  readonly sides: readonly Side[];
  readonly onShow: (ref: SentenceRef) => void;
  readonly onClose: () => void;
}

/** Which match is chosen some steps after the first at or behind `origin`, going round the ends. */
function positionOf(matches: readonly Match[], origin: number, steps: number): number {
  const count = Math.max(matches.length, 1);
  const first = Math.max(matches.findIndex(({ index }) => index >= origin), 0);
  return (((first + steps) % count) + count) % count;
}

/** Finds text in the whole document: the browser's own search sees only the rows that are on the page. */
export function FindBar({ state, sides, onShow, onClose }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [origin] = useState(() => state.visible.get().first);
  const [steps, setSteps] = useState(0);
  const wanted = useDeferredValue(query);
  const version = useSyncExternalStore((listener) => state.view.subscribe(listener), () => state.view.version, () => 0);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the view is the same object when its units change; its version tells.
  const matches = useMemo(() => findText(state.view, wanted, sides), [state.view, version, wanted, sides]);
  const position = useMemo(() => positionOf(matches, origin, steps), [matches, origin, steps]);
  const chosen = matches[position];

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    state.matches.set(markMatches(matches, chosen));
    return () => state.matches.set(markNothing);
  }, [state, matches, chosen]);
  const chosenIndex = chosen?.index;
  const chosenSide = chosen?.side;
  useEffect(() => {
    if (chosenIndex !== undefined && chosenSide) onShow({ index: chosenIndex, side: chosenSide });
  }, [chosenIndex, chosenSide, onShow]);

  const step = (by: 1 | -1) => setSteps((now) => now + by);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter') { event.preventDefault(); step(event.shiftKey ? -1 : 1); }
  };
  return (
    <search className="reader-find">
      <input
        ref={field} type="search" className="reader-find-field" aria-label="Find in both languages" placeholder="Find in both languages"
        value={query} onKeyDown={onKeyDown}
        onChange={(event) => { setQuery(event.target.value); setSteps(0); }}
      />
      <p className="reader-status-text" role="status">{query.trim() !== '' && (chosen ? `${position + 1} of ${matches.length}` : 'Not found')}</p>
      <IconButton label="Previous match" onClick={() => step(-1)}><UpIcon /></IconButton>
      <IconButton label="Next match" onClick={() => step(1)}><DownIcon /></IconButton>
      <IconButton label="Close the search" onClick={onClose}><CloseIcon /></IconButton>
    </search>
  );
}
