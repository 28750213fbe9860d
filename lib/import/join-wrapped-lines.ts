import { splitIntoRuns, type TextLine } from './text-lines';
import { BULLET, CLAUSE_END, DIALOGUE_DASH, HYPHEN, ORDINAL, SENTENCE_END } from './line-markers';

/**
 * Hard-wrapped text is told from text with a paragraph (or a verse) a line by the greedy filling of a word-wrapper: a line
 * ends where it does because the next word would not have fitted. In verse and in lists it would have fitted nearly always.
 */
interface Wrapping {
  /** The width the lines were filled to, in UTF-16 code units. */
  readonly width: number;
  /** How much shorter than `width` a filled line may be: text copied from a PDF was filled by the width of its glyphs. */
  readonly slack: number;
}

interface LineBreak {
  readonly before: string;
  readonly after: string;
}

const MIN_BREAKS = 3;
const MIN_WIDTH = 40;
const MAX_WIDTH = 140;
/** From this width on lines are taken to be filled by glyph width; verse is never so long. */
const PROPORTIONAL_WIDTH = 60;
const PROPORTIONAL_SLACK = 0.1;
/** Share of breaks inside a sentence that are at an exactly filled line where the characters were counted. */
const MIN_EXACT_SHARE = 0.97;
/** Share of breaks at a filled line. The others end paragraphs; the greatest share of them is met in dialogue. */
const MIN_FILLED_SHARE = 0.6;
/** Below PROPORTIONAL_WIDTH long verses come near, so more is asked. */
const MIN_FILLED_SHARE_NARROW = 0.75;
/** Share of breaks inside a sentence. Where every line is a paragraph or a headline there are hardly any. */
const MIN_OPEN_SHARE = 0.4;
/** Words cut at the line's end are proof of wrapping at any width, newspaper columns for one. */
const MIN_HYPHENATED_SHARE = 0.05;
const MIN_HYPHENATED_WIDTH = 24;
/** A run whose lines all stay below this share of the width is verse, an address, a list of names. */
const SHORT_RUN_SHARE = 0.75;

/** A line that ends inside a word; the hyphen may be the word's own. */
const CUT_WORD = /\p{Ll}-$/u;
const WORD_REST = /^\p{Ll}/u;
/** An aside between hyphens -like this one- that ends with the line. */
const CLOSED_ASIDE = /(?:^|\s)-\p{L}[^-]*-$/u;

/** Gives paragraphs a line each, or null if the lines were not cut at a fixed width and stand as they are. */
export function joinWrappedLines(lines: readonly TextLine[]): TextLine[] | null {
  const runs = splitIntoRuns(lines);
  const wrapping = findWrapping(runs);
  if (!wrapping) return null;
  const hyphenated = new Set(lines.flatMap((line) => line.text.match(/\p{L}+-\p{L}+/gu) ?? []));
  return runs.flatMap((run) =>
    isShortRun(run, wrapping) ? run : splitIntoParagraphs(run, wrapping).map((paragraph) => joinParagraph(paragraph, hyphenated)),
  );
}

function findWrapping(runs: readonly (readonly TextLine[])[]): Wrapping | null {
  const breaks = runs.flatMap(breaksOf);
  if (breaks.length < MIN_BREAKS) return null;
  const wrapping = measure(breaks);
  if (wrapping.width > MAX_WIDTH || share(breaks, isOpen) < MIN_OPEN_SHARE) return null;
  if (wrapping.width >= MIN_HYPHENATED_WIDTH && share(breaks, isCutWord) >= MIN_HYPHENATED_SHARE) {
    return { ...wrapping, slack: Math.max(wrapping.slack, wrapping.width * PROPORTIONAL_SLACK) };
  }
  const needed = wrapping.width >= PROPORTIONAL_WIDTH ? MIN_FILLED_SHARE : MIN_FILLED_SHARE_NARROW;
  return wrapping.width >= MIN_WIDTH && share(breaks, (at) => isFilled(at, wrapping)) >= needed ? wrapping : null;
}

function breaksOf(run: readonly TextLine[]): LineBreak[] {
  return run.slice(1).map((line, index) => ({ before: run[index]!.text, after: line.text }));
}

/** The width is a high quantile, not the greatest length: a web address does not wrap. */
function measure(breaks: readonly LineBreak[]): Wrapping {
  const lengths = breaks.map((at) => at.before.length).sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.98)]!;
  const exact = { width, slack: 0 };
  const isTypewritten = share(breaks.filter(isOpen), (at) => isFilled(at, exact)) >= MIN_EXACT_SHARE;
  return isTypewritten || width < PROPORTIONAL_WIDTH ? exact : { width, slack: width * PROPORTIONAL_SLACK };
}

function share(breaks: readonly LineBreak[], holds: (at: LineBreak) => boolean): number {
  return breaks.filter(holds).length / Math.max(breaks.length, 1);
}

function isFilled({ before, after }: LineBreak, { width, slack }: Wrapping): boolean {
  const firstWord = after.split(' ', 1)[0]!;
  return before.length + 1 + firstWord.length > width - slack;
}

function isOpen({ before, after }: LineBreak): boolean {
  return !SENTENCE_END.test(before) && /^\p{Ll}/u.test(after);
}

function isCutWord({ before, after }: LineBreak): boolean {
  return CUT_WORD.test(before) && WORD_REST.test(after) && !CLOSED_ASIDE.test(before);
}

function isShortRun(run: readonly TextLine[], { width }: Wrapping): boolean {
  return run.every((line) => line.text.length < width * SHORT_RUN_SHARE);
}

function splitIntoParagraphs(run: readonly TextLine[], wrapping: Wrapping): TextLine[][] {
  const paragraphs: TextLine[][] = [];
  for (const line of run) {
    const paragraph = paragraphs.at(-1);
    if (!paragraph || startsParagraph(line, paragraph, wrapping)) paragraphs.push([line]);
    else paragraph.push(line);
  }
  return paragraphs;
}

function startsParagraph(line: TextLine, paragraph: readonly TextLine[], wrapping: Wrapping): boolean {
  const previous = paragraph.at(-1)!;
  const afterSentence = SENTENCE_END.test(previous.text);
  if (isListItem(line.text)) return CLAUSE_END.test(previous.text) || isListItem(paragraph[0]!.text);
  if (afterSentence && (line.indent > previous.indent || DIALOGUE_DASH.test(line.text))) return true;
  if (isFilled({ before: previous.text, after: line.text }, wrapping)) return false;
  return afterSentence || (previous.text.length < wrapping.width * SHORT_RUN_SHARE && /^[\p{Lu}¿¡«—]/u.test(line.text));
}

function isListItem(text: string): boolean {
  return BULLET.test(text) || HYPHEN.test(text) || ORDINAL.test(text);
}

function joinParagraph(lines: readonly TextLine[], hyphenated: ReadonlySet<string>): TextLine {
  const pieces = lines.map(({ text }, index) => {
    const next = lines[index + 1]?.text;
    return next === undefined ? text : textBeforeBreak(text, next, hyphenated);
  });
  return { ...lines[0]!, text: pieces.join('') };
}

/** The line with what joins it to the next: a space, or nothing where a word was cut, whose hyphen goes unless the text has the word with it elsewhere. */
function textBeforeBreak(before: string, after: string, hyphenated: ReadonlySet<string>): string {
  if (!isCutWord({ before, after })) return `${before} `;
  const word = /\p{L}+-$/u.exec(before)![0] + /^\p{L}+/u.exec(after)![0];
  return hyphenated.has(word) ? before : before.slice(0, -1);
}
