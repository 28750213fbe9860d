/**
 * Entity F1 (exact span and type) on the development parts of CoNLL-2002 and AnCora, as `entities --conll` would tag
 * them, beside es-compromise, and the tagger's speed. The data are not the project's own to hand on: give their folder
 * in PARALELO_NER, or keep them in ../shared/ner.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadKnowledge, parseConllTokens, tagConllTokens } from '../lib/annotate';
import { bioToSpans, type TokenSpan } from '../lib/annotate/tagger/labels';
import type { Tagger } from '../lib/annotate/tagger/tagger';
import { countSpans, f1, readCorpora, type Corpus, type Tally } from '../models/training/entities/data';
import { tagWithCompromise } from './entities-compromise';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NER = process.env['PARALELO_NER'] ?? `${ROOT}/../shared/ner`;

const percent = (part: number, whole: number): string => ((100 * part) / (whole || 1)).toFixed(2).padStart(7);

function evaluate({ sentences }: Corpus, predicted: readonly (readonly TokenSpan[])[]): Tally {
  const tally: Tally = { found: 0, right: 0, gold: 0 };
  sentences.forEach((sentence, s) => countSpans(tally, predicted[s]!, sentence.spans));
  return tally;
}

function report(corpus: Corpus, system: string, predicted: readonly (readonly TokenSpan[])[], seconds: number): void {
  const tally = evaluate(corpus, predicted);
  const tokens = corpus.sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0);
  console.log(`${`${corpus.name} dev`.padEnd(16)}${system.padEnd(16)}${percent(tally.right, tally.found)}${percent(tally.right, tally.gold)}${(100 * f1(tally)).toFixed(2).padStart(7)}${Math.round(tokens / seconds).toString().padStart(10)}`);
}

/** Through the same text interface as the command line, so that what is measured is what is shipped. */
function tagAsCommand(corpus: Corpus, tagger: Tagger): TokenSpan[][] {
  const input = corpus.sentences.map(({ tokens }) => tokens.join('\n')).join('\n\n');
  const lines = tagConllTokens(input, tagger).trimEnd().split('\n\n');
  return lines.map((sentence) => bioToSpans(sentence.split('\n').map((line) => line.split(' ').at(-1)!)));
}

function timed<Value>(work: () => Value): [Value, number] {
  const began = performance.now();
  return [work(), (performance.now() - began) / 1000];
}

async function main(): Promise<void> {
  if (!existsSync(NER)) {
    console.log(`entities: skipped, no data in ${NER} (set PARALELO_NER)`);
    return;
  }
  const began = performance.now();
  const { tagger } = await loadKnowledge(async (name) => new Uint8Array(await readFile(`${ROOT}/models/entities-es/${name}`)).buffer);
  console.log(`loaded in ${(performance.now() - began).toFixed(0)} ms\n`);
  console.log(`${'data'.padEnd(16)}${'system'.padEnd(16)}      P      R     F1  tokens/s`);
  for (const corpus of readCorpora(NER, 'dev')) {
    if (parseConllTokens(corpus.sentences.map(({ tokens }) => tokens.join('\n')).join('\n\n')).length !== corpus.sentences.length) throw new Error('sentences were lost');
    report(corpus, 'paralelo', ...timed(() => tagAsCommand(corpus, tagger)));
    report(corpus, 'es-compromise', ...timed(() => corpus.sentences.map(({ tokens }) => tagWithCompromise(tokens))));
  }
}

await main();
