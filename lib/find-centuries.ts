import { isRomanNumeral, valueOf } from './roman-numeral';
import type { TextRange } from './types';

/** A century of a Spanish text: where its numeral stands, and which it is. */
export interface Century extends TextRange {
  readonly value: number;
}

const NUMERAL = /(?<![\p{L}\p{N}])[IVX]{1,6}(?![\p{L}\p{N}]|\.?[ºª])/giu;

/** What stands before the numeral: siglo XV, ss. XV y XVI, siglos XV, XVI y XVII, siglos XV-XVI; not Hospital Siglo XXI. */
const BEFORE = /(?:(?<!\p{L})(?:siglos?|SIGLOS?|[Ss]s?\.)|^\P{L}*Siglos?)\s(?:[IVXivx]{1,6}(?:\s[ad]\.\s?C\.)?(?:,\s|\s(?:[yeo]|al?)\s|[-–—/])){0,4}$/u;
const REACH = 50;
const LATEST = 30;

/** The centuries that a Spanish text counts in Roman numerals, as it does by custom, in their order. */
export function findCenturies(text: string): Century[] {
  return [...text.matchAll(NUMERAL)].flatMap(({ index: start, 0: numeral }) => {
    const value = isRomanNumeral(numeral.toUpperCase()) ? valueOf(numeral.toUpperCase()) : 0;
    const isCentury = value > 0 && value <= LATEST && BEFORE.test(text.slice(Math.max(0, start - REACH), start));
    return isCentury ? [{ start, end: start + numeral.length, value }] : [];
  });
}
