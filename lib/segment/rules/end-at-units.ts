import { isListed, lastPart, units } from '../abbreviations';
import { isFullStop, isUpperCase, textBefore, textBehind, type Rule } from '../boundary';

const FIGURE_AND_UNIT = /\d\s?[\p{L}²³/]+\.$/u;
const FURTHER_MEASURE = /^\d+\s?(?:min|m|s|seg|cm|mm|g|gr)\b/;

/** A unit behind a figure ends a sentence where a capital follows: `Mide 1,75 m. Pesa…`, but not in `2 h. 30 min.` */
export const endAtUnits: Rule = (boundary) => {
  if (!isFullStop(boundary) || !isListed(units, { ...boundary, word: boundary.word.replace(/[²³]$/, '') }) || !FIGURE_AND_UNIT.test(textBefore(boundary))) return null;
  if (FURTHER_MEASURE.test(textBehind(boundary))) return 'join';
  const isAbbreviation = lastPart(boundary).length === 1 && /^\p{Lu}\./u.test(textBehind(boundary));
  return isUpperCase(boundary.nextWord) && !isAbbreviation ? 'split' : null;
};
