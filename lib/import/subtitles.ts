import { DIALOGUE_DASH, HYPHEN, SENTENCE_END } from './line-markers';

/** When a subtitle is shown: `00:01:02,500 --> 00:01:04,000`, in WebVTT with its place on the screen behind. */
const TIMING = /^(?:\d+:)?\d\d:\d\d[,.]\d{3}[ \t]+-->[ \t]/;

/** Elements of both formats, and the places on the screen that SubRip's players know. */
const MARKUP = /<[^<>]*>|\{\\[^{}]*\}/g;

/**
 * Subtitles (SubRip, WebVTT) as plain text, null for any other text: each a paragraph, a sentence that runs over several
 * in one, whoever speaks on a line of their own.
 * @param text With normalised characters.
 */
export function readSubtitles(text: string): string | null {
  const groups = text.trim().split(/\n(?:[ \t]*\n)+/).map((group) => group.split('\n').map((line) => line.trim()));
  if (!isFirst(groups[0]!)) return null;
  const paragraphs: string[][] = [];
  let before: string | undefined;
  for (const line of groups.flatMap(readLines)) {
    const runsOn = before !== undefined && !SENTENCE_END.test(before) && /^\p{Ll}/u.test(line);
    if (runsOn) paragraphs.at(-1)!.push(line);
    else paragraphs.push([line]);
    before = line;
  }
  return paragraphs.map((lines) => lines.join(' ')).join('\n\n');
}

function isFirst(group: readonly string[]): boolean {
  return /^WEBVTT\b/.test(group[0]!) || timingAt(group) !== -1;
}

/** It stands in the first line, or below a number or a name. */
function timingAt(group: readonly string[]): number {
  return group.slice(0, 2).findIndex((line) => TIMING.test(line));
}

/** What is said in a subtitle; nothing for what a file says of itself. */
function readLines(group: readonly string[]): string[] {
  const at = timingAt(group);
  const lines: string[] = [];
  for (const line of at === -1 ? [] : group.slice(at + 1).map((raw) => raw.replace(MARKUP, '').trim()).filter(Boolean)) {
    if (lines.length === 0 || HYPHEN.test(line) || DIALOGUE_DASH.test(line)) lines.push(line);
    else lines.push(`${lines.pop()!} ${line}`);
  }
  return lines;
}
