import { SENTENCE_END } from '../sentence-end';
import { DIALOGUE_DASH, HYPHEN } from './line-markers';

/** When a subtitle is shown: `00:01:02,500 --> 00:01:04,000`, in WebVTT with its place on the screen behind. */
const TIMING = /^(?:\d+:)?\d\d:\d\d[,.]\d{3}[ \t]+-->[ \t]/;

const WEBVTT = /^WEBVTT(?:[ \t]|$)/;

/** Elements of both formats, and the places on the screen that SubRip's players know. */
const MARKUP = /<[^<>\s][^<>]*>|\{\\[^{}]*\}/g;

/** WebVTT's escapes, with what they show. */
const ESCAPES: ReadonlyMap<string, string> = new Map([['&amp;', '&'], ['&lt;', '<'], ['&gt;', '>'], ['&nbsp;', ' '], ['&lrm;', ''], ['&rlm;', '']]);

/**
 * Subtitles (SubRip, WebVTT) as plain text, null for any other text: each a paragraph, a sentence that runs over several
 * in one, whoever speaks on a line of their own.
 * @param text With normalised characters.
 */
export function readSubtitles(text: string): string | null {
  const lines = text.trim().split('\n').map((line) => line.trim());
  const isWebVtt = WEBVTT.test(lines[0]!);
  const timings = lines.flatMap((line, at) => (TIMING.test(line) ? [at] : []));
  // Above the first of SubRip stands its number, if anything.
  if (timings.length === 0 || (!isWebVtt && timings[0]! > 1)) return null;
  const cues = timings.map((at, i) => lines.slice(at + 1, timings[i + 1]));
  const texts = isWebVtt ? cues.map(readWebVttCue) : cues.map((cue, i) => readSubRipCue(cue, i === cues.length - 1));
  return joinSentences(texts.flatMap(splitBySpeaker));
}

/** An empty line ends its text. What stands between that and the next is a comment, or the name of the next. */
function readWebVttCue(cue: readonly string[]): string[] {
  const end = cue.indexOf('');
  return (end === -1 ? cue : cue.slice(0, end)).map((line) => line.replace(MARKUP, '').replace(/&[a-z]+;/g, (escape) => ESCAPES.get(escape) ?? escape));
}

/** Its text ends above the number of the next: some have empty lines in it, and others none behind it. */
function readSubRipCue(cue: readonly string[], isLast: boolean): string[] {
  const hasNumber = !isLast && /^\d+$/.test(cue.at(-1) ?? '');
  return (hasNumber ? cue.slice(0, -1) : cue).map((line) => line.replace(MARKUP, ''));
}

function splitBySpeaker(lines: readonly string[]): string[] {
  const speeches: string[] = [];
  for (const line of lines.map((raw) => raw.trim()).filter(Boolean)) {
    if (speeches.length === 0 || HYPHEN.test(line) || DIALOGUE_DASH.test(line)) speeches.push(line);
    else speeches.push(`${speeches.pop()!} ${line}`);
  }
  return speeches;
}

function joinSentences(speeches: readonly string[]): string {
  const paragraphs: string[][] = [];
  let before: string | undefined;
  for (const speech of speeches) {
    const runsOn = before !== undefined && !SENTENCE_END.test(before) && /^\p{Ll}/u.test(speech);
    if (runsOn) paragraphs.at(-1)!.push(speech);
    else paragraphs.push([speech]);
    before = speech;
  }
  return paragraphs.map((parts) => parts.join(' ')).join('\n\n');
}
