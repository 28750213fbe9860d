import { useEffect, type RefObject } from 'react';
import { beginEdit } from '@/lib/read/drafts';
import { toggleRevealed, type ReaderState } from '@/lib/read/reader-state';
import type { Side } from '@/lib/read/word-links';
import { sentenceAt } from './sentence-dom';

/** Lights the sentence under the mouse, follows the focus, reveals what is tapped and edits what is double-clicked. */
export function useSentencePointer(root: RefObject<HTMLElement | null>, state: ReaderState, veiled: Side | null): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const stop = new AbortController();
    const listen = <Type extends keyof HTMLElementEventMap>(type: Type, listener: (event: HTMLElementEventMap[Type]) => void) =>
      element.addEventListener(type, listener, { signal: stop.signal });

    // A finger has no hovering; its tap focuses the sentence, which lights it as well.
    listen('pointerover', ({ target, pointerType }) => {
      if (pointerType !== 'touch') state.lit.set(sentenceAt(target)?.index ?? null);
    });
    listen('pointerleave', () => state.lit.set(null));
    listen('focusin', ({ target }) => {
      const ref = sentenceAt(target);
      if (!ref) return;
      state.current.set(ref);
      state.tabStop.set(ref);
    });
    listen('click', ({ target }) => {
      const ref = sentenceAt(target);
      const selecting = window.getSelection()?.isCollapsed === false;
      if (ref && veiled && !selecting) toggleRevealed(state, ref.index);
    });
    listen('dblclick', ({ target }) => {
      const ref = sentenceAt(target);
      if (ref?.side === 'target') beginEdit(state, ref.index);
    });
    return () => stop.abort();
  }, [root, state, veiled]);
}
