'use client';

import { useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore, type KeyboardEvent, type RefObject } from 'react';
import { IconButton } from '@/components/ui/IconButton';
import { CloseIcon } from '@/components/ui/icons';
import { findText, locateMatch, markMatches, type Match } from '@/lib/read/find-text';
import { markNothing, type ReaderState, type SentenceRef } from '@/lib/read/reader-state';
import type { Side } from '@/lib/read/word-links';
import { DownIcon, UpIcon } from './icons';

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly state: ReaderState;
  readonly sides: readonly Side[];
  readonly onShow: (ref: SentenceRef) => void;
  /** Told where the search has ended. */
  readonly onClose: (chosen: SentenceRef | null) => void;
}

/** The match that a query, or a step from one to the next, has led to. It stays the same while translations come in around it. */
interface Chosen {
  readonly query: string;
  readonly match: Match | undefined;
}

/** Chooses the first match from where the reader was when the search began, and goes from one to the next. */
function useChosenMatch(matches: readonly Match[], query: string, origin: number, onShow: Props['onShow']) {
  const [chosen, setChosen] = useState<Chosen>({ query: '', match: undefined });
  const position = locateMatch(matches, chosen.match ?? { index: origin });
  if (chosen.query !== query) setChosen({ query, match: matches[locateMatch(matches, { index: origin })] });
  useEffect(() => {
    if (chosen.match) onShow(chosen.match);
  }, [chosen, onShow]);
  const step = (by: 1 | -1) => {
    const count = Math.max(matches.length, 1);
    setChosen({ query, match: matches[chosen.match ? (position + by + count) % count : position] });
  };
  return { match: matches[position], position, step };
}

/** Finds text in the whole document: the browser's own search sees only the rows that are on the page. */
export function FindBar({ field, state, sides, onShow, onClose }: Props) {
  const [query, setQuery] = useState('');
  const [origin] = useState(() => state.visible.get().first);
  const wanted = useDeferredValue(query);
  const version = useSyncExternalStore((listener) => state.view.subscribe(listener), () => state.view.version, () => 0);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the view is the same object when its units change; its version tells.
  const matches = useMemo(() => findText(state.view, wanted, sides), [state.view, version, wanted, sides]);
  const { match: chosen, position, step } = useChosenMatch(matches, wanted, origin, onShow);

  useEffect(() => field.current?.focus(), [field]);
  useEffect(() => {
    state.matches.set(markMatches(matches, chosen));
    return () => state.matches.set(markNothing);
  }, [state, matches, chosen]);
  const close = () => onClose(chosen ?? null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    if (event.key === 'Enter') { event.preventDefault(); step(event.shiftKey ? -1 : 1); }
  };
  return (
    <search className="reader-find">
      <input
        ref={field} type="search" className="reader-find-field" aria-label="Find in both languages" placeholder="Find in both languages"
        value={query} onKeyDown={onKeyDown}
        onChange={(event) => setQuery(event.target.value)}
      />
      <p className="reader-status-text" role="status">{query.trim() !== '' && (chosen ? `${position + 1} of ${matches.length}` : 'Not found')}</p>
      <IconButton label="Previous match" onClick={() => step(-1)}><UpIcon /></IconButton>
      <IconButton label="Next match" onClick={() => step(1)}><DownIcon /></IconButton>
      <IconButton label="Close the search" onClick={close}><CloseIcon /></IconButton>
    </search>
  );
}
