import type { Translation } from '../engine';
import { chain, rewrite, type Rewritten } from '../source/rewrite';

/** Which quotation marks a translation is to begin and to end with; empty where none. */
export interface SpeechMarks {
  readonly opening: string;
  readonly closing: string;
  /** A narrator's words stand in between, and around them marks that the model sets. */
  readonly isInterrupted: boolean;
}

export interface Speech {
  /** The text without its marks. */
  readonly written: Rewritten;
  readonly marks: SpeechMarks;
}

/** Opens a turn of speech. A hyphen does so before a capital; from items of lists the import has taken it. */
const DASH = /^(?:[—–―]\s*|-\s*(?=[¿¡]*\p{Lu}))/u;

/** Behind it a narrator begins to speak: —No —dijo ella—. */
const INNER_DASH = /[—–―]|\s-\p{Ll}/u;
const INNER_HYPHEN = /(?<=\s)-(?=\p{Ll})/gu;

const OPENING_QUOTE = /^[«“"]\s*/u;
const CLOSING_QUOTE = /\s*[»”"](?=[.,;:]?$)/u;
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
    written: chain(text, (both) => rewrite(both, new RegExp(OPENING_QUOTE, 'gu'), () => ''), (one) => rewrite(one, new RegExp(CLOSING_QUOTE, 'gu'), () => '')),
    marks: { opening: opens ? left! : '', closing: closes ? right! : '', isInterrupted: false },
  };
}

/** Whether a text begins with the dash of speech. */
export function opensWithDash(text: string): boolean {
  return DASH.test(text);
}

function takeOffDash(text: string): Speech {
  const isInterrupted = INNER_DASH.test(text.replace(DASH, ''));
  const withDashes = (turn: string): Rewritten => ({ text: turn.replace(INNER_HYPHEN, '—'), locate: (range) => range });
  return {
    written: chain(text, (turn) => rewrite(turn, new RegExp(DASH, 'gu'), () => ''), withDashes),
    marks: { opening: '"', closing: isInterrupted ? '' : '"', isInterrupted },
  };
}

/** Gives the translation of a text the marks that the text had, as far as the model has not set them by itself. */
export function putMarks({ opening, closing, isInterrupted }: SpeechMarks, translation: Translation): Translation {
  const { text } = translation;
  const [opens, closes] = [OPENING_QUOTE.test(text), CLOSING_QUOTE.test(text)];
  const isPaired = (text.match(QUOTES)?.length ?? 0) % 2 === 0;
  if (isInterrupted ? isPaired : opening + closing === '' || (opens && closes && isPaired)) return translation;
  // Pairs are of words within the speech, as in `He said: "No."`; one that is left over is the mark of the speech.
  const [ownOpening, ownClosing] = [opens && !isPaired, closes && !isPaired && !opens];
  const before = ownOpening ? '' : opening;
  const inner = (mark: string, at: number) => (isInterrupted || (ownOpening && at === 0) || (ownClosing && at === text.search(CLOSING_QUOTE)) ? mark : "'");
  const wordLinks = translation.wordLinks?.map((link) => ({ ...link, target: [link.target[0] + before.length, link.target[1] + before.length] as const }));
  return { ...translation, text: before + text.replace(QUOTES, inner) + (ownClosing ? '' : closing), ...(wordLinks && { wordLinks }) };
}
