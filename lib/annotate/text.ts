import { editDistance, fold } from '../compare-text';

/** Case, accents and an acronym's full stops and spaces aside: `EE. UU.`, `EE.UU.` and `EEUU` are the same. */
export const nameKey = (name: string): string =>
  fold(/^(?:\p{Lu}{1,2}\.? ?)+$/u.test(name) ? name.replace(/[. ]/g, '') : name).replace(/\s+/g, ' ');

/** The words of a name, less punctuation. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];

/** 1 for the same letters, accents and case aside; 0 for none in common. */
export function similarity(a: string, b: string): number {
  const [x, y] = [fold(a), fold(b)];
  const longest = Math.max(x.length, y.length);
  return longest === 0 ? 1 : 1 - editDistance(x, y) / longest;
}
