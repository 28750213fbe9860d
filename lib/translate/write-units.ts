/** A text in which units are written as a model knows them. */
export interface WrittenUnits {
  readonly text: string;
  /** Where an offset of it lies in the text that it was made of, in UTF-16 code units. */
  readonly locate: (offset: number) => number;
}

/** The sign behind an amount, or behind thousands and millions of it: 8 €, 1,20€, 3 millones de €. */
const EURO = /(?<=(?<amount>\d[\d.,]*)[ \u00a0\u202f]?|(?:mil|mill[oó]n|millones|miles) de )€(?![\p{L}\d])/gu;

/** An ordinal sign that stands for the degree sign: 38 ºC. */
const DEGREES = /(?<=\d[ \u00a0\u202f]?)º(?=[CF](?![\p{L}\d]))/gu;

const MINUS = /−(?=\d)/g;

/**
 * Writes euros out, and signs that look like others as those. Of `1,20€` a model made `1.20 wet`, of `45 €` `€45` beside
 * another 45, of `38 ºC` `38 C`, and of `−2 ºC` `either 2ndC`; euros in letters, `°C` and a hyphen it copies.
 */
export function writeUnits(text: string): WrittenUnits {
  const signs = text.replace(DEGREES, '°').replace(MINUS, '-');
  const changes = [...signs.matchAll(EURO)].map(({ index, groups }) => ({
    start: index,
    word: (/\d$/.test(signs.slice(0, index)) ? ' ' : '') + (groups?.amount === '1' ? 'euro' : 'euros'),
  }));
  const written = changes.reduceRight((result, { start, word }) => result.slice(0, start) + word + result.slice(start + 1), signs);
  const locate = (offset: number) => changes.reduce((at, { start, word }) => (at >= start + word.length ? at - word.length + 1 : Math.min(at, start)), offset);
  return { text: written, locate };
}
