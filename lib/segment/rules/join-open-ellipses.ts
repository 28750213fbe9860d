import type { Rule } from '../boundary';
import { opensSentence } from '../sentence-openers';

/** Articles, prepositions and the like, behind which few sentences end. */
const LOOKS_AHEAD = /^(?:el|la|los|las|un|una|unos|unas|al|del|de|a|con|en|por|para|sin|sobre|entre|hacia|desde|hasta|según|y|e|o|u|mi|tu|su|mis|tus|sus|este|esta|don|doña)$/i;

/** A hesitation before a name: `La culpa es de… Andrés.` */
export const joinOpenEllipses: Rule = (boundary) =>
  /^(?:…|\.\.+)$/.test(boundary.mark) && LOOKS_AHEAD.test(boundary.word) && !opensSentence(boundary) ? 'join' : null;
