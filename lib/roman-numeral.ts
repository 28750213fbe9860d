const NUMERAL = /^(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** Numerals too, but hardly met as such. */
const WORDS = new Set(['MI', 'DI', 'MIX']);

/** Whether a word is a Roman numeral; CIVIL and MIL are none, and MI is sooner a word. */
export function isRomanNumeral(word: string): boolean {
  return NUMERAL.test(word) && !WORDS.has(word);
}

const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** What a Roman numeral stands for. */
export function valueOf(numeral: string): number {
  const values = [...numeral].map((letter) => VALUES[letter]!);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
