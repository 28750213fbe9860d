import type { Segment, SegmentId } from '../types';

/** Finds a unit's segment. @throws Error for a segment of another document */
export function segmentLookup(segments: readonly Segment[]): (id: SegmentId) => Segment {
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  return (id) => {
    const segment = byId.get(id);
    if (!segment) throw new Error(`No segment ${id} in this document`);
    return segment;
  };
}
