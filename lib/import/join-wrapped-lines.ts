import { SENTENCE_END } from '../sentence-end';
import { splitIntoRuns, type TextLine } from './text-lines';
import { BULLET, CLAUSE_END, DIALOGUE_DASH, HYPHEN, ORDINAL } from './line-markers';

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
  readonly before: TextLine;
  readonly after: TextLine;
}

const MIN_BREAKS = 3;
const MIN_WIDTH = 40;
const MAX_WIDTH = 140;
/** From this width on lines are taken to be filled by glyph width; verse is never so long. */
const PROPORTIONAL_WIDTH = 60;
const PROPORTIONAL_SLACK = 0.1;
/** Share of the breaks inside a sentence that are at a filled line. Those that end a paragraph are at any. */
const MIN_FILLED_SHARE = 0.8;
/** The same share where the characters were counted, so that every filled line is filled exactly. */
const MIN_EXACT_SHARE = 0.97;
/** Share of breaks that are inside a sentence. Where every line is a paragraph or a headline there are hardly any. */
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
    isShortRun(run, wrapping.width) ? run : splitIntoParagraphs(run, wrapping).map((paragraph) => joinParagraph(paragraph, hyphenated)),
  );
}

function findWrapping(runs: readonly (readonly TextLine[])[]): Wrapping | null {
  const width = measureWidth(runs.flatMap(breaksOf));
  const breaks = runs.filter((run) => !isShortRun(run, width)).flatMap(breaksOf);
  const open = breaks.filter(isOpen);
  if (breaks.length < MIN_BREAKS || width > MAX_WIDTH || open.length / breaks.length < MIN_OPEN_SHARE) return null;
  const wrapping = { width, slack: measureSlack(open, width) };
  if (width >= MIN_HYPHENATED_WIDTH && share(breaks, isCutWord) >= MIN_HYPHENATED_SHARE) {
    return { width, slack: Math.max(wrapping.slack, width * PROPORTIONAL_SLACK) };
  }
  return width >= MIN_WIDTH && share(open, (at) => isFilled(at, wrapping)) >= MIN_FILLED_SHARE ? wrapping : null;
}

function breaksOf(run: readonly TextLine[]): LineBreak[] {
  return run.slice(1).map((after, index) => ({ before: run[index]!, after }));
}

/** A high quantile, not the greatest length: a web address does not wrap. */
function measureWidth(breaks: readonly LineBreak[]): number {
  const lengths = breaks.map(({ before }) => columnsOf(before)).sort((a, b) => a - b);
  return lengths[Math.floor((lengths.length - 1) * 0.98)] ?? 0;
}

function measureSlack(open: readonly LineBreak[], width: number): number {
  const isTypewritten = share(open, (at) => isFilled(at, { width, slack: 0 })) >= MIN_EXACT_SHARE;
  return isTypewritten || width < PROPORTIONAL_WIDTH ? 0 : width * PROPORTIONAL_SLACK;
}

function columnsOf({ indent, text }: TextLine): number {
  return indent + text.length;
}

function share(breaks: readonly LineBreak[], holds: (at: LineBreak) => boolean): number {
  return breaks.filter(holds).length / Math.max(breaks.length, 1);
}

function isFilled({ before, after }: LineBreak, { width, slack }: Wrapping): boolean {
  const firstWord = after.text.split(' ', 1)[0]!;
  return columnsOf(before) + 1 + firstWord.length > width - slack;
}

function isOpen({ before, after }: LineBreak): boolean {
  return !SENTENCE_END.test(before.text) && /^\p{Ll}/u.test(after.text);
}

function isCutWord({ before, after }: LineBreak): boolean {
  return CUT_WORD.test(before.text) && WORD_REST.test(after.text) && !CLOSED_ASIDE.test(before.text);
}

function isShortRun(run: readonly TextLine[], width: number): boolean {
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
  if (isFilled({ before: previous, after: line }, wrapping)) return false;
  return afterSentence || (previous.text.length < wrapping.width * SHORT_RUN_SHARE && /^[\p{Lu}¿¡«—]/u.test(line.text));
}

function isListItem(text: string): boolean {
  return BULLET.test(text) || HYPHEN.test(text) || ORDINAL.test(text);
}

function joinParagraph(lines: readonly TextLine[], hyphenated: ReadonlySet<string>): TextLine {
  const pieces = lines.map((line, index) => {
    const next = lines[index + 1];
    return next ? textBeforeBreak({ before: line, after: next }, hyphenated) : line.text;
  });
  return { ...lines[0]!, text: pieces.join('') };
}

/** The line with what joins it to the next: a space, or nothing where a word was cut, whose hyphen goes unless the text has the word with it elsewhere. */
function textBeforeBreak(at: LineBreak, hyphenated: ReadonlySet<string>): string {
  const { text } = at.before;
  if (!isCutWord(at)) return `${text} `;
  const word = /\p{L}+-$/u.exec(text)![0] + /^\p{L}+/u.exec(at.after.text)![0];
  return hyphenated.has(word) ? text : text.slice(0, -1);
}
