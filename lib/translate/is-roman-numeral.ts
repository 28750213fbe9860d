const NUMERAL = /^(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** Numerals too, but hardly met as such. */
const WORDS = new Set(['MI', 'DI', 'MIX']);

/** Whether a word is a Roman numeral; CIVIL and MIL are none, and MI is sooner a word. */
export function isRomanNumeral(word: string): boolean {
  return NUMERAL.test(word) && !WORDS.has(word);
}
