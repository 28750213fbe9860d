import type { WordLink } from './protocol';

/** Word links of a part of two texts, moved to where the part lies in the whole of them. */
export function moveLinks(links: readonly WordLink[], { source: bySource = 0, target: byTarget = 0 }: { readonly source?: number; readonly target?: number }): WordLink[] {
  return links.map(({ source, target, score }) => ({
    source: [source[0] + bySource, source[1] + bySource],
    target: [target[0] + byTarget, target[1] + byTarget],
    score,
  }));
}
