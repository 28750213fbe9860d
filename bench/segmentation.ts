/**
 * `npm run bench:segmentation`: the sentence segmenter beside plain Intl.Segmenter on the held-out list.
 * `-- --errors` shows what each cuts differently from the gold.
 */
import { heldOut } from '../lib/segment/fixtures/held-out';
import { parseGold, type GoldCase } from '../lib/segment/fixtures/gold';
import { scoreSegmenter } from '../lib/segment/fixtures/score';
import { segmentText } from '../lib/segment';
import type { TextRange } from '../lib/types';

const intl = new Intl.Segmenter('es', { granularity: 'sentence' });

function segmentPlainly(text: string): TextRange[] {
  return [...intl.segment(text)].flatMap(({ index, segment }) => {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    return start < end ? [{ start, end }] : [];
  });
}

const segmenters = { Paralelo: segmentText, 'Intl.Segmenter': segmentPlainly };

/** Seconds for 1 MB (2^20 characters) of paragraphs, the fastest of three rounds. */
function timeMegabyte(segment: (text: string) => readonly TextRange[], paragraphs: readonly string[]): number {
  const characters = paragraphs.reduce((sum, { length }) => sum + length, 0);
  const repeats = Math.ceil(2 ** 20 / characters);
  const rounds = [1, 2, 3].map(() => {
    const begin = performance.now();
    for (let i = 0; i < repeats; i += 1) paragraphs.forEach((paragraph) => segment(paragraph));
    return performance.now() - begin;
  });
  return Math.min(...rounds) * (2 ** 20 / (repeats * characters)) / 1000;
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

function printScores(genre: string, gold: readonly GoldCase[]) {
  for (const [name, segment] of Object.entries(segmenters)) {
    const { cases, exact, precision, recall, f1 } = scoreSegmenter(segment, gold);
    const figures = [exact, precision, recall, f1].map((share) => percent(share).padStart(9));
    console.log(`${genre.padEnd(7)}${String(cases).padStart(4)}  ${name.padEnd(15)}${figures.join('')}`);
  }
}

function printErrors(gold: readonly GoldCase[]) {
  for (const [name, segment] of Object.entries(segmenters)) {
    console.log(`\n${name} cuts differently:`);
    for (const { text, segments } of gold) {
      const result = segment(text);
      if (JSON.stringify(result) !== JSON.stringify(segments)) console.log(`  ${result.map(({ start, end }) => text.slice(start, end)).join(' | ').replaceAll('\n', '⏎')}`);
    }
  }
}

const gold = Object.values(heldOut).flat().map(parseGold);
console.log('texts        segmenter          exact precision   recall       F1');
for (const [genre, texts] of Object.entries(heldOut)) printScores(genre, texts.map(parseGold));
printScores('all', gold);
console.log('');
for (const [name, segment] of Object.entries(segmenters)) {
  console.log(`${name.padEnd(15)}${timeMegabyte(segment, gold.map(({ text }) => text)).toFixed(2)} s per MB`);
}
if (process.argv.includes('--errors')) printErrors(gold);
