import { textBehind, type Rule } from '../boundary';

/** The halves of a doubled plural or of a city's short name: `EE. UU.`, `CC. OO.`, `SS. MM.`, `Bs. As.` */
export const joinLetterPairs: Rule = (boundary) => {
  const { word } = boundary;
  const behind = textBehind(boundary);
  if (/^(?:.*[.])?(\p{L})\1$/iu.test(word)) return /^(\p{L})\1\./iu.test(behind) ? 'join' : null;
  return word === 'Bs' && /^As\./.test(behind) ? 'join' : null;
};
