import { attributeOf, shortTextOf, textOf, visit, type HtmlElement } from './html-tree';

/** A mark has some characters and, where markup is laid out, white space around them. */
const MAX_LINK_LENGTH = 100;

/** `1`, `[12]`, `(a)`, `*` */
const MARK = /^[[(]?(?:\d{1,4}|[a-z]|[ivxl]+|[*†‡§]{1,4})[\])]?$/i;
const BRACKETED_MARK = /^\[.*\]$/;
const SYMBOLS = /^[*†‡§]+$/;
const ARROW = /^[↩↵⏎↑^←](?:\uFE0E|\uFE0F)?$/;

/**
 * After a word or at the beginning, where a note has its own number, a raised figure is a mark; a power comes after a
 * figure or a unit of one or two letters.
 */
const BEFORE_MARK = /(?:^\s*|\p{L}{3}|[.,;:!?…»”’"'])$/u;

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Whether an element is a link that leads to a note or back from it, and says nothing itself: a mark to another place of
 * the text, raised, in brackets, or with no space before it. A table of contents has page numbers that look the same
 * otherwise.
 * @param before The text before it in its paragraph.
 */
export function isNoteLink(element: HtmlElement, before: string): boolean {
  if (element.tagName !== 'a' || !attributeOf(element, 'href')?.includes('#')) return false;
  const text = shortTextOf(element, MAX_LINK_LENGTH)?.trim() ?? '';
  if (ARROW.test(text)) return true;
  return MARK.test(text) && (BRACKETED_MARK.test(text) || /\S$/.test(before) || contains(element, isSuperscript));
}

export function isSuperscript({ tagName }: HtmlElement): boolean {
  return tagName === 'sup';
}

/**
 * What a superscript says in plain text: nothing if it is the mark of a note, else figures and the letters of ordinals
 * as the raised characters of Unicode (10⁶, 1.º), and anything else as it is.
 * @param before The text before it in its paragraph.
 */
export function readSuperscript(element: HtmlElement, before: string): string {
  const text = textOf(element);
  const raised = text.trim();
  if (isRaisedMark(element, raised, before)) return '';
  if (/^[-−]?\d+$/.test(raised)) return raised.replace(/[-−]/, '⁻').replace(/\d/g, (digit) => DIGITS.charAt(Number(digit)));
  return { o: 'º', a: 'ª' }[raised] ?? text;
}

function isRaisedMark(element: HtmlElement, raised: string, before: string): boolean {
  if (SYMBOLS.test(raised) || BRACKETED_MARK.test(raised)) return true;
  if (/^\d+$/.test(raised) && BEFORE_MARK.test(before)) return true;
  return MARK.test(raised) && contains(element, ({ tagName }) => tagName === 'a');
}

function contains(element: HtmlElement, matches: (inner: HtmlElement) => boolean): boolean {
  let found = false;
  visit(element, {
    enter: (inner) => {
      found ||= matches(inner);
      return !found;
    },
  });
  return found;
}
