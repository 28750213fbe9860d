import { endsWithCompound, finals, isListed, lastPart, undecided } from '../abbreviations';
import { isFullStop, isLowerCase, isUpperCase, textBehind, type Boundary, type Rule } from '../boundary';
import { opensSentence, opensWithPastTense } from '../sentence-openers';

const ADVERBIAL = /^[^\p{L}]*(?:en|hacia|desde|durante|para|según|tras|a|hasta|sobre|con|entre|por|antes|después|alrededor)\s/iu;
const OFFICE = /(?:president[ea]s?|embajador(?:a|es)?|(?:secretari|ministr|director)[oa]?s?(?: de(?:l| la)? \p{L}+)?|senador(?:a|es)?|fiscal|gobernador(?:a|es)?|reserva federal|consejer[oa]) (?:general )?de (?:los )?\p{Lu}[\p{L}.\s]{2,6}$/iu;

/** `las relaciones EE. UU. - China`, `EE. UU. (EIA)`. */
const COMPOUND_GOES_ON = /^[—–―-]+\s|^\(\p{Lu}{2}/u;

/** `En el siglo II a. C. Roma…`: what came so far is an adverbial, too short for a sentence. */
function isOpeningAdverbial({ text, start, stop }: Boundary): boolean {
  const sentence = text.slice(start, Math.min(stop, start + 60));
  return stop - start < 60 && ADVERBIAL.test(sentence) && sentence.split(/\s+/).length <= 7 && !sentence.includes(',');
}

/** `el presidente de EE. UU. Donald Trump`: a name in apposition to an office. */
function isApposition(boundary: Boundary): boolean {
  const { text, start, stop } = boundary;
  return OFFICE.test(text.slice(Math.max(start, stop - 60), stop)) && /^\p{Lu}\S*\s\p{Lu}/u.test(textBehind(boundary));
}

/** Whether a sentence ends at `etc.`, `EE. UU.`, `S. A.`, `p. m.`, `Jr.` is a question of what follows. */
export const endAtFinalAbbreviations: Rule = (boundary) => {
  if (!isFullStop(boundary)) return null;
  const isFinal = isListed(finals, boundary) || endsWithCompound(boundary);
  if (!isFinal && !isListed(undecided, boundary)) return null;
  if (/^\d/.test(boundary.nextWord)) return lastPart(boundary) === 'etc' ? 'split' : 'join';
  if (isFinal && COMPOUND_GOES_ON.test(textBehind(boundary))) return 'join';
  if (opensSentence(boundary)) return 'split';
  if (!isUpperCase(boundary.nextWord)) return isLowerCase(boundary.nextWord) ? 'join' : null;
  if (/^\p{Lu}{1,2}\./u.test(textBehind(boundary)) || isOpeningAdverbial(boundary) || isApposition(boundary)) return 'join';
  return isFinal || opensWithPastTense(boundary) ? 'split' : 'join';
};
