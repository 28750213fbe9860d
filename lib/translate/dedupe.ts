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
  const groups = new Map<string, string[]>();
  for (const { id, text } of segments) {
    const group = groups.get(text);
    if (group) group.push(id);
    else groups.set(text, [id]);
  }
  const unique = [...groups].map(([text, ids]) => ({ id: ids[0]!, text }));
  const members = new Map([...groups.values()].map((ids) => [ids[0]!, ids]));
  const firstOf = new Map([...groups.values()].flatMap((ids) => ids.map((id) => [id, ids[0]!])));
  return {
    unique,
    expand: (results) => results.flatMap((result) => members.get(result.segmentId)!.map((segmentId) => ({ ...result, segmentId }))),
    translateOrder: (order) => [...new Set(order.flatMap((id) => firstOf.get(id) ?? []))],
  };
}
