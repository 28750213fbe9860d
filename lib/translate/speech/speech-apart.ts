import type { TextRange } from '../../types';
import type { Translation } from '../engine';
import type { NormalisedSource } from '../source/normalise-source';

/** The dash before a narrator's words. */
const INTERRUPTION = /[ \u00a0]*[—–―][ \u00a0]?(?=\p{Ll})/u;

/** The only quotation of a text: «No», dijo ella. Ella dijo: «No quiero más». */
const QUOTED = /^(?<before>[^«»“”"]*)[«“"](?<said>[^«»“”"]+?),?[»”"](?=[,.]?(?:[ \u00a0][^«»“”"]*)?$)/u;

/** Within a sentence, what is said is a sentence, too, if it looks like one. A few words are translated as well in their place. */
const SENTENCE = /^[¿¡]*\p{Lu}\S*\s+\S+\s+\S/u;

/** A translation that begins with what is said: "Nothing," he answered. */
const BEGINS_WITH_SPEECH = /^(?<before>)(?<opening>["“])(?<said>[^"“”]+?)(?<mark>[,.?!…]*)(?<closing>["”][,.]?)(?= )(?=[^"“”]*(?:["“][^"“”]*["”][^"“”]*)*$)/u;

/** One with a single quotation: He answered, "Nothing." */
const HOLDS_SPEECH = /^(?<before>[^"“”]+)(?<opening>["“])(?<said>[^"“”]+?)(?<mark>[,.?!…]*)(?<closing>["”][,.]?)(?=[^"“”]*$)/u;

const STOP = /[.,]$/u;
const STRONG_MARK = /[?!…]$/u;

/** What a speaker says before a narrator interrupts, or in the only quotation of a text; null where neither is. */
export function findSpoken({ text, marks, isUpperCase }: NormalisedSource): TextRange | null {
  if (isUpperCase) return null;
  const { before, said } = (QUOTED.exec(text)?.groups ?? {}) as { before?: string; said?: string };
  if (before !== undefined && said !== undefined) {
    const start = before.length + 1;
    return before === '' || SENTENCE.test(said) ? { start, end: start + said.length } : null;
  }
  const end = marks.isInterrupted ? text.search(INTERRUPTION) : -1;
  return end > 0 ? { start: 0, end } : null;
}

/**
 * A translation with another one of what is said in it, which was made by itself: a model has to spell words behind a
 * quotation mark that it knows with a space before them, and made `"Mayorrow," she said` of `Mañana —dijo ella`. The 174
 * sentences of FLORES-200 dev and newstest2012 that begin with their only quotation went from BLEU 33.4 to 33.8 and chrF2
 * from 58.2 to 58.4, the 46 that have a sentence for it elsewhere from 27.0 to 28.5 and from 53.3 to 54.4, and 250 with a
 * dash from old novels in the training data, which the model had seen whole, from 34.3 to 34.9 and from 51.6 to 52.6.
 */
export function putSpoken(whole: Translation, spoken: Translation): Translation {
  const match = BEGINS_WITH_SPEECH.exec(whole.text) ?? HOLDS_SPEECH.exec(whole.text);
  if (!match || spoken.truncated || spoken.repetition || /["“”]/.test(spoken.text)) return whole;
  const { before, opening, mark, closing } = match.groups as { before: string; opening: string; mark: string; closing: string };
  const said = spoken.text.replace(STOP, '');
  const start = before.length + opening.length;
  const beginning = `${before}${opening}${said}${STRONG_MARK.test(said) ? '' : mark}${closing}`;
  const end = match[0].length;
  const shift = (links: Translation['wordLinks'], by: number) => (links ?? []).map((link) => ({ ...link, target: [link.target[0] + by, link.target[1] + by] as const }));
  const wordLinks = [
    ...shift(whole.wordLinks?.filter(({ target }) => target[1] < start), 0),
    ...shift(spoken.wordLinks?.filter(({ target }) => target[1] <= said.length), start),
    ...shift(whole.wordLinks?.filter(({ target }) => target[0] >= end), beginning.length - end),
  ];
  return { ...whole, text: beginning + whole.text.slice(end), ...(whole.wordLinks && { wordLinks }) };
}
