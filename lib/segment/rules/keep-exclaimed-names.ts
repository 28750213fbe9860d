import { isUpperCase, type Rule } from '../boundary';
import { opensSentence } from '../sentence-openers';

const NAMES = /^(?:yahoo|jeopardy|kahoot)$/i;

/** The mark of `Yahoo! Inc.` belongs to the name. */
export const keepExclaimedNames: Rule = (boundary) =>
  boundary.mark === '!' && NAMES.test(boundary.word) && isUpperCase(boundary.nextWord) && !opensSentence(boundary) ? 'join' : null;
