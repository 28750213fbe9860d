import { useMemo, type RefObject } from 'react';
import type { ReaderState, SentenceRef } from '@/lib/read/reader-state';
import type { ScrollAnchor } from './scroll-anchor';
import { findSentence } from './sentence-dom';

/** A sentence that was out of view comes to rest this far down the screen. */
const REST = 0.3;

/** Share of the screen at its foot in which a sentence counts as out of view, so that what follows can be seen. */
const FOOT = 0.15;

/** Frames to wait for a far row to be put on the page. */
const MAX_WAIT = 30;

export interface SentenceMoves {
  /** Scrolls to a sentence wherever it is in the document, unless it is in plain view. */
  readonly show: (ref: SentenceRef) => void;
  /** Shows a sentence and moves the focus there. */
  readonly focus: (ref: SentenceRef) => void;
}

function isInView(element: HTMLElement, line: number): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= line && (bottom <= window.innerHeight * (1 - FOOT) || bottom - top > window.innerHeight / 2);
}

export function useSentenceMoves(root: RefObject<HTMLElement | null>, state: ReaderState, anchor: ScrollAnchor, line: () => number): SentenceMoves {
  return useMemo(() => {
    const find = (ref: SentenceRef) => root.current && findSentence(root.current, ref);
    const show = (ref: SentenceRef) => {
      const element = find(ref);
      if (element && isInView(element, line())) anchor.pick();
      else anchor.pin(ref, Math.max(line() + 8, window.innerHeight * REST));
    };
    const focusWhenThere = (ref: SentenceRef, wait: number) => {
      const element = find(ref);
      if (element) element.focus({ preventScroll: true });
      else if (wait > 0) requestAnimationFrame(() => focusWhenThere(ref, wait - 1));
    };
    const focus = (ref: SentenceRef) => {
      state.current.set(ref);
      show(ref);
      focusWhenThere(ref, MAX_WAIT);
    };
    return { show, focus };
  }, [root, state, anchor, line]);
}
