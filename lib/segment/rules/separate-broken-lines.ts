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

/** How far to look for the neighbouring lines, whose width tells whether a line was full. */
const WINDOW = 400;

/** The next word would have fitted: no line-wrapping program broke here. */
function hadRoom(boundary: Boundary): boolean {
  const { text, end, next } = boundary;
  const lines = text.slice(Math.max(0, end - WINDOW), next + WINDOW).split(/[\n\r\u2028]+/);
  const width = Math.max(...lines.map((line) => line.trim().length));
  const line = text.slice(Math.max(0, end - WINDOW), end).split(LINE_BREAK).at(-1)!;
  return line.trim().length + 1 + /^\S*/.exec(textBehind(boundary))![0].length <= width;
}

/** A line break on purpose ends a sentence; one that wraps a line, or follows a stop, is a space like any other. */
export const separateBrokenLines: Rule = (boundary) => {
  if (!LINE_BREAK.test(boundary.gap)) return null;
  if (LIST_MARK.test(textBehind(boundary))) return 'split';
  if (boundary.mark !== '') return null;
  const line = boundary.text.slice(Math.max(boundary.start, boundary.end - 20), boundary.end);
  if (GOES_ON.test(line) || !(isUpperCase(boundary.nextWord) || /[¿¡]/.test(boundary.opening))) return 'join';
  return hadRoom(boundary) || opensSentence(boundary) ? 'split' : 'join';
};
