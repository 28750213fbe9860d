import { isFullStop, type Rule } from '../boundary';

/** Intl.Segmenter looks past a figure for a capital: `Vinieron muchos. 300 personas…`, `—¿Cuántos? —20.` */
export const splitBeforeDigits: Rule = (boundary) => {
  const isTurn = boundary.mark !== '' && /[—–―-]/.test(boundary.opening);
  return (isFullStop(boundary) || isTurn) && /^\d/.test(boundary.nextWord) ? 'split' : null;
};
