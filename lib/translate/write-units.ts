import { rewrite, type Rewritten } from './rewrite';

/** The sign behind an amount, or behind thousands and millions of it: 8 €, 1,20€, 3 millones de €. */
const EURO = /(?<=(?<amount>\d[\d.,]*)[ \u00a0\u202f]?|(?:mil|mill[oó]n|millones|miles) de )€(?![\p{L}\d])/gu;

/** An ordinal sign that stands for the degree sign: 38 ºC. */
const DEGREES = /(?<=\d[ \u00a0\u202f]?)º(?=[CF](?![\p{L}\d]))/gu;

const MINUS = /−(?=\d)/g;

/**
 * Writes euros out, and signs that look like others as those. Of `1,20€` a model made `1.20 wet`, of `45 €` `€45` beside
 * another 45, of `38 ºC` `38 C`, and of `−2 ºC` `either 2ndC`; euros in letters, `°C` and a hyphen it copies.
 */
export function writeUnits(text: string): Rewritten {
  return rewrite(text.replace(DEGREES, '°').replace(MINUS, '-'), EURO, ({ index, groups, input }) => {
    const word = groups?.amount === '1' ? 'euro' : 'euros';
    return /\d$/.test(input.slice(0, index)) ? ` ${word}` : word;
  });
}
