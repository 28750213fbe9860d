import { useEffect, type RefObject } from 'react';
import type { ReaderState } from '@/lib/read/reader-state';
import { linkedRanges, type Side } from '@/lib/read/word-links';
import { findSentence, sentenceAt } from './sentence-dom';
import { offsetIn, toDomRange } from './text-offsets';

/** The name that reader.css styles with `::highlight()`. */
const HIGHLIGHT_NAME = 'reader-word';

const SIDES: readonly Side[] = ['source', 'target'];

/** Safari knows only the older of the two calls. */
function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = document.caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

const textOf = (sentence: HTMLElement | null) => sentence?.querySelector('[data-text]') ?? null;

/** The word at a point and the words aligned with it, as ranges of the page; none where no word is linked. */
function wordRangesAt(root: HTMLElement, state: ReaderState, x: number, y: number): Range[] {
  const caret = caretAt(x, y);
  const ref = caret && sentenceAt(caret.node.parentElement);
  const text = ref && textOf(findSentence(root, ref));
  const offset = caret && text ? offsetIn(text, caret.node, caret.offset) : null;
  if (!ref || offset === null) return [];
  const { links } = state.view.sentence(ref.index).unit.alignment;
  const linked = linkedRanges(links, ref.side, offset);
  if (!linked) return [];
  return SIDES.flatMap((side) => {
    const element = root.querySelector<HTMLElement>(`[data-sentence="${ref.index}"][data-side="${side}"]:not([data-veiled])`);
    const sideText = textOf(element);
    return sideText ? linked[side].flatMap((range) => toDomRange(sideText, range) ?? []) : [];
  });
}

/**
 * Lights the word under the pointer and the words aligned with it, by the CSS Custom Highlight API, so no word needs an
 * element of its own. Browsers without it light sentences only.
 */
export function useWordHighlight(root: RefObject<HTMLElement | null>, state: ReaderState): void {
  useEffect(() => {
    const element = root.current;
    if (!element || !('highlights' in CSS)) return;
    let frame = 0;
    let pointer: { readonly x: number; readonly y: number } | null = null;
    let lit: readonly Range[] = [];
    const light = () => {
      lit = pointer ? wordRangesAt(element, state, pointer.x, pointer.y) : [];
      if (lit.length > 0) CSS.highlights.set(HIGHLIGHT_NAME, new Highlight(...lit));
      else CSS.highlights.delete(HIGHLIGHT_NAME);
    };
    const onMove = ({ clientX, clientY, target }: PointerEvent) => {
      pointer = sentenceAt(target) && { x: clientX, y: clientY };
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(light);
    };
    const clear = () => {
      pointer = null;
      cancelAnimationFrame(frame);
      light();
    };
    // A sentence that is drawn anew, since names have been found in it, leaves nothing of its ranges.
    const observer = new MutationObserver(() => { if (lit.some(({ collapsed }) => collapsed)) light(); });
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerleave', clear);
    return () => {
      observer.disconnect();
      clear();
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerleave', clear);
    };
  }, [root, state]);
}
