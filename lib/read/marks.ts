import type { TextRange } from '../types';

/** A stretch of a sentence's text that stands out and can be found again: a search match, a name. */
export interface Mark {
  /** In the text of the side it marks: `unit.source` or `unit.target`. */
  readonly range: TextRange;
  readonly kind: string;
  /** Unique within the sentence; given to the element as `data-mark`. */
  readonly id: string;
}

export interface MarkedPiece {
  readonly text: string;
  readonly start: number;
  readonly mark: Mark | null;
}

/**
 * Cuts a text at its marks; the pieces in order make up the text exactly. Where marks overlap, the one that starts
 * first, or of two that start together the longer, is kept; empty marks and what lies outside the text are dropped.
 */
export function splitByMarks(text: string, marks: readonly Mark[]): MarkedPiece[] {
  const sorted = [...marks].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const pieces: MarkedPiece[] = [];
  let end = 0;
  for (const mark of sorted) {
    const { start, end: markEnd } = mark.range;
    if (start < end || markEnd <= start || markEnd > text.length) continue;
    if (start > end) pieces.push({ text: text.slice(end, start), start: end, mark: null });
    pieces.push({ text: text.slice(start, markEnd), start, mark });
    end = markEnd;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), start: end, mark: null });
  return pieces;
}

/** The marks of both, without those of `others` that overlap one of `first`. */
export function mergeMarks(first: readonly Mark[], others: readonly Mark[]): readonly Mark[] {
  if (first.length === 0) return others;
  const isFree = ({ range }: Mark) => !first.some((mark) => mark.range.start < range.end && range.start < mark.range.end);
  return [...first, ...others.filter(isFree)];
}
