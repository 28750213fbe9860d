import type { BlockKind } from '../types';
import type { BlockRow, Sentence } from './rows';
import type { Side } from './word-links';

/** How the two languages share a row: beside each other, each sentence above its translation, or one language alone. */
export type Arrangement = 'columns' | 'stacked' | Side;

/** What the height of a row depends on; lengths in CSS pixels. */
export interface RowMetrics {
  readonly arrangement: Arrangement;
  readonly columnWidth: number;
  /** Mean advance of a character of running text. */
  readonly charWidth: number;
  readonly lineHeight: number;
  /** Space between one block and the next. */
  readonly blockGap: number;
}

/** Size of the quieter line of a stacked pair, relative to the first; reader.css has the same figure. */
const QUIET_SCALE = 0.9;

/** The part of a line that ragged ends and hyphenation leave filled. */
const FILL = 0.96;

const HEADING_SCALES = [1.7, 1.45, 1.25, 1.1] as const;

function headingScale(kind: BlockKind, level = 1): number {
  return kind === 'heading' ? HEADING_SCALES[level - 1] ?? 1 : 1;
}

function lineCount(characters: number, scale: number, { charWidth, columnWidth }: RowMetrics): number {
  return Math.max(1, Math.ceil((characters * charWidth * scale) / (columnWidth * FILL)));
}

const sourceLength = ({ unit }: Sentence) => unit.source.length;
const targetLength = ({ unit }: Sentence) => (unit.target ?? unit.source).length;

function sumOf(sentences: readonly Sentence[], measure: (sentence: Sentence) => number): number {
  return sentences.reduce((sum, sentence) => sum + measure(sentence), 0);
}

function estimateLines(sentences: readonly Sentence[], scale: number, metrics: RowMetrics): number {
  const proseLines = (length: (sentence: Sentence) => number) =>
    lineCount(sumOf(sentences, (sentence) => length(sentence) + 1), scale, metrics);
  switch (metrics.arrangement) {
    case 'columns': return Math.max(proseLines(sourceLength), proseLines(targetLength));
    case 'source': return proseLines(sourceLength);
    case 'target': return proseLines(targetLength);
    case 'stacked': return sumOf(sentences, (sentence) =>
      lineCount(sourceLength(sentence), scale, metrics)
      + QUIET_SCALE * lineCount(targetLength(sentence), scale * QUIET_SCALE, metrics)
      + 0.4);
  }
}

/** The height in CSS pixels that a row will probably have: what the scroll bar shows until the row has been laid out. */
export function estimateRowHeight({ block, sentences }: BlockRow, metrics: RowMetrics): number {
  const scale = headingScale(block.kind, block.level);
  return estimateLines(sentences, scale, metrics) * metrics.lineHeight * scale + metrics.blockGap;
}
