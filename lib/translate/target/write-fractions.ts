import type { Translation } from '../engine';
import { FIGURE } from './figures';
import { replaceInTranslation } from './replace-in-translation';

const FRACTION = /(?<![\p{L}\d/.,])(?<upper>\d{1,2})\/(?<lower>\d{1,3})(?![\p{L}\d/])/gu;

/** Gives the fractions of the source their stroke, where a translation has their digits without it: of `1/3 de los alumnos` a model made `13 of the students`. */
export function writeFractions(source: string, translation: Translation): Translation {
  const figures = new Set(source.match(FIGURE));
  const fractions = new Map([...source.matchAll(FRACTION)].map(({ 0: fraction, groups }) => [groups!.upper! + groups!.lower!, fraction]));
  const replacements = [...translation.text.matchAll(FIGURE)].flatMap(({ index: start, 0: old }) => {
    const text = fractions.get(old);
    return text === undefined || figures.has(old) || translation.text.includes(text) ? [] : [{ start, old, text }];
  });
  return replaceInTranslation(translation, replacements);
}
