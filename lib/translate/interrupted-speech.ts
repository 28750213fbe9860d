import type { TextRange } from '../types';
import type { Translation } from './engine';
import type { NormalisedSource } from './normalise-source';

/** The dash before a narrator's words. */
const INTERRUPTION = /[ \u00a0]*[—–―][ \u00a0]?(?=\p{Ll})/u;

/** What is said in the only quotation of a text, at its head: «No», dijo ella. */
const QUOTED = /^[«“"](?<said>[^«»“”"]+?),?[»”"](?=[,.]?[ \u00a0][^«»“”"]*$)/u;

/** A translation that begins with what is said: "Nothing," he answered. */
const SPOKEN = /^(?<opening>["“])(?<said>[^"“”]+?)(?<mark>[,.?!…]*)(?<closing>["”][,.]?)(?= )(?=[^"“”]*(?:["“][^"“”]*["”][^"“”]*)*$)/u;

const STOP = /[.,]$/u;
const STRONG_MARK = /[?!…]$/u;

/** What a speaker says before a narrator interrupts; null where none does. */
export function findSpoken({ text, marks, isUpperCase }: NormalisedSource): TextRange | null {
  if (isUpperCase) return null;
  const quoted = QUOTED.exec(text)?.groups!.said;
  if (quoted !== undefined) return { start: 1, end: 1 + quoted.length };
  const end = marks.isInterrupted ? text.search(INTERRUPTION) : -1;
  return end > 0 ? { start: 0, end } : null;
}

/**
 * The translation of interrupted speech, with a translation of what is said first that was made by itself: a model has to
 * spell words behind a quotation mark that it knows with a space before them, and made `"Mayorrow," she said` of `Mañana
 * —dijo ella`. The 174 sentences of FLORES-200 dev and newstest2012 that begin with a quotation and have no other went from
 * BLEU 33.4 to 33.8 and chrF2 from 58.2 to 58.4, 250 with a dash from old novels in the training data, which the model had
 * seen whole, from 34.3 to 34.9 and from 51.6 to 52.6.
 */
export function putSpoken(whole: Translation, spoken: Translation): Translation {
  const match = SPOKEN.exec(whole.text);
  if (!match || spoken.truncated || spoken.repetition || /["“”]/.test(spoken.text)) return whole;
  const { opening, mark, closing } = match.groups!;
  const said = spoken.text.replace(STOP, '');
  const beginning = `${opening}${said}${STRONG_MARK.test(said) ? '' : mark}${closing}`;
  const end = match[0].length;
  const shift = (links: Translation['wordLinks'], by: number) => (links ?? []).map((link) => ({ ...link, target: [link.target[0] + by, link.target[1] + by] as const }));
  const wordLinks = [
    ...shift(spoken.wordLinks?.filter(({ target }) => target[1] <= said.length), 1),
    ...shift(whole.wordLinks?.filter(({ target }) => target[0] >= end), beginning.length - end),
  ];
  return { ...whole, text: beginning + whole.text.slice(end), ...(whole.wordLinks && { wordLinks }) };
}
