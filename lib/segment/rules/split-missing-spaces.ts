import { isUpperCase, textBehind, type Boundary, type Rule } from '../boundary';
import { finals, isListed, lastPart, references, titles } from '../abbreviations';
import { opensSentence } from '../sentence-openers';

const ADDRESS = /[@/\\]|^www\.|:\/\//i;
/** `Google.Com`, `Node.Js`, `informe.Pdf`. */
const SUFFIX = /^(?:com|org|net|edu|gob|gov|info|es|mx|ar|co|cl|pe|ve|uk|us|eu|fr|it|de|io|ai|tv|js|ts|py|txt|pdf|docx?|xlsx?|html?|jpe?g|png|zip|exe|mp3|mp4)\b/i;

/** The run of characters other than space around a place, as far as it matters. */
function tokenAround(text: string, at: number): string {
  return /\S*$/.exec(text.slice(Math.max(0, at - 60), at))![0] + /^\S*/.exec(text.slice(at, at + 60))![0];
}

/** Words as short as an abbreviation, which a dash for the next turn shows to be none. */
const SHORT_ANSWER = /^(?:sí|no|ya|yo|tú)$/iu;

function followsPlainWord(boundary: Boundary): boolean {
  const { word, text, stop } = boundary;
  const abbreviated = isListed(titles, boundary) || isListed(references, boundary);
  if (/^[—―]/.test(boundary.opening) && SHORT_ANSWER.test(word)) return true;
  return word === lastPart(boundary) && !abbreviated && /^(?:\p{Ll}{2,}|\p{Lu}\p{L}{2,})$/u.test(word) && !/[.\w]/.test(text.charAt(stop - word.length - 1));
}

function isSentenceStart(boundary: Boundary): boolean {
  const { nextWord, opening, word } = boundary;
  if (!isUpperCase(nextWord) || /^\p{L}+[.(_]\p{L}?/u.test(textBehind(boundary)) && !opensSentence(boundary)) return false;
  if (opening !== '') return true;
  return opensSentence(boundary) || (/^\p{Ll}+$/u.test(word) && /^\p{Lu}\p{Ll}+$/u.test(nextWord));
}

/** A stop without a space behind it ends a sentence between plain words (`fin.El`), never in addresses, file names and initials. */
export const splitMissingSpaces: Rule = (boundary) => {
  const { gap, text, end, mark, opening } = boundary;
  if (gap !== '') return null;
  if (ADDRESS.test(tokenAround(text, end)) || (mark === '.' && opening === '' && SUFFIX.test(boundary.nextWord))) return 'join';
  const isFinal = isListed(finals, boundary) && opensSentence(boundary);
  const plain = /^[?!…]/.test(mark) || mark.length > 1 || followsPlainWord(boundary) || isFinal;
  return plain && isSentenceStart(boundary) ? 'split' : 'join';
};
