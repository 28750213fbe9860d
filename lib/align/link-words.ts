import type { AlignmentLink, TextRange } from '../types';
import { findWords, type Word } from './words';

/** A link between stretches of two texts that may be smaller than words: character ranges and a weight from 0 to 1. */
export interface SubwordLink {
  readonly source: readonly [number, number];
  readonly target: readonly [number, number];
  readonly score: number;
}

/**
 * A target word must give a source word this share of its attention to be linked with it. Over 1,087 words that stand
 * once on either side of the embedded model's translations of FLORES-200 and WMT12 sentences, 0.35 links 98.9 % of them
 * to their like, and 97.1 % of the links are right (at 0.2: 99.6 and 91.9; at 0.5: 96.6 and 99.1).
 */
const MIN_SCORE = 0.35;

/** A word, or one of those that a hyphen makes a word of. */
interface Part extends TextRange {
  readonly word: Word;
}

/**
 * Whole-word links out of subword links. A pair of words scores the attention that the target word's letters give to
 * the source word, so a word of two pieces, one of them linked, scores half. Of `40-year-old` each part counts for itself,
 * or the figure would be linked to nothing.
 */
export function linkWords(source: string, target: string, links: readonly SubwordLink[]): AlignmentLink[] {
  const sourceWords = findWords(source);
  const targetWords = findWords(target);
  const parts = targetWords.flatMap(divide);
  const scores = new Map<Part, Map<Word, number>>();
  for (const link of links) {
    const from = findOverlapping(sourceWords, link.source);
    const to = findOverlapping(parts, link.target);
    if (!from || !to) continue;
    const share = (Math.min(link.target[1], to.end) - Math.max(link.target[0], to.start)) / (to.end - to.start);
    const row = scores.get(to) ?? new Map<Word, number>();
    scores.set(to, row.set(from, (row.get(from) ?? 0) + share * link.score));
  }
  const best = new Map(targetWords.map((word) => [word, new Map<Word, number>()]));
  for (const part of parts) {
    const row = best.get(part.word)!;
    for (const [from, score] of scores.get(part) ?? []) if (score >= MIN_SCORE) row.set(from, Math.max(score, row.get(from) ?? 0));
  }
  return [...best].flatMap(([to, row]) => [...row].map(([from, score]) => toLink(from, to, score)));
}

function divide(word: Word): Part[] {
  return [...word.text.matchAll(/[^-]+/g)].map(({ index, 0: text }) => ({ word, start: word.start + index, end: word.start + index + text.length }));
}

function toLink(source: Word, target: Word, score: number): AlignmentLink {
  return {
    source: { start: source.start, end: source.end },
    target: { start: target.start, end: target.end },
    score: Math.min(1, score),
  };
}

/** The word that a range lies in; of several, the first. Words are in order, so the search halves them. */
function findOverlapping<Range extends TextRange>(words: readonly Range[], [start, end]: readonly [number, number]): Range | undefined {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const word = words[low];
  return word && word.start < end ? word : undefined;
}
