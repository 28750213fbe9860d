import { isFullStop, type Rule } from '../boundary';

/** Intl.Segmenter looks past a figure for a capital: `Vinieron muchos. 300 personas…` */
export const splitBeforeDigits: Rule = (boundary) => (isFullStop(boundary) && /^\d/.test(boundary.nextWord) ? 'split' : null);
