import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bioToSpans, type TokenSpan } from '../../../lib/annotate/tagger/labels';
import type { Convention } from '../../../lib/annotate/tagger/tagger';

export interface LabelledSentence {
  readonly tokens: readonly string[];
  readonly spans: readonly TokenSpan[];
}

/** An annotated corpus. Numbers are the tagger's annotation conventions; 0 is none in particular. */
export interface Corpus {
  readonly name: string;
  readonly convention: Convention;
  readonly sentences: readonly LabelledSentence[];
}

/** Blank-line separated sentences; a token a line, its BIO tag last, parted by a space or a tab. Dates and numbers count as no name. */
function readSentences(path: string): LabelledSentence[] {
  return readFileSync(path, 'utf8').split(/\n\s*\n/).map((block) => {
    const rows = block.split('\n').filter((line) => line.trim()).map((line) => line.trim().split(/[ \t]/));
    return { tokens: rows.map((row) => row[0]!), spans: bioToSpans(rows.map((row) => row.at(-1)!)) };
  }).filter((sentence) => sentence.tokens.length > 0);
}

const FILES: readonly { name: string; convention: Convention; train: string; dev: string }[] = [
  { name: 'CoNLL-2002', convention: 1, train: 'conll2002-esp.train', dev: 'conll2002-esp.testa' },
  { name: 'AnCora', convention: 2, train: 'ancora_ner-train.tsv', dev: 'ancora_ner-dev.tsv' },
];

export function readCorpora(folder: string, part: 'train' | 'dev'): Corpus[] {
  return FILES.map(({ name, convention, [part]: file }) => ({ name, convention, sentences: readSentences(join(folder, file)) }));
}

/** Spans found, spans right, spans there. */
export interface Tally {
  found: number;
  right: number;
  gold: number;
}

export function countSpans(tally: Tally, predicted: readonly TokenSpan[], gold: readonly TokenSpan[]): void {
  const keys = new Set(gold.map((span) => `${span.start} ${span.end} ${span.type}`));
  tally.found += predicted.length;
  tally.gold += gold.length;
  tally.right += predicted.filter((span) => keys.has(`${span.start} ${span.end} ${span.type}`)).length;
}

export const f1 = ({ found, right, gold }: Tally): number => (2 * right) / (found + gold || 1);
