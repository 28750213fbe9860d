import { isListed, lastPart, prepositional, references } from '../abbreviations';
import { isFullStop, textBefore, type Boundary, type Rule } from '../boundary';
import { opensSentence } from '../sentence-openers';

/** No Spanish word is without a vowel; centuries are, where a text has them in small letters. */
const CONSONANTS = /^(?=.*\p{Ll})(?![xvcl]+$)[^aeiouáéíóúüyAEIOUÁÉÍÓÚY\P{L}]{2,5}$/u;

/** `No. 5`, but not `Dije que no. 5 personas…` */
const isNumberSign = ({ word, nextWord, start, stop }: Boundary) => word === 'No' && stop - start > 2 && /^\d/.test(nextWord);

/** `3 mar. 2020`; elsewhere `mar` and `may` are words. */
const isMonth = (boundary: Boundary) => /\d (?:de )?(?:mar|may)\.$/.test(textBefore(boundary));

/** `Vº. Bº.`, `D.ª. Ana`, but not the `2.º. ` of a row. */
const ORDINAL = /^\p{Lu}\p{L}?\.?[ºª]$/u;

/** `pág. 5`, `art. Único`, `av. América`, `vs. Betis`: an abbreviation that looks ahead. */
export const joinReferences: Rule = (boundary) => {
  if (!isFullStop(boundary)) return null;
  if (isListed(prepositional, boundary) || isNumberSign(boundary) || isMonth(boundary)) return 'join';
  const isAbbreviation = isListed(references, boundary) || CONSONANTS.test(lastPart(boundary)) || ORDINAL.test(boundary.word);
  return isAbbreviation && !opensSentence(boundary) ? 'join' : null;
};
