import type { TextRange } from '../types';

/** Where a sentence may be divided, best first: clause marks, then commas, then before conjunctions, then at any space. */
const BREAKS: readonly RegExp[] = [
  /(?<=[;:…])\s+|\s+(?=[—–(])|(?<=[)])\s+/gu,
  /(?<=,)\s+/gu,
  /\s+(?=(?:y|e|o|u|ni|pero|sino|aunque|porque|pues|que|cuando|donde|mientras|como|si)\s)/giu,
  /\s+/gu,
];

/** A break this far from either end (as a share of the length) beats a better kind of break nearer to an end. */
const MARGIN = 0.2;

/**
 * Divides a text that is too long for the model into ranges that are not, at clause marks where it can. The ranges and
 * the white space between them make up the whole text; a word that is too long by itself is divided where it must be.
 * @param fits Must be true for any text of a single code point.
 */
export function splitLong(text: string, fits: (part: string) => boolean, start = 0, end = text.length): TextRange[] {
  if (fits(text.slice(start, end))) return [{ start, end }];
  const gap = findBreak(text.slice(start, end));
  return [...splitLong(text, fits, start, start + gap.start), ...splitLong(text, fits, start + gap.end, end)];
}

/** The break nearest to the middle, of the best kind that has one there; an empty range inside a word if there is no space. */
function findBreak(text: string): TextRange {
  for (const pattern of BREAKS) {
    const gap = findMostCentral(text, pattern, MARGIN * text.length);
    if (gap) return gap;
  }
  return findMostCentral(text, /\s+/gu, 1) ?? codePointBreak(text);
}

function findMostCentral(text: string, pattern: RegExp, margin: number): TextRange | undefined {
  return [...text.matchAll(pattern)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => start >= margin && end <= text.length - margin)
    .sort((a, b) => offCentre(a, text) - offCentre(b, text))[0];
}

function offCentre({ start, end }: TextRange, text: string): number {
  return Math.abs(start + end - text.length);
}

function codePointBreak(text: string): TextRange {
  const middle = text.length >> 1;
  const at = /[\uDC00-\uDFFF]/.test(text[middle]!) ? middle + 1 : middle;
  return { start: at, end: at };
}
