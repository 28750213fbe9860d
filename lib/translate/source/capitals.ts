import { isRomanNumeral } from '../../roman-numeral';

/** How many tokens a model makes of a text, end mark included. */
export type CountTokens = (text: string) => number;

/** Syllables as Spanish words have them, and most abbreviations (OVNI, PSOE, FARC) have not. */
const SYLLABLES = /^(?:(?:[bcfgpt]?[lr]|d?r|ch|ll|rr|qu|[bcdfghjklmnñpqrstvxyz])?[aeiouáéíóúü]{1,3}(?:[nslrdzy]s?|[cp](?=[ctsn])|m(?=[bp]))?)+$/;

/** Words of two letters: abbreviations of two are more. */
const SHORT_WORDS = new Set('al da de di el en es fe fu ha he ir la le lo me mi mí ni no os sé se si sí su te ti tu tú un va ve vi ya yo ah ay eh oh uf uy'.split(' '));

/** Too long for an abbreviation; those that are as long are spelt the same in small letters. */
const LONG = 6;

/**
 * Whether a text is written in capitals, and not made of abbreviations: ¿QUÉ PASA?, but neither ONU nor EE. UU. A model's
 * vocabulary tells them apart: it has whole words in small letters (casa), and abbreviations in capitals (OTAN).
 */
export function isInCapitals(text: string, countTokens: CountTokens): boolean {
  if (/\p{Ll}/u.test(text)) return false;
  const words = (text.match(/\p{Lu}{2,}/gu) ?? []).filter((word) => !isRomanNumeral(word));
  if (words.some((word) => word.length >= LONG)) return true;
  const known = words.filter((word) => isWord(word, countTokens));
  return known.length > 0 && (words.length >= 3 || known.length === words.length);
}

function isWord(word: string, countTokens: CountTokens): boolean {
  const small = word.toLowerCase();
  if (word.length === 2) return SHORT_WORDS.has(small);
  const count = countTokens(small);
  return isSyllabic(small) && (word.length > 3 || count <= 2) && count < countTokens(word);
}

/** Whether a word in small letters reads like a Spanish one. */
export function isSyllabic(word: string): boolean {
  return SYLLABLES.test(word);
}

/** The text in small letters, but for abbreviations that the vocabulary has as such. Its length stays. */
export function lowerCapitals(text: string, countTokens: CountTokens): string {
  return text.replace(/\p{L}+/gu, (word) => (isAbbreviation(word, countTokens) ? word : lowerLetters(word)));
}

/** Whether the vocabulary has a word as an abbreviation. */
export function isAbbreviation(word: string, countTokens: CountTokens): boolean {
  return /^\p{Lu}{2,5}$/u.test(word) && countTokens(word) < countTokens(word.toLowerCase());
}

/** The text in small letters. Its length stays. */
export function lowerLetters(text: string): string {
  return mapLetters(text, (letter) => letter.toLowerCase());
}

/** Changes letters one by one, and leaves those whose other case has another length, so that ranges keep their meaning. */
export function mapLetters(text: string, change: (letter: string) => string): string {
  return text.replace(/\p{L}/gu, (letter) => (change(letter).length === letter.length ? change(letter) : letter));
}
