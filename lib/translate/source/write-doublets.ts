import { chain, rewrite, type Rewritten } from './rewrite';

const WORD_END = String.raw`(?=[,.;:)»"”?!…]*(?:\s|$))`;

/** What stands for both endings in one: niñ@s, maestrxs. */
const BOTH_IN_ONE = new RegExp(`@(?=[sS]?${WORD_END})|x(?=s${WORD_END})`, 'gu');

/** The other ending, or the other article: alumno/a, profesor/-a, los/as, el/la. */
const OTHER = new RegExp(String.raw`/-?(?:a la|de la|as?|os?|AS?|OS?|las?|unas?|LAS?|UNAS?)${WORD_END}`, 'gu');

/** Another ending, or that of the plural, in brackets, behind a word that it fits: alumno(a)s, director(a), trabajo(s), plan(es). */
const BRACKETED = new RegExp(
  String.raw`(?<=\p{Ll}o|\p{Ll}or|\p{Ll}[áéí]n|\p{Ll}és|(?<!i)ón|\p{Ll}ol)\(as?\)(?=s?${WORD_END})|(?<=\p{Ll}a)\(os?\)(?=s?${WORD_END})` +
    String.raw`|(?<=\p{L}[aeiouáéíóú])\(s\)${WORD_END}|(?<=\p{Ll}[aeiouáéíóú][lrnsdz])\(es\)${WORD_END}|(?<=(?<!\p{L})[Ee]l)\(la\)${WORD_END}|(?<=(?<!\p{L})[Ll]os)\((?:l?as)\)${WORD_END}`,
  'gu',
);

/** A word up to its end. No pattern looks farther back, so that a text of one long word takes no longer than another. */
const WORD = /(?<![^\s(«"“¿¡—–-])\p{L}+$/u;
const LONGEST_WORD = 30;

/** What may stand before each of the other forms. */
const PARTNERS: readonly (readonly [form: RegExp, word: RegExp])[] = [
  [/^l/i, /^(?:el|los)$/i],
  [/^u/i, /^(?:un|unos)$/i],
  [/^a la$/, /^al$/i],
  [/^de la$/, /^del$/i],
  [/^as/, /^\p{L}{2,}s$/u],
  [/^AS/, /^\p{L}{2,}S$/u],
  [/^a$/, /^(?!(?:al|del)$)\p{L}+[b-rt-z]$/iu],
  [/^A$/, /^\p{L}+[B-RT-Z]$/u],
  [/^o/, /^\p{L}+as?$/u],
  [/^O/, /^\p{L}+AS?$/u],
];

/** Units of so much a year: 300 kWh/a. */
const MEASURED = /\d\s?\p{L}+$/u;

/**
 * Writes words for men and women in one gender: English has none, and a model made `The dumps/as` of `Los/as alumnos/as`
 * and copied `niñ@s`; so with plurals that may be none, `su(s) trabajo(s)`. Neither `y/o` nor addresses are changed.
 */
export function writeDoublets(text: string): Rewritten {
  const inOne = text.replace(BOTH_IN_ONE, (sign, index: number) => (WORD.test(lookBack(text, index)) ? 'o' : sign));
  return chain(inOne, (slashed) => rewrite(slashed, OTHER, leaveOut), (bracketed) => rewrite(bracketed, BRACKETED, () => ''));
}

/** Leaves an ending out if it fits the word before it. */
function leaveOut({ 0: other, index, input }: RegExpExecArray): string | null {
  const before = lookBack(input, index);
  const word = WORD.exec(before)?.[0];
  if (word === undefined || MEASURED.test(before)) return null;
  const form = other.replace(/^\/-?/, '');
  const [, partner] = PARTNERS.find(([pattern]) => pattern.test(form))!;
  return partner.test(word) ? '' : null;
}

function lookBack(text: string, index: number): string {
  return text.slice(Math.max(0, index - LONGEST_WORD), index);
}
