import { editDistance } from '../../compare-text';
import { digitsOf, FIGURE } from './figures';

/** An hour of the afternoon, which English may count from noon: 13.30 is 1.30. */
const AFTERNOON = /^(?:1[3-9]|2[0-4])(?:[.,]\d\d)?$/;

/** What makes another figure of one in English, behind it or before it: 3 mil is 3000, and mil 200 is 1200. */
const MULTIPLIED = /^\s*(?:mil|millones)(?!\p{L})/iu;
const ADDED = /(?<!\p{L})(?:mil|millón|millones)\s$/iu;

/**
 * The figures of a translation that are the source's but for one digit too many, too few or wrong, by where they stand:
 * models make 900 of 9000, and 144 of 14. Only those that no other figure of either text may be the counterpart of; figures
 * of one digit are left, since any other is as like them as that.
 * @returns The figure of the source, as it is written there.
 */
export function findMisspeltFigures(source: string, target: string): Map<number, string> {
  const [written, expected] = [[...target.matchAll(FIGURE)], [...source.matchAll(FIGURE)]];
  const foreign = lacking(written, expected);
  const missing = foreign.length === 0 ? [] : lacking(expected, written).filter(isCopied);
  const found = new Map<number, string>();
  for (const { index, 0: figure } of foreign) {
    const [original, other] = missing.filter((match) => isLike(match[0], figure));
    if (original && !other && foreign.filter((match) => isLike(original[0], match[0])).length === 1) found.set(index, original[0]);
  }
  return found;
}

/** The figures that are not among others, whatever their marks. */
function lacking(figures: readonly RegExpExecArray[], others: readonly RegExpExecArray[]): RegExpExecArray[] {
  const values = new Set(others.map(valueOf));
  return figures.filter((match) => !values.has(valueOf(match)));
}

function valueOf([figure]: RegExpExecArray): number {
  return Number(digitsOf(figure));
}

/** Whether English has the same digits for it. */
function isCopied({ index, input, 0: figure }: RegExpExecArray): boolean {
  return !MULTIPLIED.test(input.slice(index + figure.length)) && !ADDED.test(input.slice(0, index)) && !AFTERNOON.test(figure);
}

function isLike(original: string, figure: string): boolean {
  return digitsOf(original).length > 1 && editDistance(digitsOf(original), digitsOf(figure)) === 1;
}
