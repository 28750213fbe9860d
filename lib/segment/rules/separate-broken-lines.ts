import { isUpperCase, textBehind, type Boundary, type Rule } from '../boundary';
import { opensSentence } from '../sentence-openers';

const LINE_BREAK = /[\n\r\u2028]/;
const LIST_MARK = new RegExp([
  /^[•·▪◦‣*+-]\s|^#{1,6}\s|^>\s/u,
  /^\(?(?:\d{1,3}|\p{Ll})\)\s|^\d{1,3}(?:\.\d{1,2})*\.\s|^(?:\p{Ll}|[IVX]+)\.\s\p{Lu}/u,
  /^[—–―-]\s?[\p{Lu}\d¿¡«“"]/u,
].map(({ source }) => source).join('|'), 'u');
/** Words and marks behind which no line ends on purpose. */
const GOES_ON = /(?:[,(«“¿¡-]|(?:^|\s)(?:el|la|los|las|un|una|unos|unas|de|del|a|al|en|con|por|para|sin|sobre|entre|hasta|desde|hacia|según|y|e|o|u|ni|que|como|se|su|sus|mi|tu|no|muy|más|don|doña|san|santa))$/iu;

/** How far to look for the neighbouring lines, which tell whether the text is wrapped and how wide. */
const WINDOW = 400;
/** No program wraps plain text at more. */
const WIDEST_WRAP = 120;
const ENDS_WITH_STOP = /[.?!…:][^\p{L}\p{N}]*$/u;

/** The next word would have fitted, or the lines are no wrapped ones: one is too long, or all its neighbours end with a stop. */
function isDeliberate(boundary: Boundary): boolean {
  const { text, end, next } = boundary;
  const before = text.slice(Math.max(0, end - WINDOW), end).split(LINE_BREAK);
  const behind = text.slice(next, next + WINDOW).split(LINE_BREAK);
  const line = before.at(-1)!.trim();
  // The outermost pieces may be cut off, so they say something about the width only.
  const neighbours = [...before.slice(1, -1), ...behind.slice(0, -1)].map((neighbour) => neighbour.trim()).filter(Boolean);
  if (neighbours.length > 1 && neighbours.every((neighbour) => ENDS_WITH_STOP.test(neighbour))) return true;
  const width = Math.max(...[...before, ...behind].map(({ length }) => length));
  const firstWord = /^\S*/.exec(textBehind(boundary))![0];
  return line.length > WIDEST_WRAP || line.length + 1 + firstWord.length <= width;
}

/** A line break on purpose ends a sentence; one that wraps a line, or follows a stop, is a space like any other. */
export const separateBrokenLines: Rule = (boundary) => {
  if (!LINE_BREAK.test(boundary.gap)) return null;
  if (LIST_MARK.test(textBehind(boundary))) return 'split';
  if (boundary.mark !== '') return null;
  const line = boundary.text.slice(Math.max(boundary.start, boundary.end - 20), boundary.end);
  if (GOES_ON.test(line) || !(isUpperCase(boundary.nextWord) || /[¿¡]/.test(boundary.opening))) return 'join';
  return isDeliberate(boundary) || opensSentence(boundary) ? 'split' : 'join';
};
