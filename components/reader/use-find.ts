import { useCallback, useMemo, useRef, useState, type RefObject } from 'react';
import type { ReaderState, SentenceRef } from '@/lib/read/reader-state';
import type { SentenceMoves } from './use-sentence-moves';

export interface Find {
  readonly isOpen: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Opens the search; where it is open, gives it the focus. */
  readonly open: () => void;
  /** Closes it. The focus goes to what has been found, unless the reader has scrolled on. */
  readonly close: (chosen: SentenceRef | null) => void;
}

/** Whether the search is open, and where the focus goes when it opens and closes. */
export function useFind(state: ReaderState, { rest }: SentenceMoves): Find {
  const field = useRef<HTMLInputElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const open = useCallback(() => {
    setIsOpen(true);
    field.current?.select();
  }, []);
  const close = useCallback((chosen: SentenceRef | null) => {
    const { first, last } = state.visible.get();
    if (chosen && chosen.index >= first && chosen.index <= last) state.tabStop.set(chosen);
    rest();
    setIsOpen(false);
  }, [state, rest]);
  return useMemo(() => ({ isOpen, field, open, close }), [isOpen, open, close]);
}
