import { spansToBio } from './tagger/labels';
import type { Tagger } from './tagger/tagger';

/** A sentence of a CoNLL file: its lines, with whatever columns follow the token. */
type Sentence = readonly string[];

/** Without the empty piece behind the last line's end. */
function splitLines(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

const tokenOf = (line: string): string => line.replace(/^[ \t]+/, '').split(/[ \t]/)[0]!;

/**
 * Reads one token a line, sentences parted by blank lines. Of a line with several columns the first is the token.
 * A byte order mark and carriage returns are ignored.
 */
export function parseConllTokens(text: string): Sentence[] {
  const sentences: string[][] = [[]];
  for (const line of splitLines(text)) {
    const token = tokenOf(line);
    if (token) sentences.at(-1)!.push(token);
    else if (sentences.at(-1)!.length > 0) sentences.push([]);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

/**
 * Tags tokens for `entities --conll`: each token and its BIO tag parted by a space, in lines that answer those of the
 * input one by one, blank ones included. How names are bounded and typed follows the annotated corpus that the text
 * resembles.
 */
export function tagConllTokens(text: string, tagger: Tagger): string {
  const sentences = parseConllTokens(text);
  const tags = tagger.tag(sentences, tagger.recognizeConvention(sentences)).flatMap((spans, s) => spansToBio(spans, sentences[s]!.length));
  let next = 0;
  return splitLines(text).map((line) => {
    const token = tokenOf(line);
    return token ? `${token} ${tags[next++]!}\n` : '\n';
  }).join('');
}
