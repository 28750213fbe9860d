import { SENTENCE_END } from '../sentence-end';
import { DIVISION } from './line-markers';

/** How many lines at either end of a page may be no text, and how long such a line may be, in UTF-16 code units. */
const MAX_FURNITURE = 3;
const MAX_LENGTH = 200;

/** On how many pages a line has to return, or on both where there are but two. */
const MIN_PAGES = 3;

/** Share of the pages from the first that has the line to the last: some books have a head on every second page. */
const MIN_SHARE = 0.4;

const LINE_END = /\r\n?|\n/;

type Edge = 'top' | 'bottom';

interface Page {
  /** 0-based, blank pages counted. */
  readonly index: number;
  /** The first and the last are not blank. */
  readonly lines: readonly string[];
}

/**
 * Joins the pages of a text that was taken out of a PDF, where form feeds part them: what returns at the top or bottom of
 * pages, such as running heads and page numbers, goes, and a sentence that the end of a page cuts runs on. A text without
 * form feeds stays as it is.
 */
export function joinPages(text: string): string {
  if (!text.includes('\f')) return text;
  const pages = text.split('\f').map((page, index) => ({ index, lines: trimBlankLines(page.split(LINE_END)) }));
  const kept = removeFurniture(removeFurniture(pages.filter(isWritten), 'top'), 'bottom').map(({ lines }) => lines);
  return kept.map((lines, index) => separatorAfter(kept[index - 1]) + lines.join('\n')).join('');
}

function separatorAfter(page: readonly string[] | undefined): string {
  if (!page) return '';
  return SENTENCE_END.test(page.at(-1)!.trimEnd()) ? '\n\n' : '\n';
}

function removeFurniture(pages: readonly Page[], edge: Edge): Page[] {
  const pagesOf = new Map<string, number[]>();
  for (const page of pages) {
    for (const key of new Set(edgeLines(page, edge).flatMap((line) => keysOf(line, page)))) {
      if (!pagesOf.get(key)?.push(page.index)) pagesOf.set(key, [page.index]);
    }
  }
  const returns = (line: string, page: Page) => keysOf(line, page).some((key) => isRunning(pagesOf.get(key)!, pages.length));
  return pages.map((page) => {
    const ends = edgeLines(page, edge);
    const text = ends.findIndex((line) => !returns(line, page));
    return removeLines(page, edge, text === -1 ? ends.length : text);
  }).filter(isWritten);
}

function isRunning(indices: readonly number[], pageCount: number): boolean {
  const span = indices.at(-1)! - indices[0]! + 1;
  return indices.length >= Math.max(2, Math.min(MIN_PAGES, pageCount)) && indices.length >= span * MIN_SHARE;
}

/** The written lines at an end of a page, from the end inwards. */
function edgeLines({ lines }: Page, edge: Edge): string[] {
  const written = lines.map((line) => line.trim()).filter(Boolean);
  return edge === 'top' ? written.slice(0, MAX_FURNITURE) : written.slice(-MAX_FURNITURE).reverse();
}

/** What a line may have in common with those of other pages: all of it, or all but a number that counts the pages, not the chapters. */
function keysOf(line: string, { index }: Page): string[] {
  if (line.length > MAX_LENGTH) return [];
  const [, , rest] = DIVISION.exec(line) ?? [];
  if (rest !== undefined && !/\d/.test(rest)) return [line];
  const fromStart = (digits: string) => `#${Number(digits) - index}`;
  return [line, line.replace(/\d+/, fromStart), line.replace(/\d+(?=\D*$)/, fromStart)];
}

function removeLines({ index, lines }: Page, edge: Edge, count: number): Page {
  let rest = lines;
  for (let removed = 0; removed < count; removed += 1) rest = trimBlankLines(edge === 'top' ? rest.slice(1) : rest.slice(0, -1));
  return { index, lines: rest };
}

function isWritten({ lines }: Page): boolean {
  return lines.length > 0;
}

function trimBlankLines(lines: readonly string[]): readonly string[] {
  const isBlank = (line: string) => line.trim() === '';
  const first = lines.findIndex((line) => !isBlank(line));
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex((line) => !isBlank(line)) + 1);
}
