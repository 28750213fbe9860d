import type { TextRange } from '../types';
import type { Translation } from './engine';
import type { NormalisedSource } from './normalise-source';

/** The dash before a narrator's words. */
const INTERRUPTION = /[ \u00a0]*[—–―][ \u00a0]?(?=\p{Ll})/u;

/** A translation that begins with what is said: "Nothing," he answered. */
const SPOKEN = /^"(?<said>[^"]+?)(?<mark>[,.?!…]*)"(?= )(?=[^"]*(?:"[^"]*"[^"]*)*$)/u;

const STOP = /[.,]$/u;
const STRONG_MARK = /[?!…]$/u;

/** What a speaker says before a narrator interrupts; null where none does. */
export function findSpoken({ text, marks, isUpperCase }: NormalisedSource): TextRange | null {
  const end = marks.isInterrupted && !isUpperCase ? text.search(INTERRUPTION) : -1;
  return end > 0 ? { start: 0, end } : null;
}

/**
 * The translation of interrupted speech, with a translation of what is said first that was made by itself: a model has to
 * spell words behind a quotation mark that it knows with a space before them, and made `"Mayorrow," she said` of `Mañana
 * —dijo ella`. Of 250 such sentences of old novels in the training data, where the model had seen them whole, BLEU went
 * from 34.3 to 34.9 and chrF2 from 51.6 to 52.6.
 */
export function putSpoken(whole: Translation, spoken: Translation): Translation {
  const match = SPOKEN.exec(whole.text);
  if (!match || spoken.truncated || spoken.repetition || /["\n]/.test(spoken.text)) return whole;
  const said = spoken.text.replace(STOP, '');
  const mark = STRONG_MARK.test(said) ? '' : match.groups!.mark!;
  const beginning = `"${said}${mark}"`;
  const end = match[0].length;
  const shift = (links: Translation['wordLinks'], by: number) => (links ?? []).map((link) => ({ ...link, target: [link.target[0] + by, link.target[1] + by] as const }));
  const wordLinks = [
    ...shift(spoken.wordLinks?.filter(({ target }) => target[1] <= said.length), 1),
    ...shift(whole.wordLinks?.filter(({ target }) => target[0] >= end), beginning.length - end),
  ];
  return { ...whole, text: beginning + whole.text.slice(end), ...(whole.wordLinks && { wordLinks }) };
}
