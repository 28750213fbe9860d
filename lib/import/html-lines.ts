import { collapseSpaces } from '../collapse-spaces';
import { joinWrappedLines } from './join-wrapped-lines';
import { CLAUSE_END } from './line-markers';
import { RULE, type TextLine } from './text-lines';

/** Stands between the cells of a row. HTML's own tabs are spaces. */
export const CELL_BREAK = '\t';

/** UTF-16 code units. What is longer is no entry of a table, but text that a table lays out. */
const MAX_CELL_LENGTH = 300;

/** A stanza of four long verses may be as even as four lines that were cut; two stanzas are not. */
const MIN_WRAPPED_LINES = 8;

/**
 * The paragraphs in a stretch of HTML's inline text, where line breaks are line feeds, with characters normalised. They
 * are treated as those of a plain text: an empty line parts paragraphs, lines cut at a fixed width are joined, any others
 * are verses, lines of dialogue or of an address, and each stands by itself. Only a lone break within a sentence is but a
 * space. The cells of a row are one paragraph; they are no sentence, so semicolons keep them apart. Where one of them is
 * long or has paragraphs of its own, the table lays out a page, and each is read by itself.
 */
export function splitIntoParagraphs(text: string): string[] {
  const cells = text.split(CELL_BREAK).filter((cell) => /\S/.test(cell));
  return cells.length > 1 && cells.every(isEntry) ? [cells.map(collapseSpaces).join('; ')] : cells.flatMap(splitCell);
}

function isEntry(cell: string): boolean {
  const lines = toLines(cell);
  return collapseSpaces(cell).length <= MAX_CELL_LENGTH && !lines.some(({ gapBefore }, index) => index > 0 && gapBefore);
}

function splitCell(cell: string): string[] {
  const lines = toLines(cell);
  if (isOneSentence(lines)) return [lines.map((line) => line.text).join(' ')];
  const joined = lines.length >= MIN_WRAPPED_LINES ? joinWrappedLines(lines) : null;
  return (joined ?? lines).map((line) => line.text);
}

function isOneSentence(lines: readonly TextLine[]): boolean {
  const [first, second] = lines;
  return lines.length === 2 && !second!.gapBefore && !CLAUSE_END.test(first!.text) && !first!.text.endsWith(',') && /^\p{Ll}/u.test(second!.text);
}

function toLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let gapBefore = true;
  for (const raw of text.split('\n')) {
    const line = collapseSpaces(raw);
    const isGap = line === '' || RULE.test(line);
    if (!isGap) lines.push({ text: line, indent: 0, quoteDepth: 0, gapBefore });
    gapBefore = isGap;
  }
  return lines;
}
