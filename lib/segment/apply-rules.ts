import type { TextRange } from '../types';
import { describeBoundary, type Boundary, type Rule } from './boundary';
import { findEnclosures } from './enclosures';
import { proposeBoundaries } from './propose-boundaries';

/**
 * Cuts text into ranges, in order and not overlapping; none is empty or begins or ends with white space, and nothing
 * but white space lies outside them. Of the rules, the first with an opinion on a boundary decides; where none has
 * one, Intl.Segmenter does. The time taken is linear in the length of the text.
 */
export function applyRules(text: string, rules: readonly Rule[]): TextRange[] {
  const enclosures = findEnclosures(text);
  const segments: TextRange[] = [];
  let start = text.length - text.trimStart().length;
  for (const place of proposeBoundaries(text)) {
    const boundary = describeBoundary(text, start, place, enclosures);
    if (place.end <= start || !endsSentence(boundary, rules)) continue;
    segments.push({ start, end: place.end });
    start = place.next;
  }
  const end = text.trimEnd().length;
  return start < end ? [...segments, { start, end }] : segments;
}

function endsSentence(boundary: Boundary, rules: readonly Rule[]): boolean {
  for (const rule of rules) {
    const verdict = rule(boundary);
    if (verdict) return verdict === 'split';
  }
  return boundary.proposed;
}
