import { isListed, lastPart, prepositional, references } from '../abbreviations';
import { isFullStop, type Boundary, type Rule } from '../boundary';
import { opensSentence } from '../sentence-openers';

/** No Spanish word is without a vowel; centuries are, where a text has them in small letters. */
const CONSONANTS = /^(?=.*\p{Ll})(?![xvcl]+$)[^aeiouáéíóúüyAEIOUÁÉÍÓÚY\P{L}]{2,5}$/u;

/** `No. 5`, but not `Dije que no. 5 personas…` */
const isNumberSign = ({ word, nextWord, start, stop }: Boundary) => word === 'No' && stop - start > 2 && /^\d/.test(nextWord);

/** `pág. 5`, `art. Único`, `av. América`, `vs. Betis`: an abbreviation that looks ahead. */
export const joinReferences: Rule = (boundary) => {
  if (!isFullStop(boundary)) return null;
  if (isListed(prepositional, boundary) || isNumberSign(boundary)) return 'join';
  if (!isListed(references, boundary) && !CONSONANTS.test(lastPart(boundary))) return null;
  return opensSentence(boundary) ? null : 'join';
};
