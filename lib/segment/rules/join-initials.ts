import { lastPart } from '../abbreviations';
import { isFullStop, isUpperCase, type Rule } from '../boundary';
import { opensSentence } from '../sentence-openers';

/** Single letters: `J. R. R. Tolkien`, `José M. Aznar`, `D. Juan`, `p. 5`, `s. XX`. */
export const joinInitials: Rule = (boundary) => {
  const letter = lastPart(boundary);
  if (!isFullStop(boundary) || !/^\p{L}$/u.test(letter) || opensSentence(boundary)) return null;
  return isUpperCase(letter) && /^\d/.test(boundary.nextWord) ? null : 'join';
};
