import { editDistance, fold } from '../compare-text';

/** Groups of one or two capitals, parted by full stops or spaces: `EE. UU.`, `S.A.`; a headline's words are longer. */
const PARTED_ACRONYM = /^\p{Lu}{1,2}\.?(?:[. ]+\p{Lu}{1,2}\.?)*$|^(?:\p{Lu}{1,2}\.)+\p{Lu}{0,2}$/u;

/** Case, accents and an acronym's full stops and spaces aside: `EE. UU.`, `EE.UU.` and `EEUU` are the same. */
export const nameKey = (name: string): string =>
  fold(PARTED_ACRONYM.test(name) ? name.replace(/[. ]/g, '') : name).replace(/\s+/g, ' ');

/** Two capitals or more and nothing else, but for what may part them. */
export const isAcronym = (name: string): boolean => /^\p{Lu}{2,}$/u.test(PARTED_ACRONYM.test(name) ? name.replace(/[. ]/g, '') : name);

/** The words of a name, less punctuation. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];

/** 1 for the same letters, accents and case aside; 0 for none in common. */
export function similarity(a: string, b: string): number {
  const [x, y] = [fold(a), fold(b)];
  const longest = Math.max(x.length, y.length);
  return longest === 0 ? 1 : 1 - editDistance(x, y) / longest;
}
