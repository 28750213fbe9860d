import { nearestOccurrences, type DocumentContext, type SentenceFacts } from './context';
import { mix } from './hash';
import type { CapitalRun } from './runs';
import { boundaryWord, type WordFacts } from './words';

/** Collects the hashed features of one token. */
export class FeatureBuffer {
  readonly values = new Int32Array(256);
  length = 0;

  add(template: number, value: number): void {
    this.values[this.length++] = mix(template, value);
  }
}

const BEFORE = [3, 2, 1].map((distance) => boundaryWord(`<${distance}`));
const AFTER = [1, 2, 3].map((distance) => boundaryWord(`>${distance}`));
const REACH = 3;

const wordAt = (words: readonly WordFacts[], i: number): WordFacts =>
  i < 0 ? BEFORE[Math.max(0, 3 + i)]! : i >= words.length ? AFTER[Math.min(2, i - words.length)]! : words[i]!;

/** Template numbers: one block of 64 a feature family, so that families never meet. */
const T = { word: 0x1000, shape: 0x2000, own: 0x3000, pair: 0x4000, run: 0x5000, elsewhere: 0x6000, convention: 0x8000, setting: 0x9000 } as const;

function addWindow(out: FeatureBuffer, words: readonly WordFacts[], i: number): void {
  for (let offset = -2; offset <= 2; offset++) {
    const word = wordAt(words, i + offset);
    const t = T.word + (offset + 2) * 16;
    out.add(t, word.lower);
    out.add(t + 1, word.shape);
    out.add(t + 2, word.narrowFine);
    out.add(t + 3, word.wideFine);
    if (offset < -1 || offset > 1) continue;
    out.add(t + 4, word.narrowCoarse);
    out.add(t + 5, word.wideCoarse);
    out.add(t + 6, word.casing);
    out.add(t + 7, word.lists);
    out.add(t + 8, word.suffixes[2]!);
    out.add(t + 9, word.suffixes[1]!);
  }
  out.add(T.word + 100, wordAt(words, i - 3).lower);
  out.add(T.word + 101, wordAt(words, i + 3).lower);
}

function addOwn(out: FeatureBuffer, word: WordFacts, i: number, sentence: SentenceFacts): void {
  const t = T.own;
  out.add(t, 0);
  out.add(t + 1, word.form);
  out.add(t + 2, word.longShape);
  for (let k = 0; k < 4; k++) {
    out.add(t + 4 + k, word.prefixes[k]!);
    out.add(t + 8 + k, word.suffixes[k]!);
  }
  out.add(t + 12, mix(i === 0 ? 1 : 0, word.shape));
  out.add(t + 13, mix(sentence.shouted ? 1 : 0, word.shape));
  out.add(t + 14, mix(word.casing, mix(i === 0 ? 1 : 0, word.shape)));
  out.add(t + 15, sentence.words.length < 5 ? sentence.words.length : 5);
}

function addPairs(out: FeatureBuffer, words: readonly WordFacts[], i: number): void {
  const [w2, w1, w0, n1, n2] = [-2, -1, 0, 1, 2].map((offset) => wordAt(words, i + offset)) as [WordFacts, WordFacts, WordFacts, WordFacts, WordFacts];
  const t = T.pair;
  out.add(t, mix(w1.lower, w0.lower));
  out.add(t + 1, mix(w0.lower, n1.lower));
  out.add(t + 2, mix(w1.shape, w0.shape));
  out.add(t + 3, mix(w0.shape, n1.shape));
  out.add(t + 4, mix(mix(w1.shape, w0.shape), n1.shape));
  out.add(t + 5, mix(mix(w2.shape, w1.shape), w0.shape));
  out.add(t + 6, mix(mix(w0.shape, n1.shape), n2.shape));
  out.add(t + 7, mix(w1.narrowFine, w0.narrowFine));
  out.add(t + 8, mix(w0.narrowFine, n1.narrowFine));
  out.add(t + 9, mix(mix(w1.narrowCoarse, w0.narrowCoarse), n1.narrowCoarse));
  out.add(t + 10, mix(w1.lower, w0.shape));
  out.add(t + 11, mix(w0.shape, n1.lower));
  out.add(t + 12, mix(w2.lower, w1.lower));
  out.add(t + 13, mix(n1.lower, n2.lower));
  out.add(t + 14, mix(w1.wideFine, w0.shape));
  out.add(t + 15, mix(w1.lists, w0.lists));
  out.add(t + 16, mix(w0.lists, n1.lists));
  out.add(t + 17, mix(w0.lists, w0.shape));
  out.add(t + 18, mix(w1.narrowFine, w0.wideFine));
  out.add(t + 19, mix(w1.lower, n1.lower));
  out.add(t + 20, mix(w2.narrowFine, w1.narrowFine));
  out.add(t + 21, mix(w1.narrowCoarse, w0.wideFine));
  out.add(t + 22, mix(w0.wideFine, n1.narrowCoarse));
}

const runAt = (runs: readonly CapitalRun[], i: number): CapitalRun | undefined => runs.find((run) => run.start <= i && i < run.end);

function addRun(out: FeatureBuffer, words: readonly WordFacts[], run: CapitalRun | undefined, i: number, t: number): void {
  if (!run) return;
  const head = words[run.start]!;
  const last = words[run.end - 1]!;
  const place = run.end - run.start === 1 ? 0 : i === run.start ? 1 : i === run.end - 1 ? 2 : 3;
  out.add(t, mix(place, head.lower));
  out.add(t + 1, mix(place, head.narrowFine));
  out.add(t + 2, mix(place, last.lower));
  out.add(t + 3, mix(place, Math.min(6, run.end - run.start)));
  const before = wordAt(words, run.start - 1);
  const after = wordAt(words, run.end);
  out.add(t + 4, mix(place, before.lower));
  out.add(t + 5, mix(place, before.wideFine));
  out.add(t + 6, mix(place, after.lower));
  out.add(t + 7, mix(place, after.narrowFine));
  out.add(t + 8, mix(place, mix(before.lower, after.lower)));
  out.add(t + 9, mix(place, wordAt(words, run.start - 2).wideFine));
  out.add(t + 10, mix(place, head.lists));
  out.add(t + 11, mix(place, mix(before.narrowFine, head.narrowFine)));
}

function addElsewhere(out: FeatureBuffer, context: DocumentContext, sentence: number, word: WordFacts): void {
  const t = T.elsewhere;
  const count = context.cases.get(word.lower);
  const lower = Math.min(2, count?.lower ?? 0);
  const capitalised = Math.min(2, count?.capitalised ?? 0);
  out.add(t, mix(word.shape, lower * 3 + capitalised));
  if (!word.capitalised) return;
  const expansion = context.expansions.get(word.form);
  if (expansion !== undefined) out.add(t + 1, expansion);
  for (const place of nearestOccurrences(context.occurrences.get(word.form) ?? [], sentence, REACH)) {
    const { words, strict } = context.sentences[place.sentence]!;
    const run = runAt(strict, place.token)!;
    out.add(t + 2, wordAt(words, run.start - 1).lower);
    out.add(t + 3, wordAt(words, run.start - 1).wideFine);
    out.add(t + 4, wordAt(words, run.end).lower);
    if (run.end - run.start > 1) {
      out.add(t + 5, words[run.start]!.lower);
      out.add(t + 6, mix(words[run.start]!.lists, place.token - run.start));
    }
  }
}

function addConvention(out: FeatureBuffer, words: readonly WordFacts[], i: number, run: CapitalRun | undefined, quote: CapitalRun | undefined, convention: number): void {
  const [w1, w0, n1] = [wordAt(words, i - 1), wordAt(words, i), wordAt(words, i + 1)];
  const t = T.convention + convention * 32;
  out.add(t, w0.shape);
  out.add(t + 1, w0.lower);
  out.add(t + 2, w0.wideFine);
  out.add(t + 3, w0.narrowFine);
  out.add(t + 4, mix(w1.lower, w0.shape));
  out.add(t + 5, mix(w0.lists, w1.narrowCoarse));
  out.add(t + 6, mix(w0.lists, n1.narrowCoarse));
  out.add(t + 7, mix(mix(w1.narrowCoarse, n1.narrowCoarse), w0.wideCoarse));
  out.add(t + 8, mix(w1.lower, w0.lower));
  out.add(t + 9, mix(w0.lower, n1.lower));
  out.add(t + 10, n1.lower);
  if (run) out.add(t + 11, mix(words[run.start]!.lower, i === run.start ? 1 : 0));
  if (quote) out.add(t + 12, mix(i - quote.start, mix(quote.end - i, words[quote.start + 1]!.shape)));
}

function addSetting(out: FeatureBuffer, { words, topics, figures, quotes }: SentenceFacts, word: WordFacts, i: number): void {
  const t = T.setting;
  const quote = quotes[i];
  if (quote) {
    const place = i === quote.start ? 0 : i === quote.end - 1 ? 1 : i === quote.start + 1 ? 2 : 3;
    const first = words[quote.start + 1]!;
    const shape = mix(place, mix(quote.end - quote.start, first.shape));
    out.add(t, mix(place, first.shape));
    out.add(t + 1, shape);
    out.add(t + 2, mix(place, wordAt(words, quote.start - 1).wideFine));
    out.add(t + 3, mix(place, wordAt(words, quote.start - 1).lower));
  }
  if (!word.capitalised) return;
  out.add(t + 8, mix(word.shape, figures));
  out.add(t + 9, mix(word.wideCoarse, figures));
  for (const topic of topics) {
    out.add(t + 10, mix(topic, word.wideCoarse));
    out.add(t + 11, mix(topic, word.lists));
    out.add(t + 12, mix(topic, word.lower));
  }
}

/**
 * Writes the features of token `i` into `out`, which is emptied first. `convention` is 0 or the number of an
 * annotation convention.
 * @returns how many features come before those of the convention
 */
export function extractFeatures(out: FeatureBuffer, context: DocumentContext, sentence: number, i: number, convention: number): number {
  const facts = context.sentences[sentence]!;
  const { words } = facts;
  const word = words[i]!;
  const strict = runAt(facts.strict, i);
  out.length = 0;
  addWindow(out, words, i);
  addOwn(out, word, i, facts);
  addPairs(out, words, i);
  addRun(out, words, strict, i, T.run);
  addRun(out, words, runAt(facts.loose, i), i, T.run + 16);
  addElsewhere(out, context, sentence, word);
  addSetting(out, facts, word, i);
  const shared = out.length;
  if (convention > 0) addConvention(out, words, i, strict, facts.quotes[i], convention);
  return shared;
}
