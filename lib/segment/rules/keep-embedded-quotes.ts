import type { Rule } from '../boundary';
import { isEmbedded } from '../enclosures';

const LONGEST = 200;
const GOES_ON = /^[,;:]?\s+[("«“—–―-]?\p{Ll}/u;

/** A quotation in mid-sentence is kept whole where the sentence goes on behind it: `Coreaban «¡Fuera! ¡Fuera!» ante la sede.` */
export const keepEmbeddedQuotes: Rule = ({ text, start, stop, end, enclosures }) => {
  const pair = enclosures.around(stop);
  if (pair?.kind !== 'quote' || pair.close < end || pair.close - pair.open > LONGEST) return null;
  const goesOn = GOES_ON.test(text.slice(pair.close + 1, pair.close + 8));
  return goesOn && isEmbedded(text, start, pair) && !/:\s*$/.test(text.slice(start, pair.open)) ? 'join' : null;
};
