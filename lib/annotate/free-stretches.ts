import { isCapitalised, type Mention, type TokenizedSegment } from './mention';

/** For each segment, which tokens belong to a mention. */
function markTaken(segments: readonly TokenizedSegment[], mentions: readonly Mention[]): Uint8Array[] {
  const taken = segments.map(({ tokens }) => new Uint8Array(tokens.length));
  for (const { segment, start, end } of mentions) taken[segment]!.fill(1, start, end);
  return taken;
}

/** Calls `visit` for every stretch of up to `longest` free tokens that begins with a capital, longest first. */
export function forFreeStretches(
  segments: readonly TokenizedSegment[], mentions: readonly Mention[], longest: number, visit: (segment: number, start: number, end: number) => boolean,
): void {
  const taken = markTaken(segments, mentions);
  segments.forEach(({ tokens }, segment) => {
    for (let start = 0; start < tokens.length; start++) {
      if (taken[segment]![start] || !isCapitalised(tokens[start]!.text)) continue;
      for (let end = Math.min(tokens.length, start + longest); end > start; end--) {
        if (taken[segment]!.subarray(start, end).includes(1) || !visit(segment, start, end)) continue;
        start = end - 1;
        break;
      }
    }
  });
}

/** How a stretch of tokens is written. */
export const surfaceOf = ({ text, tokens }: TokenizedSegment, start: number, end: number): string => text.slice(tokens[start]!.start, tokens[end - 1]!.end);
