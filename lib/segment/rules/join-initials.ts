import { lastPart } from '../abbreviations';
import { isFullStop, isUpperCase, textBefore, type Rule } from '../boundary';
import { opensSentence } from '../sentence-openers';

/** `C. P. 28001`, `N.I.F. 12` */
const SEVERAL = /(?<!\p{L})\p{Lu}\.\s?\p{Lu}\.$/u;

/** The small letters of ordinals are none: `Quedó 3.º. María, 4.ª.` */
const LETTER = /^[^ºª\P{L}]$/u;

/** The last letter of `30 °C` or `I+D`. */
const PART_OF_SIGN = /^[°º+&/\d]/;

/** Single letters: `J. R. R. Tolkien`, `José M. Aznar`, `D. Juan`, `p. 5`, `s. XX`. */
export const joinInitials: Rule = (boundary) => {
  const letter = lastPart(boundary);
  if (!isFullStop(boundary) || !LETTER.test(letter) || opensSentence(boundary)) return null;
  if (PART_OF_SIGN.test(boundary.text.slice(boundary.start, boundary.stop).slice(-2))) return null;
  const isFigure = /^\d/.test(boundary.nextWord);
  return isUpperCase(letter) && isFigure && !SEVERAL.test(textBefore(boundary)) ? null : 'join';
};
