import { spansToBio } from './tagger/labels';
import type { Tagger } from './tagger/tagger';

/** A sentence of a CoNLL file: its lines, with whatever columns follow the token. */
type Sentence = readonly string[];

/**
 * Reads one token a line, sentences parted by blank lines. Of a line with several columns the first is the token.
 * A byte order mark and carriage returns are ignored.
 */
export function parseConllTokens(text: string): Sentence[] {
  const sentences: string[][] = [[]];
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const token = line.trim().split(/[ \t]/)[0]!;
    if (token) sentences.at(-1)!.push(token);
    else if (sentences.at(-1)!.length > 0) sentences.push([]);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

/**
 * Tags tokens for `entities --conll`: each token and its BIO tag parted by a space, sentences by a blank line. How
 * names are bounded and typed follows the annotated corpus that the text resembles.
 */
export function tagConllTokens(text: string, tagger: Tagger): string {
  const sentences = parseConllTokens(text);
  return tagger.tag(sentences, tagger.recognizeConvention(sentences)).map((spans, s) => {
    const tags = spansToBio(spans, sentences[s]!.length);
    return `${sentences[s]!.map((token, i) => `${token} ${tags[i]!}\n`).join('')}\n`;
  }).join('');
}
