/** Lower case without accents: `Moscú` and `moscu` are the same. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Case, accents and an acronym's full stops and spaces aside: `EE. UU.`, `EE.UU.` and `EEUU` are the same. */
export const nameKey = (name: string): string =>
  fold(/^(?:\p{Lu}{1,2}\.? ?)+$/u.test(name) ? name.replace(/[. ]/g, '') : name).replace(/\s+/g, ' ');

/** The words of a name, less punctuation. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];

/** Levenshtein distance in code units. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, previous[j]! + 1, current[j - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}

/** 1 for the same letters, accents and case aside; 0 for none in common. */
export function similarity(a: string, b: string): number {
  const [x, y] = [fold(a), fold(b)];
  const longest = Math.max(x.length, y.length);
  return longest === 0 ? 1 : 1 - editDistance(x, y) / longest;
}
