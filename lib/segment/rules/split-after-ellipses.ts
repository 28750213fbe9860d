import { isUpperCase, type Rule } from '../boundary';

/** Intl.Segmenter does not count … as a stop: `Quiso hablar… No pudo.` */
export const splitAfterEllipses: Rule = ({ mark, opening, nextWord }) =>
  mark.includes('…') && (isUpperCase(nextWord) || /[¿¡]/.test(opening)) ? 'split' : null;
