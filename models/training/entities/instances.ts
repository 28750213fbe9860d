import { extractFeatures, FeatureBuffer } from '../../../lib/annotate/tagger/features';
import { buildContext } from '../../../lib/annotate/tagger/context';
import { spansToLabels } from '../../../lib/annotate/tagger/labels';
import type { Lexicon } from '../../../lib/annotate/tagger/lexicon';
import { WordTable } from '../../../lib/annotate/tagger/words';
import type { Corpus } from './data';
import type { Instances } from './crf';

/** Extracts the hashed features of every token of the corpora, each corpus being one document. */
export function extractInstances(corpora: readonly Corpus[], lexicon: Lexicon): Instances {
  const sentences = corpora.flatMap((corpus) => corpus.sentences);
  const tokenCount = sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0);
  let features = new Int32Array(tokenCount * 120);
  const start = new Float64Array(tokenCount + 1);
  const shared = new Float64Array(tokenCount);
  const labels = new Uint8Array(tokenCount);
  const first = new Int32Array(sentences.length + 1);
  const buffer = new FeatureBuffer();
  const table = new WordTable(lexicon);
  let token = 0;
  let size = 0;
  let index = 0;
  for (const corpus of corpora) {
    const context = buildContext(corpus.sentences.map((sentence) => sentence.tokens.map((text) => table.describe(text))));
    corpus.sentences.forEach((sentence, s) => {
      labels.set(spansToLabels(sentence.spans, sentence.tokens.length), token);
      for (let i = 0; i < sentence.tokens.length; i++) {
        shared[token] = size + extractFeatures(buffer, context, s, i, corpus.convention);
        if (size + buffer.length > features.length) {
          const grown = new Int32Array(features.length * 2);
          grown.set(features);
          features = grown;
        }
        features.set(buffer.values.subarray(0, buffer.length), size);
        size += buffer.length;
        start[++token] = size;
      }
      first[++index] = token;
    });
  }
  return { features: features.subarray(0, size), start, shared, labels, first, featureCount: 0 };
}

/** Counts 32-bit keys: open addressing, 0 marking a free slot. */
class KeyTable {
  private readonly mask: number;
  private readonly keys: Int32Array;
  readonly values: Int32Array;

  constructor(bits: number) {
    this.mask = 2 ** bits - 1;
    this.keys = new Int32Array(2 ** bits);
    this.values = new Int32Array(2 ** bits);
  }

  slot(key: number): number {
    let slot = (key ^ (key >>> 15)) & this.mask;
    while (this.keys[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & this.mask;
    this.keys[slot] = key;
    return slot;
  }
}

/** Replaces hashes by row numbers, in place, dropping features seen fewer than `least` times. @returns the hash of each row */
export function numberFeatures(data: Instances, least: number): { data: Instances; keys: Int32Array } {
  const table = new KeyTable(25);
  for (const key of data.features) table.values[table.slot(key)]!++;
  const rows = new Map<number, number>();
  const keys: number[] = [];
  const { features, start, shared } = data;
  const tokens = start.length - 1;
  let size = 0;
  let from = 0;
  for (let token = 0; token < tokens; token++) {
    const end = start[token + 1]!;
    let boundary = -1;
    for (let k = from; k < end; k++) {
      if (k === shared[token]!) boundary = size;
      const key = features[k]!;
      if (table.values[table.slot(key)]! < least) continue;
      let row = rows.get(key);
      if (row === undefined) {
        row = keys.push(key) - 1;
        rows.set(key, row);
      }
      features[size++] = row;
    }
    shared[token] = boundary < 0 ? size : boundary;
    from = end;
    start[token + 1] = size;
  }
  return { data: { ...data, features: features.slice(0, size), featureCount: keys.length }, keys: Int32Array.from(keys) };
}

/** Replaces hashes by the rows of a known feature set, in place; features that it lacks are dropped. */
export function applyFeatures(data: Instances, keys: Int32Array): Instances {
  const rows = new Map(Array.from(keys, (key, row) => [key, row]));
  const { features, start, shared } = data;
  let size = 0;
  let from = 0;
  for (let token = 0; token < start.length - 1; token++) {
    const end = start[token + 1]!;
    let boundary = -1;
    for (let k = from; k < end; k++) {
      if (k === shared[token]!) boundary = size;
      const row = rows.get(features[k]!);
      if (row !== undefined) features[size++] = row;
    }
    shared[token] = boundary < 0 ? size : boundary;
    from = end;
    start[token + 1] = size;
  }
  return { ...data, features: features.slice(0, size), featureCount: keys.length };
}
