import type { Translation } from './engine';
import { digitsOf, FIGURE } from './figures';
import { findMisspeltFigures } from './find-misspelt-figures';
import type { WordLink } from './protocol';

/** What can only be read one way in Spanish: 59.299,54 and 3,5, but neither 17.30 nor 12.05.2021, nor 1,234, which is Mexican for 1.234. */
const SPANISH_NUMBER = /^(?:[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?|(?![1-9]\d{0,2},\d{3}$)\d+,\d+)$/;

/** Dates, times, versions, and decimals where they are written with a point. They stand in English as they are. */
const POINTED_FIGURE = /^\d+(?:\.\d+)+$/;

/** A comma that parts no thousands, or a mark after a full stop: no English figure has them. */
const WRONG_MARKS = /,(?!\d{3}(?!\d))|\.\d+[.,]/;

/** A figure of the translation, and what it is to be. */
interface Change {
  readonly start: number;
  readonly old: string;
  readonly figure: string;
}

/**
 * Gives the figures of a translation the digits of the source where they are misspelt, and English marks where the source
 * leaves no doubt which those are: models write 97,672,52 for 97.672,52, and 17,30 for 17.30. Word links stay with them.
 */
export function writeFigures(source: string, translation: Translation): Translation {
  const figures = findFigures(source);
  const misspelt = findMisspeltFigures(source, translation.text);
  const changes = [...translation.text.matchAll(FIGURE)].flatMap(({ index, 0: old }): Change[] => {
    const original = misspelt.get(index);
    const figure = original === undefined ? correct(old, figures.get(digitsOf(old))) : inEnglish(original);
    return figure === old ? [] : [{ start: index, old, figure }];
  });
  if (changes.length === 0) return translation;
  const text = changes.reduceRight((written, { start, old, figure }) => written.slice(0, start) + figure + written.slice(start + old.length), translation.text);
  return { ...translation, text, ...(translation.wordLinks && { wordLinks: moveLinks(translation.wordLinks, changes) }) };
}

/** The figures of a text that have marks, by their digits. Digits that stand for two of them, as in 3,55 and 35,5, stand for none. */
function findFigures(source: string): Map<string, string | null> {
  const figures = new Map<string, string | null>();
  for (const [figure] of source.matchAll(FIGURE)) {
    if (!/\D/.test(figure)) continue;
    const digits = digitsOf(figure);
    figures.set(digits, !figures.has(digits) || figures.get(digits) === figure ? figure : null);
  }
  return figures;
}

/** What a figure of the translation is to be, if this figure of the source has its digits. One without marks is right as it is. */
function correct(old: string, source: string | null | undefined): string {
  if (!source || !/\D/.test(old)) return old;
  return SPANISH_NUMBER.test(source) || (POINTED_FIGURE.test(source) && WRONG_MARKS.test(old)) ? inEnglish(source) : old;
}

/** A figure of the source as English writes it; one that may be read in two ways as it stands. */
function inEnglish(figure: string): string {
  return SPANISH_NUMBER.test(figure) ? figure.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')) : figure;
}

/** Every digit keeps its links; the mark before it goes with it, and what is linked to a mark alone is dropped. */
function moveLinks(links: readonly WordLink[], changes: readonly Change[]): WordLink[] {
  const move = (at: number) => changes.reduce((moved, { start, old, figure }) => {
    if (at <= start) return moved;
    if (at >= start + old.length) return moved + figure.length - old.length;
    return moved - (at - start) + endOfDigits(figure, digitsOf(old.slice(0, at - start)).length);
  }, at);
  return links.map((link) => ({ ...link, target: [move(link.target[0]), move(link.target[1])] as const })).filter(({ target: [start, end] }) => end > start);
}

/** Where the first so many digits of a figure end. */
function endOfDigits(figure: string, count: number): number {
  return (figure.match(/\D*\d/g) ?? []).slice(0, count).join('').length;
}
