import { useEffect, type RefObject } from 'react';
import type { ReaderState } from '@/lib/read/reader-state';
import type { Side } from '@/lib/read/word-links';
import type { ScrollAnchor } from './scroll-anchor';
import { lowestSentence, sentenceAt, topmostSentence } from './sentence-dom';

interface Tracked {
  readonly root: RefObject<HTMLElement | null>;
  readonly anchor: ScrollAnchor;
  readonly state: ReaderState;
  readonly lead: Side;
  readonly line: () => number;
}

function updateVisible(root: HTMLElement, state: ReaderState, lead: Side, line: number): void {
  const first = sentenceAt(topmostSentence(root, lead, line))?.index;
  const last = sentenceAt(lowestSentence(root, lead, window.innerHeight))?.index;
  if (first === undefined || last === undefined) return;
  const known = state.visible.get();
  if (first !== known.first || last !== known.last) state.visible.set({ first, last: Math.max(first, last) });
}

/** Events by which a reader, and not the page, scrolls. */
const READER_SCROLLS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Before anyone else hears of them, since what answers a key may pin a sentence anew. */
const CAPTURE = { passive: true, capture: true } as const;

/** Keeps the anchor and the range of visible sentences in step with scrolling and layout. */
export function useScrollTracking({ root, anchor, state, lead, line }: Tracked): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let frame = 0;
    const update = () => { frame = 0; updateVisible(element, state, lead, line()); };
    const schedule = () => { frame ||= requestAnimationFrame(update); };
    // A change of layout since the last frame is settled before the new place is taken for the one to hold.
    const onScroll = () => { anchor.restore(); anchor.pick(); schedule(); };
    const onLayout = () => { anchor.restore(); schedule(); };
    const onReaderScroll = () => anchor.release();
    const observer = new ResizeObserver(onLayout);
    observer.observe(element);
    window.addEventListener('scroll', onScroll, { passive: true });
    READER_SCROLLS.forEach((type) => window.addEventListener(type, onReaderScroll, CAPTURE));
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      window.removeEventListener('scroll', onScroll);
      READER_SCROLLS.forEach((type) => window.removeEventListener(type, onReaderScroll, CAPTURE));
    };
  }, [root, anchor, state, lead, line]);
}
