/** Learns the entity tagger and writes tagger.bin, after which it reads the file again and evaluates what the program will run. Run from the repository's root; see README.md. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { labelsToSpans, LABEL_COUNT, type TokenSpan } from '../../../lib/annotate/tagger/labels';
import { parseLexicon } from '../../../lib/annotate/tagger/lexicon';
import { decode } from '../../../lib/annotate/tagger/viterbi';
import { CrfTrainer, type Instances, type TrainingOptions } from './crf';
import { countSpans, f1, readCorpora, type Corpus, type Tally } from './data';
import { writeModel } from './write-model';
import { createTagger } from '../../../lib/annotate/tagger/tagger';
import { applyFeatures, extractInstances, numberFeatures } from './instances';

const { values: args } = parseArgs({
  options: {
    ner: { type: 'string', default: '../shared/ner' },
    model: { type: 'string', default: 'models/entities-es' },
    out: { type: 'string', default: 'models/entities-es/tagger.bin' },
    epochs: { type: 'string', default: '12' },
    rate: { type: 'string', default: '0.1' },
    l1: { type: 'string', default: '0.002' },
    dropout: { type: 'string', default: '0.6' },
    neutral: { type: 'string', default: '0.3' },
    least: { type: 'string', default: '3' },
    prune: { type: 'string', default: '0.03' },
  },
});

function readBuffer(path: string): ArrayBuffer {
  const bytes = readFileSync(path);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

function predict(trainer: CrfTrainer, data: Instances, neutral: boolean): Uint8Array[] {
  const { first } = data;
  return Array.from({ length: first.length - 1 }, (_, s) => {
    const length = first[s + 1]! - first[s]!;
    const scores = new Float64Array(length * LABEL_COUNT);
    for (let i = 0; i < length; i++) trainer.scoreOf(data, first[s]! + i, scores, i * LABEL_COUNT, neutral);
    return decode(scores, length, trainer.transitions);
  });
}

function evaluate(corpora: readonly Corpus[], labels: readonly Uint8Array[]): string {
  let at = 0;
  return evaluateSpans(corpora, corpora.map(({ sentences }) => sentences.map(() => labelsToSpans(labels[at++]!))));
}

function evaluateSpans(corpora: readonly Corpus[], predicted: readonly (readonly (readonly TokenSpan[])[])[]): string {
  return corpora.map((corpus, c) => {
    const tally: Tally = { found: 0, right: 0, gold: 0 };
    corpus.sentences.forEach((sentence, s) => countSpans(tally, predicted[c]![s]!, sentence.spans));
    return `${corpus.name} P ${(tally.right / tally.found).toFixed(4)} R ${(tally.right / tally.gold).toFixed(4)} F1 ${f1(tally).toFixed(4)}`;
  }).join('   ');
}

const options: TrainingOptions = { epochs: Number(args.epochs), rate: Number(args.rate), l1: Number(args.l1), dropout: Number(args.dropout), neutral: Number(args.neutral) };
const lexiconFile = readBuffer(`${args.model}/lexicon.bin`);
const lexicon = parseLexicon(lexiconFile);
const train = readCorpora(args.ner, 'train');
const dev = readCorpora(args.ner, 'dev');
console.time('extract');
const { data, keys } = numberFeatures(extractInstances(train, lexicon), Number(args.least));
const devData = applyFeatures(extractInstances(dev, lexicon), keys);
console.timeEnd('extract');
console.log(`${keys.length} features, ${data.features.length} in all`);
const trainer = new CrfTrainer(data, options);
const order = Int32Array.from({ length: data.first.length - 1 }, (_, i) => i);
for (let epoch = 0; epoch < options.epochs; epoch++) {
  const began = performance.now();
  const loss = trainer.epoch(order, options.rate * (1 - (0.9 * epoch) / options.epochs));
  console.log(`epoch ${epoch + 1} loss ${loss.toFixed(3)} ${((performance.now() - began) / 1000).toFixed(0)} s  ${evaluate(dev, predict(trainer, devData, false))}`);
}
console.log(`without the convention: ${evaluate(dev, predict(trainer, devData, true))}`);
const written = writeModel(args.out, keys, trainer.weights, trainer.transitions, Number(args.prune));
console.log(`tagger.bin: ${written.features} features, ${written.weights} weights, ${written.bytes} bytes`);
const shipped = createTagger({ lexicon: lexiconFile, model: readBuffer(args.out) });
const read = dev.map(({ sentences, convention }) => shipped.tag(sentences.map(({ tokens }) => tokens), convention));
console.log(`as the program reads it: ${evaluateSpans(dev, read)}`);
// The trainer now holds the rounded weights, so that it must come to the same names by its own arithmetic.
const learnt = predict(trainer, devData, false).map((labels) => JSON.stringify(labelsToSpans(labels)));
const same = read.flat().filter((spans, s) => JSON.stringify(spans.map(({ start, end, type }) => ({ start, end, type }))) === learnt[s]).length;
console.log(`sentences tagged alike by the trainer and the program: ${same} of ${learnt.length}`);
