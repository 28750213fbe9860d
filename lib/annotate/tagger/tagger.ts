import { buildContext, type DocumentContext } from './context';
import { extractFeatures, FeatureBuffer } from './features';
import { LABEL_COUNT, labelsToSpans, type TokenSpan } from './labels';
import { hashWord, parseLexicon, type Lexicon } from './lexicon';
import { parseModel, type TaggerModel } from './model';
import { decode, marginals } from './viterbi';
import { WordTable } from './words';

/** The annotation convention that a text seems to follow, as the tagger's features number them. */
export type Convention = 0 | 1 | 2;

export interface TaggedSpan extends TokenSpan {
  /** 0–1: the least probable of its tokens' labels. */
  readonly confidence: number;
}

/** The learned tagger, ready to use. Build it once: it holds the weights' index. */
export interface Tagger {
  /**
   * Finds the names in sentences, given in order; a document's sentences help each other.
   * @param convention how the names' bounds and types are drawn: 0 as the corpora have it in common
   */
  tag(sentences: readonly (readonly string[])[], convention?: Convention): TaggedSpan[][];
  /** Which annotated corpus a text resembles in its words; 0 if it is too short to tell. */
  recognizeConvention(sentences: readonly (readonly string[])[]): Convention;
}

/** @throws Error if a file is not what its name says */
export function createTagger(files: { readonly lexicon: ArrayBuffer; readonly model: ArrayBuffer }): Tagger {
  const lexicon = parseLexicon(files.lexicon);
  const model = parseModel(files.model);
  return {
    tag: (sentences, convention = 0) => tagSentences(sentences, lexicon, model, convention),
    recognizeConvention: (sentences) => recognizeConvention(sentences, lexicon),
  };
}

/** So many sixteenths of log-odds must speak for a convention. */
const EVIDENCE = 320;

/** Naive Bayes over the words. From about 200 sentences on it does not err on the development data. */
function recognizeConvention(sentences: readonly (readonly string[])[], lexicon: Lexicon): Convention {
  let sum = 0;
  for (const tokens of sentences) {
    for (const token of tokens) {
      const row = lexicon.find(hashWord(token));
      if (row >= 0) sum += lexicon.leaning[row]!;
    }
  }
  return sum > EVIDENCE ? 2 : sum < -EVIDENCE ? 1 : 0;
}

function tagSentences(sentences: readonly (readonly string[])[], lexicon: Lexicon, model: TaggerModel, convention: Convention): TaggedSpan[][] {
  const table = new WordTable(lexicon);
  const context = buildContext(sentences.map((tokens) => tokens.map((token) => table.describe(token))));
  const buffer = new FeatureBuffer();
  return sentences.map((tokens, s) => {
    const scores = scoreSentence(buffer, context, s, tokens.length, model, convention);
    const labels = decode(scores, tokens.length, model.transitions);
    const spans = labelsToSpans(labels);
    if (spans.length === 0) return [];
    const probabilities = marginals(scores, tokens.length, model.transitions);
    return spans.map((span) => ({ ...span, confidence: spanConfidence(span, labels, probabilities) }));
  });
}

function scoreSentence(
  buffer: FeatureBuffer, context: DocumentContext, sentence: number, length: number, model: TaggerModel, convention: Convention,
): Float64Array {
  const scores = new Float64Array(length * LABEL_COUNT);
  for (let i = 0; i < length; i++) {
    extractFeatures(buffer, context, sentence, i, convention);
    for (let k = 0; k < buffer.length; k++) model.addScores(buffer.values[k]!, scores, i * LABEL_COUNT);
  }
  return scores;
}

function spanConfidence(span: TokenSpan, labels: Uint8Array, probabilities: Float64Array): number {
  let least = 1;
  for (let i = span.start; i < span.end; i++) least = Math.min(least, probabilities[i * LABEL_COUNT + labels[i]!]!);
  return least;
}
