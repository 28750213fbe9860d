import type { Rule } from '../boundary';

/** Articles and prepositions, behind which no sentence ends. */
const LOOKS_AHEAD = /^(?:el|la|los|las|un|una|unos|unas|al|del|de|a|con|en|por|para|sin|sobre|entre|hacia|desde|hasta|según|y|e|o|u|mi|tu|su|mis|tus|sus|este|esta|señor|señora|señorita|don|doña|doctor)$/i;

/** A hesitation before a name: `La culpa es de… Andrés.` */
export const joinOpenEllipses: Rule = ({ mark, word, opening }) =>
  /^(?:…|\.\.+)$/.test(mark) && LOOKS_AHEAD.test(word) && !/[¿¡]/.test(opening) ? 'join' : null;
