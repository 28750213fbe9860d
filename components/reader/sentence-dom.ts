import { firstBelow } from '@/lib/read/anchor';
import type { SentenceRef } from '@/lib/read/reader-state';
import { otherSide, type Side } from '@/lib/read/word-links';

const SENTENCE = '[data-sentence]';

/** The sentence that an element lies in. */
export function sentenceAt(target: EventTarget | null): SentenceRef | null {
  const element = target instanceof Element ? target.closest<HTMLElement>(SENTENCE) : null;
  return element ? { index: Number(element.dataset.sentence), side: element.dataset.side as Side } : null;
}

/** The element of one side of a sentence, or of its other side where the first is not shown; null if its row is not on the page. */
export function findSentence(root: HTMLElement, { index, side }: SentenceRef): HTMLElement | null {
  const find = (wanted: Side) => root.querySelector<HTMLElement>(`[data-sentence="${index}"][data-side="${wanted}"]`);
  return find(side) ?? find(otherSide(side));
}

/** The editor of a sentence's translation; null if it is not on the page. */
export function findEditor(root: ParentNode, index: number): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-editor="${index}"]`);
}

/** The rows on the page, in reading order. */
export function rowElements(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-index]')];
}

/** The sentences of a row on the side that is read first, or on the only one shown. */
function leadSentences(row: HTMLElement, lead: Side): HTMLElement[] {
  const find = (side: Side) => [...row.querySelectorAll<HTMLElement>(`[data-sentence][data-side="${side}"]`)];
  const own = find(lead);
  return own.length > 0 ? own : find(otherSide(lead));
}

function boxOf(element: HTMLElement) {
  const { top, bottom } = element.getBoundingClientRect();
  return { element, top, bottom };
}

/** The first sentence that reaches below a line, in CSS pixels from the top of the viewport. */
export function topmostSentence(root: HTMLElement, lead: Side, line: number): HTMLElement | null {
  for (const row of rowElements(root)) {
    if (row.getBoundingClientRect().bottom <= line) continue;
    const box = firstBelow(leadSentences(row, lead).map(boxOf), line);
    if (box) return box.element;
  }
  return null;
}

/** The last sentence that begins above a line, in CSS pixels from the top of the viewport. */
export function lowestSentence(root: HTMLElement, lead: Side, line: number): HTMLElement | null {
  const row = rowElements(root).findLast((element) => element.getBoundingClientRect().top < line);
  return row ? leadSentences(row, lead).findLast((element) => element.getBoundingClientRect().top < line) ?? null : null;
}
