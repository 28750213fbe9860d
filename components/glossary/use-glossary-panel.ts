import { useMemo, useRef, useState } from 'react';
import type { SentenceMoves } from '@/components/reader/use-sentence-moves';
import { useMediaQuery } from '@/components/reader/use-media-query';
import type { GlossaryName } from '@/lib/read/glossary';
import type { ReaderState } from '@/lib/read/reader-state';
import type { Side } from '@/lib/read/word-links';

/** Below this the panel lies over the text; glossary.css has the same figure. */
const NARROW = '(max-width: 44rem)';

export interface GlossaryPanelControl {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly close: () => void;
  /** Leads to the first mention of a name. */
  readonly show: (name: GlossaryName) => void;
}

/** Opens and closes the panel of names; closed, it gives the focus back to where it came from. */
export function useGlossaryPanel(state: ReaderState, moves: SentenceMoves, lead: Side): GlossaryPanelControl {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<Element | null>(null);
  const narrow = useMediaQuery(NARROW);
  return useMemo(() => {
    const close = () => {
      setOpen(false);
      const current = state.current.get();
      const from = opener.current;
      if (from instanceof HTMLElement && from !== document.body && from.isConnected) from.focus({ preventScroll: true });
      else if (current) moves.focus(current);
    };
    return {
      isOpen,
      close,
      toggle: () => {
        if (isOpen) { close(); return; }
        opener.current = document.activeElement;
        setOpen(true);
      },
      show: ({ mentions: [first] }) => {
        if (!first) return;
        if (narrow) setOpen(false);
        moves.focus({ index: first.sentence, side: lead });
        state.card.set({ mention: first, side: lead, by: 'press' });
      },
    };
  }, [state, moves, lead, narrow, isOpen]);
}
