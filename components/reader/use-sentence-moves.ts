import { useMemo, type RefObject } from 'react';
import type { ReaderState, SentenceRef } from '@/lib/read/reader-state';
import type { ScrollAnchor } from './scroll-anchor';
import { findSentence } from './sentence-dom';

/** A sentence that was out of view comes to rest this far down the screen. */
const REST = 0.3;

/** Share of the screen at its foot in which a sentence counts as out of view, so that what follows can be seen. */
const FOOT = 0.15;

/** Frames in which a far row is put on the page, and may be taken off and put back while others are measured. */
const SETTLING_FRAMES = 12;

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

function createSentenceMoves(root: RefObject<HTMLElement | null>, state: ReaderState, anchor: ScrollAnchor, line: () => number): SentenceMoves {
  const find = (ref: SentenceRef) => root.current && findSentence(root.current, ref);
  const show = (ref: SentenceRef) => {
    const element = find(ref);
    if (element && isInView(element, line())) anchor.pick();
    else anchor.pin(ref, Math.max(line() + 8, window.innerHeight * REST));
  };
  let latest: SentenceRef | null = null;
  const follow = (ref: SentenceRef, frames: number, arrived: boolean) => {
    if (latest !== ref || !state.current.get()) return;
    const element = find(ref);
    const wanted = !arrived || document.activeElement === document.body;
    if (wanted) element?.focus({ preventScroll: true });
    if (frames > 0) requestAnimationFrame(() => follow(ref, frames - 1, arrived || element !== null));
  };
  const focus = (ref: SentenceRef) => {
    latest = ref;
    state.current.set(ref);
    show(ref);
    follow(ref, SETTLING_FRAMES, false);
  };
  return { show, focus };
}

export function useSentenceMoves(root: RefObject<HTMLElement | null>, state: ReaderState, anchor: ScrollAnchor, line: () => number): SentenceMoves {
  return useMemo(() => createSentenceMoves(root, state, anchor, line), [root, state, anchor, line]);
}
