import { attributeOf, shortTextOf, textOf, visit, type HtmlElement } from './html-tree';

/** A mark has some characters and, where markup is laid out, white space around them. */
const MAX_LINK_LENGTH = 100;

/** `1`, `[12]`, `(a)`, `*` */
const MARK = /^[[(]?(?:\d{1,4}|[a-z]|[ivxl]+|[*†‡§]{1,4})[\])]?$/i;
const BRACKETED_MARK = /^\[.*\]$/;
/** A raised figure may have four digits; one on the line is a year then. */
const YEAR = /^\d{4}$/;
const SYMBOLS = /^[*†‡§]+$/;
const ARROW = /^[↩↵⏎↑^←](?:\uFE0E|\uFE0F)?$/;

/** What a mark on the line follows without a space. What stands behind an opening bracket or quote, or a dash, is text. */
const WORD_END = /[\p{L}\p{N}.,;:!?…%€°»”’)\]]["']?$/u;

/**
 * After a word or at the beginning, where a note has its own number, a raised figure is a mark; a power comes after a
 * figure or a unit of one or two letters.
 */
const BEFORE_MARK = /(?:^\s*|\p{L}{3}|[.,;:!?…»”’"'])$/u;

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Whether an element is a link that leads to a note or back from it, and says nothing itself: a mark to another place of
 * the text, raised, in brackets, right behind a word or, where other links lead to it, at the beginning. A table of
 * contents has page numbers that look the same otherwise.
 * @param before The text before it in its paragraph.
 */
export function isNoteLink(element: HtmlElement, before: string): boolean {
  if (element.tagName !== 'a' || !attributeOf(element, 'href')?.includes('#')) return false;
  const text = shortTextOf(element, MAX_LINK_LENGTH)?.trim() ?? '';
  if (ARROW.test(text)) return true;
  if (!MARK.test(text)) return false;
  if (BRACKETED_MARK.test(text) || contains(element, isSuperscript)) return true;
  return !YEAR.test(text) && (WORD_END.test(before) || (isTarget(element) && before.trim() === ''));
}

function isTarget(element: HtmlElement): boolean {
  return attributeOf(element, 'id') !== undefined || attributeOf(element, 'name') !== undefined;
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
