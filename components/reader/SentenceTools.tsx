'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { describeFlags } from '@/lib/read/flag-labels';
import { beginEdit, type ReaderState } from '@/lib/read/reader-state';
import { isFlagged } from '@/lib/read/sentence-navigation';
import type { TranslationUnit } from '@/lib/types';
import { EditIcon } from './icons';
import { useObservable } from './use-observable';

/** How long the pointer must rest on a flagged sentence before its flags are explained. */
const HOVER_DELAY_MS = 300;

function useUnit({ view }: ReaderState, index: number | null): TranslationUnit | null {
  const get = () => (index === null ? null : view.sentence(index).unit);
  return useSyncExternalStore((listener) => view.subscribe(listener), get, get);
}

/** The sentence under a resting pointer. */
function useRestingPointer(state: ReaderState): number | null {
  const [index, setIndex] = useState<number | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const stop = state.lit.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setIndex(state.lit.get()), HOVER_DELAY_MS);
    });
    return () => { clearTimeout(timer); stop(); };
  }, [state]);
  return index;
}

interface Props {
  readonly state: ReaderState;
  readonly onRestore: (index: number) => void;
}

/** What is to be known of, and done with, the sentence that has the focus; of a flagged one under the pointer, why it is flagged. */
export function SentenceTools({ state, onRestore }: Props) {
  const current = useObservable(state.current, (ref) => ref?.index ?? null);
  const unit = useUnit(state, current);
  const resting = useRestingPointer(state);
  const hovered = useUnit(state, resting);
  if (hovered && resting !== current && isFlagged({ unit: hovered })) {
    return <p className="reader-status-text reader-flags">{describeFlags(hovered.flags)}</p>;
  }
  if (!unit || current === null || unit.target === null) return null;
  return (
    <>
      {isFlagged({ unit }) && <p className="reader-status-text reader-flags">{describeFlags(unit.flags)}</p>}
      <button type="button" className="reader-button" onClick={() => beginEdit(state, current)}><EditIcon /> Edit<span className="reader-wide"> translation</span></button>
      {unit.origin.kind === 'human' && (
        <button type="button" className="reader-button" onClick={() => onRestore(current)}>Restore machine translation</button>
      )}
    </>
  );
}
