import type { Rule } from '../boundary';

/** Marks without a word do not make a sentence: `… Y luego`, `[...] Después`. An utterance of marks does: `—¿…? —No sé.` */
export const keepBareMarks: Rule = ({ text, start, end, opening }) => {
  if (end - start > 8 || /[\p{L}\p{N}\p{S}?!]/u.test(text.slice(start, end))) return null;
  return /^[—–―-]/.test(opening) ? null : 'join';
};
