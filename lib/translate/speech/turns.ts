import type { Translation } from '../engine';
import { moveLinks } from '../move-links';
import { countInterruptions, opensWithDash } from './speech-marks';

/** A sentence of a text, in order; those with one block are a paragraph. */
interface Sentence {
  readonly id: string;
  readonly blockId: string;
  readonly source: string;
}

/** Whether a sentence is the first and the last of what is said without interruption; neither where it is a narrator's. */
export interface TurnPlace {
  readonly opens: boolean;
  readonly closes: boolean;
}

/** —Estoy cansado. —Miró el reloj. A narrator's sentence behind a speaker's; questions and cries are seldom. */
const ASIDE = /^[—–―]\s*\p{Lu}/u;
/** The narrator is done: —Pedro cerró la puerta—. */
const ENDS_WITH_DASH = /[—–―][.,;:]?$/u;

const LETTER = /\p{L}/u;

const MARK = '"';

/**
 * Which sentences of paragraphs that begin with a dash are said, and where what is said begins and ends. Spanish marks
 * nothing but the dash at its head and where a narrator interrupts. Sentences that a narrator interrupts have no place, since
 * the model sets their marks.
 * @returns By the sentence's id.
 */
export function findTurns(sentences: readonly Sentence[]): Map<string, TurnPlace> {
  const places = new Map<string, TurnPlace>();
  let run: string[] = [];
  let isSaid = false;
  let paragraph: string | undefined;
  const closeRun = () => {
    run.forEach((id, i) => places.set(id, { opens: i === 0, closes: i === run.length - 1 }));
    run = [];
  };
  for (const { id, blockId, source } of sentences) {
    const isFirst = blockId !== paragraph;
    paragraph = blockId;
    const hasDash = opensWithDash(source);
    if (isFirst || hasDash) closeRun();
    if (!isFirst && isSaid && ASIDE.test(source)) {
      places.set(id, { opens: false, closes: false });
      isSaid = ENDS_WITH_DASH.test(source);
      continue;
    }
    isSaid = hasDash || (isSaid && !isFirst);
    if (!isSaid || !LETTER.test(source)) continue;
    const interruptions = countInterruptions(source);
    if (interruptions === 0) {
      run.push(id);
      continue;
    }
    closeRun();
    isSaid = interruptions % 2 === 0;
  }
  closeRun();
  return places;
}

/** Gives the translation of a sentence that is said the marks of its place. It has both of them already if the sentence has a dash. */
export function markTurn<T extends Pick<Translation, 'text' | 'wordLinks'>>(translation: T, { opens, closes }: TurnPlace): T {
  const isMarked = translation.text.length > 1 && translation.text.startsWith(MARK) && translation.text.endsWith(MARK);
  const said = isMarked ? translation.text.slice(1, -1) : translation.text;
  // A model that has set marks of its own has told apart what is said.
  if (said.includes(MARK)) return translation;
  const text = (opens ? MARK : '') + said + (closes ? MARK : '');
  const by = Number(opens) - Number(isMarked);
  const wordLinks = translation.wordLinks && moveLinks(translation.wordLinks, { target: by }).filter(({ target }) => target[0] >= 0);
  return { ...translation, text, ...(wordLinks && { wordLinks }) };
}
