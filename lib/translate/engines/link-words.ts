import type { WordLink } from '../protocol';

/** Attention below this links nothing: with rows that sum to 1 it is spread over the sentence then. */
const MIN_ATTENTION = 0.1;

type Span = readonly [number, number];

/**
 * Subword links out of cross-attention: one for every pair of a target and a source piece that the alignment head links.
 * @param attention One row for each target piece, one weight for each source token.
 * @param sources Where the source pieces lie; shorter than the attention rows by the end mark, which takes the attention of target pieces that no source word stands behind.
 */
export function linkPieces(attention: readonly Float32Array[], sources: readonly Span[], targets: readonly Span[]): WordLink[] {
  return attention.flatMap((row, t) =>
    sources.flatMap((source, s): WordLink[] => {
      const target = targets[t];
      const score = row[s]!;
      if (!target || score < MIN_ATTENTION || isEmpty(source) || isEmpty(target)) return [];
      return [{ source, target, score: Math.min(1, score) }];
    }),
  );
}

function isEmpty([start, end]: Span): boolean {
  return end <= start;
}
