import { useCallback, useMemo, useRef, useState, type RefObject } from 'react';
import { focusMain } from '@/components/ui/focus-main';
import type { ReaderState, SentenceRef } from '@/lib/read/reader-state';
import { findSentence } from './sentence-dom';

export interface Find {
  readonly isOpen: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Opens the search; where it is open, gives it the focus. */
  readonly open: () => void;
  /** Closes it. The focus goes to what has been found, unless the reader has scrolled on. */
  readonly close: (chosen: SentenceRef | null) => void;
}

/** Whether the search is open, and where the focus goes when it opens and closes. */
export function useFind(state: ReaderState): Find {
  const field = useRef<HTMLInputElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const open = useCallback(() => {
    setIsOpen(true);
    field.current?.select();
  }, []);
  const close = useCallback((chosen: SentenceRef | null) => {
    const { first, last } = state.visible.get();
    const found = chosen && chosen.index >= first && chosen.index <= last && findSentence(document.body, chosen);
    if (found) found.focus({ preventScroll: true });
    else focusMain();
    setIsOpen(false);
  }, [state]);
  return useMemo(() => ({ isOpen, field, open, close }), [isOpen, open, close]);
}
