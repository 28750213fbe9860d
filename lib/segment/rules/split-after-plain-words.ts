import { finals, isListed, references, titles, undecided, units } from '../abbreviations';
import { isLowerCase, type Rule } from '../boundary';

/** A word of two syllables or more, with an ending that Spanish words have and abbreviations mostly have not. */
const PLAIN_WORD = /^\p{Ll}{0,18}[aeiouáéíóúü][^aeiouáéíóúü]{1,3}[aeiouáéíóúü]{1,3}[nsrldz]?$/u;
const DOMAIN = /^(?:com|org|net|edu|gob|es|mx|ar)$/;
const ABBREVIATIONS = [titles, references, finals, undecided, units];

/** Behind a word that can be no abbreviation a full stop ends the sentence, even where a small letter follows: `… sin prisa. adidas lo sabe.` */
export const splitAfterPlainWords: Rule = (boundary) => {
  const { mark, word, opening, nextWord } = boundary;
  if (mark !== '.' || opening !== '' || !isLowerCase(nextWord) || nextWord.length < 2 || DOMAIN.test(nextWord)) return null;
  return word.length > 3 && PLAIN_WORD.test(word) && !ABBREVIATIONS.some((words) => isListed(words, boundary)) ? 'split' : null;
};
