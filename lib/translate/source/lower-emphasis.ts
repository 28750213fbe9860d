import { isAbbreviation, isInCapitals, isSyllabic, lowerLetters, type CountTokens } from './capitals';
import { isRomanNumeral } from '../../roman-numeral';

/** Words in capitals, with spaces between them. A word of one letter counts between others: PROHIBIDO A TODOS. */
const RUN = /(?<![\p{L}\p{N}.&-])\p{Lu}{2,}(?:[ \u00a0]+\p{Lu}+(?![\p{L}\p{N}&]))*(?![\p{L}\p{N}&]|[.-]\p{L})/gu;

/** What stands before the words of a speaker, or of a note: PERIODISTA: ¿Cuándo…? */
const LABEL = /^\P{L}*\p{Lu}{2,}(?:[ \u00a0]+\p{Lu}+\.?)*(?=:\s)/u;

const SMALL_WORDS = /^(?:de|del|el|la|las|los|y|e)$/;

/** Stressed so more often than they are abbreviations. */
const SHORT_WORDS = new Set('no ni sí ya yo tú muy más tan mal hoy así qué'.split(' '));

const ACCENT = /[áéíóúüñ]/;

/** Too long for an abbreviation such as MERCOSUR and PETROBRAS. */
const LONG = 10;

/** Of so many letters and more, abbreviations are seldom spelt like frequent words. */
const MIDDLING = 6;
const SHORT = 4;

/** La ONCE is no number. */
const DETERMINER_BEFORE = /(?<!\p{L})(?:el|la|los|las|del|al)\s$/iu;
const TITLE_BEFORE = /(?<!\p{L})(?:señor(?:a|ita|es)?|don|doña|doctora?|(?:sr|sra|srta|dr|dra|d|dña|prof)\.)\s$/iu;

/** The longest of each, with its space and what stands before it. */
const DETERMINER_REACH = 5;
const TITLE_REACH = 11;

/**
 * Writes stressed words and speakers' names small that stand in capitals in a text of small letters. The vocabulary has few
 * words in capitals: of `El mar es MUY tranquilo` a model made `The sea is MUY quiet`, and `CARMENS` of `CARMEN RÍOS:`.
 * Abbreviations stay as they are. The text keeps its length.
 */
export function lowerEmphasis(text: string, countTokens: CountTokens): string {
  if (!/\p{Lu}{2}/u.test(text) || !/\p{Ll}/u.test(text)) return text;
  const label = LABEL.exec(text)?.[0] ?? '';
  const head = isSpeaker(label, countTokens) ? writeLabel(label, countTokens) : label;
  return head + text.slice(head.length).replace(RUN, (run, offset: number) => {
    const before = head + text.slice(head.length, head.length + offset);
    const isStressed = /[ \u00a0]\p{Lu}{2}/u.test(run) ? isInCapitals(run, countTokens) : isStressedWord(run, before, countTokens);
    return isStressed ? writeRun(run, before, countTokens) : run;
  });
}

/** UNICEF and other organisations stand there, too. */
function isSpeaker(label: string, countTokens: CountTokens): boolean {
  const words = label.match(/\p{L}+/gu) ?? [];
  if (words.length !== 1) return isInCapitals(label, countTokens);
  const [word] = words as [string];
  return isStressedWord(word, '', countTokens) || (isFrequent(capitalise(word), countTokens) && isInCapitals(word, countTokens));
}

function isStressedWord(word: string, before: string, countTokens: CountTokens): boolean {
  const small = word.toLowerCase();
  const isDetermined = DETERMINER_BEFORE.test(before.slice(-DETERMINER_REACH));
  if (SHORT_WORDS.has(small)) return !isDetermined;
  if (isRomanNumeral(word) || isAbbreviation(word, countTokens) || !isSyllabic(small) || word.length < SHORT) return false;
  return word.length >= LONG || ACCENT.test(small) || (isFrequent(small, countTokens) && (word.length >= MIDDLING || !isDetermined));
}

function writeLabel(label: string, countTokens: CountTokens): string {
  const head = label.search(/\p{L}/u);
  return label.replace(/\p{L}+/gu, (word, offset: number) => {
    if (keepsCapitals(word, countTokens)) return word;
    const small = lowerLetters(word);
    return offset > head && SMALL_WORDS.test(small) ? small : capitalise(word);
  });
}

/**
 * A run with a name in it is a name as a whole, but for frequent words: Juan Pérez Gómez, el gobierno de España. So is one
 * behind a title: el Sr. López.
 */
function writeRun(run: string, before: string, countTokens: CountTokens): string {
  const isHead = !/\p{L}/u.test(before);
  const isName = TITLE_BEFORE.test(before.slice(-TITLE_REACH)) || (run.match(/\p{L}+/gu) ?? []).some((word) => countTokens(capitalise(word)) < countTokens(lowerLetters(word)));
  return run.replace(/\p{L}+/gu, (word, offset: number) => {
    if (keepsCapitals(word, countTokens)) return word;
    const small = lowerLetters(word);
    return (isHead && offset === 0) || (isName && !isFrequent(small, countTokens)) ? capitalise(word) : small;
  });
}

function keepsCapitals(word: string, countTokens: CountTokens): boolean {
  return isRomanNumeral(word) || isAbbreviation(word, countTokens);
}

/** Whether a word is a token, beside the end mark. */
function isFrequent(word: string, countTokens: CountTokens): boolean {
  return countTokens(word) === 2;
}

function capitalise(word: string): string {
  return word[0]! + lowerLetters(word.slice(1));
}
