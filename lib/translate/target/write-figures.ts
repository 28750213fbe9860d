import type { Translation } from '../engine';
import { digitsOf, FIGURE } from './figures';
import { findMisspeltFigures } from './find-misspelt-figures';
import { replaceInTranslation } from './replace-in-translation';
import type { Replacement } from '../replacement';

/** What can only be read one way in Spanish: 59.299,54 and 3,5, but neither 17.30 nor 12.05.2021, nor 1,234, which is Mexican for 1.234. */
const SPANISH_NUMBER = /^(?:[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?|(?![1-9]\d{0,2},\d{3}$)\d+,\d+)$/;

/** Dates, times, versions, and decimals where they are written with a point. They stand in English as they are. */
const POINTED_FIGURE = /^\d+(?:\.\d+)+$/;

/** A comma that parts no thousands, or a mark after a full stop: no English figure has them. */
const WRONG_MARKS = /,(?!\d{3}(?!\d))|\.\d+[.,]/;

/**
 * Gives the figures of a translation the digits of the source where they are misspelt, and English marks where the source
 * leaves no doubt which those are: models write 97,672,52 for 97.672,52, and 17,30 for 17.30. Word links stay with them.
 */
export function writeFigures(source: string, translation: Translation): Translation {
  const figures = findFigures(source);
  const misspelt = findMisspeltFigures(source, translation.text);
  const changes = [...translation.text.matchAll(FIGURE)].flatMap(({ index, 0: old }): Replacement[] => {
    const original = misspelt.get(index);
    const figure = original === undefined ? correct(old, figures.get(digitsOf(old))) : inEnglish(original);
    return figure === old ? [] : [{ start: index, old, text: figure }];
  });
  // Every digit keeps its links; the mark before it goes with it, and what is linked to a mark alone is dropped.
  return replaceInTranslation(translation, changes, ({ old, text }, offset) => endOfDigits(text, digitsOf(old.slice(0, offset)).length));
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

/** Where the first so many digits of a figure end. */
function endOfDigits(figure: string, count: number): number {
  return (figure.match(/\D*\d/g) ?? []).slice(0, count).join('').length;
}
