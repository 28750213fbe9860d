import { isFullStop, isLowerCase, textBehind, type Rule } from '../boundary';

/** A small letter, a comma or a dash before a small letter goes on with the sentence: `—¿Vienes? —preguntó.`, `¡Ay! dijo.` */
export const joinLowerCase: Rule = (boundary) => {
  if (isFullStop(boundary)) return null;
  return isLowerCase(boundary.nextWord) || /^[,;:.?!…)\]»”]/.test(textBehind(boundary)) ? 'join' : null;
};
