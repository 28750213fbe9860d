import { isUpperCase, type Rule } from '../boundary';

/**
 * Intl.Segmenter does not count … as a stop, nor does it look past a dash, a footnote mark or an emoji:
 * `Quiso hablar… No pudo.`, `—Ya voy. —Se levantó.`, `Murió en 1936.¹ Dejó…`
 */
export const splitBeforeCapitals: Rule = ({ mark, opening, nextWord }) =>
  mark !== '' && (isUpperCase(nextWord) || /[¿¡]/.test(opening)) ? 'split' : null;
