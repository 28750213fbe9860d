import { groupBy } from '../group-by';
import type { SegmentResult, TextSegment } from './protocol';

export interface Deduplication {
  /** One segment for every distinct text, in order of first occurrence. */
  readonly unique: readonly TextSegment[];
  /** The results of all segments, out of those of the unique ones. */
  expand(results: readonly SegmentResult[]): SegmentResult[];
  /** An order of any segments as an order of the unique ones. */
  translateOrder(order: readonly string[]): string[];
}

/** Groups segments of identical text, so that each text is translated once. */
export function dedupe(segments: readonly TextSegment[]): Deduplication {
  const groups = [...groupBy(segments, ({ text }) => text).values()].map((same) => same.map(({ id }) => id));
  const members = new Map(groups.map((ids) => [ids[0]!, ids]));
  const firstOf = new Map(groups.flatMap((ids) => ids.map((id) => [id, ids[0]!])));
  return {
    unique: segments.filter(({ id }) => members.has(id)),
    expand: (results) => results.flatMap((result) => members.get(result.segmentId)!.map((segmentId) => ({ ...result, segmentId }))),
    translateOrder: (order) => [...new Set(order.flatMap((id) => firstOf.get(id) ?? []))],
  };
}
