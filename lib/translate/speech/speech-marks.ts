import type { Translation } from '../engine';
import { moveLinks } from '../move-links';
import { chain, rewrite, type Rewritten } from '../source/rewrite';

/** Which quotation marks a translation is to begin and to end with; empty where none. */
export interface SpeechMarks {
  readonly opening: string;
  readonly closing: string;
  /** A narrator's words stand in between, and the model sets the marks around what is said; one that lacks at the head is added. */
  readonly isInterrupted: boolean;
}

export interface Speech {
  /** The text without its marks. */
  readonly written: Rewritten;
  readonly marks: SpeechMarks;
}

/** Opens a turn of speech: before a sentence, not before an item of a list, a signature or a number below zero. */
const DASH = /^[—–―-]\s*(?=[¿¡«“"(…]*\p{Lu})/u;
const SENTENCE = /[.!?…:]["»”)]*$/u;

/** Where a narrator begins to speak or ends: —No —dijo ella—. No part of Madrid–Barcelona. */
const INNER_DASH = /(?<=\s)[—–―]|(?<!^)[—–―](?=[\s.,;:!?…]|$)/gu;
const INNER_DASH_AT_END = /[—–―-][.,;:]?$/u;
/** The same, typed for want of a dash. */
const INNER_HYPHEN = /(?<=\s)-(?=\p{Ll})|(?<=\p{Ll})-(?=[.,;:]|$)/gu;

const OPENING_QUOTE = /^[«“"]\s*/u;
/** Not that of inches. */
const CLOSING_QUOTE = /\s*(?:[»”]|(?<!\d)")(?=[.,;:]?$)/u;
const QUOTES = /[«»“”"]/gu;

const NO_MARKS: SpeechMarks = { opening: '', closing: '', isInterrupted: false };

/**
 * Takes off the marks of speech that a text begins or ends with: a dash, and quotation marks where they hold the whole text,
 * or where the other one of the pair is in another sentence. A model that was trained on speech without its dashes made
 * `"There are all nod night."` of `—Buenas noches a todos.`, and `Feliz makes birthday` of `«Feliz cumpleaños»`.
 */
export function takeOffMarks(text: string): Speech {
  if (opensWithDash(text)) return takeOffDash(text);
  const count = text.match(QUOTES)?.length ?? 0;
  const [opens, closes] = [OPENING_QUOTE.test(text), CLOSING_QUOTE.test(text)];
  if (count === 0 || count !== Number(opens) + Number(closes)) return { written: chain(text), marks: NO_MARKS };
  const [left, right] = text.includes('“') || text.includes('”') ? ['“', '”'] : ['"', '"'];
  return {
    written: chain(text, takeOff(OPENING_QUOTE), takeOff(CLOSING_QUOTE)),
    marks: { opening: opens ? left! : '', closing: closes ? right! : '', isInterrupted: false },
  };
}

/** Whether a text begins with the dash of speech. */
export function opensWithDash(text: string): boolean {
  return DASH.test(text) && (SENTENCE.test(text) || countInterruptions(text) > 0);
}

/** How often a narrator begins to speak or ends in a text. The dash at its head does not count. */
export function countInterruptions(text: string): number {
  const said = text.replace(DASH, '');
  return (said.match(INNER_DASH)?.length ?? 0) + (said.match(INNER_HYPHEN)?.length ?? 0);
}

function takeOff(mark: RegExp): (text: string) => Rewritten {
  return (text) => rewrite(text, new RegExp(mark, 'gu'), () => '');
}

function takeOffDash(text: string): Speech {
  const interruptions = countInterruptions(text);
  const endsInSpeech = interruptions % 2 === 0 && !INNER_DASH_AT_END.test(text);
  // The model knows the narrator's words by the dash before them.
  const withDashes = (turn: string): Rewritten => ({ text: turn.replace(INNER_HYPHEN, '—'), locate: (range) => range });
  return {
    written: chain(text, takeOff(DASH), withDashes),
    marks: { opening: '"', closing: endsInSpeech ? '"' : '', isInterrupted: interruptions > 0 },
  };
}

/** Gives the translation of a text the marks that the text had, as far as the model has not set them by itself. */
export function putMarks({ opening, closing, isInterrupted }: SpeechMarks, translation: Translation): Translation {
  const { text } = translation;
  const count = text.match(QUOTES)?.length ?? 0;
  const isPaired = count % 2 === 0;
  const [opens, closes] = [OPENING_QUOTE.test(text), CLOSING_QUOTE.test(text)];
  if (opening + closing === '' || (isPaired && count > 0 && (isInterrupted || (opens && closes)))) return translation;
  if (isInterrupted && isPaired && closing === '') return translation;
  // Pairs are of words within the speech, as in `He said: "No."`; one that is left over is the mark of the speech.
  const [ownOpening, ownClosing] = [opens && !isPaired, closes && !isPaired && !opens];
  const before = ownOpening ? '' : opening;
  const after = ownClosing || (isInterrupted && !isPaired) ? '' : closing;
  const last = text.search(CLOSING_QUOTE);
  const inner = (mark: string, at: number) => (isInterrupted || (ownOpening && at === 0) || (ownClosing && at === last) ? mark : "'");
  const wordLinks = translation.wordLinks && moveLinks(translation.wordLinks, { target: before.length });
  return { ...translation, text: before + text.replace(QUOTES, inner) + after, ...(wordLinks && { wordLinks }) };
}
