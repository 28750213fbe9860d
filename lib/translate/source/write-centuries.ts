import { findCenturies } from '../../find-centuries';
import { chain, rewrite, type Rewritten } from './rewrite';

const NUMERAL = /[IVX]+/giu;

/** s. 15º, ss. 15º y 16º. */
const ABBREVIATED = /(?<![\p{L}\p{N}.])(?<letters>ss?)\.(?=\s\d{1,2}º)/gu;

/**
 * Writes centuries in figures: `siglo 19º`. Of `En el siglo XIX` a model made `In the 21st century`, of `siglo XIV`
 * `21th century`; of numerals it knows only those of the centuries that are talked about.
 */
export function writeCenturies(text: string): Rewritten {
  const values = new Map(findCenturies(text).map(({ start, value }) => [start, value]));
  return chain(
    text,
    (numerals) => rewrite(numerals, NUMERAL, ({ index }) => (values.has(index) ? `${values.get(index)}º` : null)),
    (figures) => rewrite(figures, ABBREVIATED, ({ groups }) => (groups!.letters!.length === 1 ? 'siglo' : 'siglos')),
  );
}
