import { fold } from '../compare-text';
import { findCenturies } from '../find-centuries';
import { findWords } from './words';

/** English for figures that are often written out; the ordinals stand for 1.º, 2.ª and the like. */
const NUMBER_WORDS: Readonly<Record<string, readonly string[]>> = {
  0: ['zero', 'no', 'nil'], 1: ['one', 'first', 'a', 'an'], 2: ['two', 'second', 'both'], 3: ['three', 'third'], 4: ['four', 'fourth'],
  5: ['five', 'fifth'], 6: ['six', 'sixth'], 7: ['seven', 'seventh'], 8: ['eight', 'eighth'], 9: ['nine', 'ninth'], 10: ['ten', 'tenth'],
  11: ['eleven', 'eleventh'], 12: ['twelve', 'twelfth', 'noon'], 13: ['thirteen', 'thirteenth'], 14: ['fourteen', 'fourteenth'],
  15: ['fifteen', 'fifteenth'], 16: ['sixteen', 'sixteenth'], 17: ['seventeen', 'seventeenth'], 18: ['eighteen', 'eighteenth'],
  19: ['nineteen', 'nineteenth'], 20: ['twenty', 'twentieth'], 21: ['twenty-first', 'twenty-first-century'], 30: ['thirty'], 40: ['forty'], 50: ['fifty', 'half'],
  60: ['sixty'], 70: ['seventy'], 80: ['eighty'], 90: ['ninety'], 100: ['hundred'], 1000: ['thousand'],
};

/** Digits with the marks that group or divide them in either language: 1.000, 1 000, 3,5. Digits in a name (A1GP) are none, and a year groups none after it. */
const FIGURE = /(?<![\p{L}\d])(?:\d{1,3}(?:[\u00a0\u202f ]\d{3}(?!\d))+|\d+)(?:[.,:]\d+)*/gu;

/** Digits in the groups that English makes of them, or in none: 1,000.5, 1000.5. A time divides them with a colon or a full stop. */
const ENGLISH_FIGURE = /^(?:\d{1,3}(?:[,\u00a0\u202f ]\d{3})+|\d+)(?:\.\d+|(?::\d+)+)?$/;

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** 15/03/2023 */
const DATE = /(?<!\d)(?<day>\d{1,2})(?<mark>[./-])(?<month>\d{1,2})\k<mark>(?<year>\d{4})(?!\d)/g;

/** What an English text says in figures and in words, both folded. */
interface Said {
  readonly digits: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/**
 * The figures of a Spanish text that its English translation lacks. Figures are compared by their digits, so 1.000 and
 * 1,000 are the same, and so are 3,5 and 3.5; one whose marks make no English number (97,672,52) is there only if it is a
 * copy. Written-out numbers, `30 mil` for 30,000, `10.000 millones` for 10 billion, `los años 60` for the 1960s and the
 * 12-hour clock count as found, and so does a date with the name of its month. Centuries count as figures: `siglo XIX` has
 * to be the 19th, the nineteenth or the 1800s.
 */
export function findMissingNumbers(source: string, target: string): string[] {
  const copied = new Set(source.match(FIGURE));
  const legible = (target.match(FIGURE) ?? []).filter((figure) => ENGLISH_FIGURE.test(figure) || copied.has(figure));
  const said: Said = {
    digits: new Set(legible.flatMap((figure) => [figure, ...figure.split(/\s/)]).map(digitsOf)),
    words: new Set(findWords(target).flatMap(({ text }) => [text, ...text.split('-')]).map(fold)),
  };
  return [...findMissingFigures(blankDates(source, said), said), ...findMissingCenturies(source, said)];
}

function findMissingFigures(source: string, { digits, words }: Said): string[] {
  const isSaid = ({ index, 0: figure }: RegExpExecArray) =>
    equivalents(figure, source.slice(0, index), source.slice(index + figure.length)).some((form) => digits.has(form)) ||
    (NUMBER_WORDS[Number(digitsOf(figure))] ?? []).some((word) => words.has(word)) ||
    figure.split(/\s/).every((group) => digits.has(digitsOf(group)));
  return [...source.matchAll(FIGURE)].filter((match) => !isSaid(match)).map(([figure]) => figure);
}

/** Without the dates that are said with the name of their month. */
function blankDates(source: string, { digits, words }: Said): string {
  return source.replace(DATE, (date, day: string, _, month: string, year: string) => {
    const isSaid = words.has(MONTHS[Number(month) - 1] ?? '') && digits.has(String(Number(day))) && digits.has(year);
    return isSaid ? ' '.repeat(date.length) : date;
  });
}

function findMissingCenturies(source: string, { digits, words }: Said): string[] {
  const isSaid = (numeral: string, value: number) =>
    [String(value), `${value - 1}00`].some((form) => digits.has(form)) || [...(NUMBER_WORDS[value] ?? []), fold(numeral), `${fold(numeral)}th`].some((word) => words.has(word));
  return findCenturies(source).flatMap(({ start, end, value }) => (isSaid(source.slice(start, end), value) ? [] : [source.slice(start, end)]));
}

function digitsOf(figure: string): string {
  return figure.replace(/\D/g, '');
}

/** The digits that a figure may have in English, given the text around it. */
function equivalents(figure: string, before: string, after: string): string[] {
  const digits = digitsOf(figure);
  const forms = [digits, digits.replace(/^0+(?=\d)/, '')];
  if (/^\s+mil(?!\p{L})/iu.test(after)) forms.push(`${digits}000`);
  if (/^\s+millones/i.test(after)) forms.push(`${digits}000000`, digitsOf(String(Number(digits) / 1000)));
  if (/años\s+$/i.test(before)) forms.push(`19${digits}`);
  const time = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(figure);
  if (time && (time[2] || /^\s*h(?:oras)?\b/i.test(after))) {
    forms.push(...twelveHourForms(Number(time[1]), time[2] ?? '00'));
    if (/(?<!\p{L})las\s+$/iu.test(before)) forms.push(`${digits}00`);
  }
  return forms;
}

function twelveHourForms(hour: number, minutes: string): string[] {
  const twelve = String(hour % 12 || 12);
  return minutes === '00' ? [twelve + minutes, twelve] : [twelve + minutes];
}
