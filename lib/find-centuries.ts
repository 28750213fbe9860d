import { isRomanNumeral, valueOf } from './roman-numeral';
import type { TextRange } from './types';

/** A century of a Spanish text: where its numeral stands, and which it is. */
export interface Century extends TextRange {
  readonly value: number;
}

const NUMERAL = /(?<![\p{L}\p{N}])[IVX]{1,6}(?![\p{L}\p{N}]|\.?[ºª])/giu;

/** What stands before the numeral: siglo XV, ss. XV y XVI, siglos XV, XVI y XVII, siglo XV y el XVI, siglos XV-XVI; not Hospital Siglo XXI. */
const LISTED = String.raw`(?:[IVXivx]{1,6}(?:\s[ad]\.\s?C\.)?(?:,\s|\s(?:[yeo]|al?)\s(?:el\s|del\s)?|[-–—/])){0,4}$`;
const BEFORE = new RegExp(String.raw`(?:(?<!\p{L})(?:siglos?|SIGLOS?)|^\P{L}*Siglos?)\s(?:del?\s)?${LISTED}`, 'u');
const BEFORE_ABBREVIATED = new RegExp(String.raw`(?<![\p{L}\p{N}.])ss?\.\s${LISTED}`, 'u');

/** Behind `s.` and `ss.` it may be an initial, or begin a sentence: pp. 3 y ss. V. también. */
const STOP_BEHIND = /^\.\s/;
const REACH = 50;
const LATEST = 30;

/** The centuries that a Spanish text counts in Roman numerals, as it does by custom, in their order. */
export function findCenturies(text: string): Century[] {
  return [...text.matchAll(NUMERAL)].flatMap(({ index: start, 0: numeral }) => {
    const value = isRomanNumeral(numeral.toUpperCase()) ? valueOf(numeral.toUpperCase()) : 0;
    const before = text.slice(Math.max(0, start - REACH), start);
    const isNamed = BEFORE.test(before) || (BEFORE_ABBREVIATED.test(before) && !STOP_BEHIND.test(text.slice(start + numeral.length, start + numeral.length + 2)));
    const isCentury = value > 0 && value <= LATEST && isNamed;
    return isCentury ? [{ start, end: start + numeral.length, value }] : [];
  });
}
