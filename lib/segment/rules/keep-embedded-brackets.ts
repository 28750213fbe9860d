import type { Rule } from '../boundary';
import { isEmbedded } from '../enclosures';
import { opensSentence } from '../sentence-openers';

const LONGEST = 300;

/** A bracket opened in mid-sentence does not end it, whatever stops it holds: `Vino (¡qué sorpresa!) Juan.` */
export const keepEmbeddedBrackets: Rule = (boundary) => {
  const { text, start, stop, end, enclosures, mark } = boundary;
  const pair = enclosures.around(stop);
  if (pair?.kind !== 'bracket' || pair.close - pair.open > LONGEST || !isEmbedded(text, start, pair)) return null;
  if (pair.close >= end) return 'join';
  // The mark holds the closing bracket. Behind `?)` a sentence that ended would have a full stop of its own.
  return /^[?!…][^.]*$/.test(mark) && !opensSentence(boundary) ? 'join' : null;
};
