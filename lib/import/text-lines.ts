import { collapseSpaces } from '../collapse-spaces';

/** A line of plain text that says something. */
export interface TextLine {
  readonly text: string;
  /** Columns of white space before it, a tab counting as four. */
  readonly indent: number;
  /** How many `>` stood before it. */
  readonly quoteDepth: number;
  /** An empty line, a rule, or the start of the text comes before it. */
  readonly gapBefore: boolean;
}

/** A line drawn between scenes: `* * *`, `-----`, `=====`. */
export const RULE = /^(?:[-=_*·•~#–—]\s*){3,}$/;

const QUOTE_MARKS = /^(?:>\s?)+/;

/** Splits text with normalised characters into lines; empty lines and rules become the `gapBefore` of what follows. */
export function readLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let gapBefore = true;
  for (const raw of text.split('\n')) {
    const line = readLine(raw, gapBefore);
    gapBefore = line === null;
    if (line) lines.push(line);
  }
  return lines;
}

function readLine(raw: string, gapBefore: boolean): TextLine | null {
  const marks = QUOTE_MARKS.exec(raw.trimStart())?.[0] ?? '';
  const content = marks ? raw.trimStart().slice(marks.length) : raw;
  const text = collapseSpaces(content);
  if (text === '' || RULE.test(text)) return null;
  const indent = (/^\s*/.exec(content)?.[0] ?? '').replaceAll('\t', '    ').length;
  return { text, indent, quoteDepth: marks.split('>').length - 1, gapBefore };
}

/** The lines between two gaps, which are all of one quote depth. */
export function splitIntoRuns(lines: readonly TextLine[]): TextLine[][] {
  const runs: TextLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (!run || line.gapBefore || run[0]?.quoteDepth !== line.quoteDepth) runs.push([line]);
    else run.push(line);
  }
  return runs;
}
