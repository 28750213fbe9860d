import type { Translation } from '../engine';
import { replaceInTranslation } from './replace-in-translation';

const ORDINAL = /(?<![\p{L}\p{N}.,])(?<figure>\d{1,3}(?:,\d{3})*|\d+)(?<ending>st|nd|rd|th)(?![\p{L}\p{N}])/gu;

/** Gives ordinals the ending that their figure has: 3rd for 3th, 11th for 11st. Models mistake one for another. */
export function writeOrdinals(translation: Translation): Translation {
  const replacements = [...translation.text.matchAll(ORDINAL)].flatMap(({ index, groups }) => {
    const { figure, ending } = groups as { figure: string; ending: string };
    const text = endingOf(figure);
    return text === ending ? [] : [{ start: index + figure.length, old: ending, text }];
  });
  return replaceInTranslation(translation, replacements);
}

function endingOf(figure: string): string {
  if (/1\d$/.test(figure)) return 'th';
  return ['th', 'st', 'nd', 'rd'][Number(figure.at(-1))] ?? 'th';
}
