import type { AlignmentLink, TextRange } from '../types';

export type Side = 'source' | 'target';

export function otherSide(side: Side): Side {
  return side === 'source' ? 'target' : 'source';
}

/** Which stretches of a sentence and of its translation belong to one word. */
export type LinkedRanges = Readonly<Record<Side, readonly TextRange[]>>;

/** Sorted, overlapping and touching ranges joined. */
export function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else merged.push(range);
  }
  return merged;
}

/**
 * The words linked with the one at a caret offset (UTF-16 code units) of one side, that word included; null where no
 * word is linked. A caret falls between characters, so one right behind a word counts for it unless another begins there.
 */
export function linkedRanges(links: readonly AlignmentLink[], side: Side, offset: number): LinkedRanges | null {
  const inside = links.filter((link) => link[side].start <= offset && offset < link[side].end);
  const chosen = inside.length > 0 ? inside : links.filter((link) => link[side].end === offset);
  if (chosen.length === 0) return null;
  return { source: mergeRanges(chosen.map((link) => link.source)), target: mergeRanges(chosen.map((link) => link.target)) };
}
