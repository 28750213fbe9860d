/** Pairs segments with their translations. Pure functions: nothing is read or stored here. */
import type { Segment, TranslationUnit, UnitId, UnitOrigin } from '../types';
import { checkTranslation, type CheckedTranslation } from './check-translation';
import { linkWords, type SubwordLink } from './link-words';

export { LOW_CONFIDENCE } from './check-translation';

/** What a translator made of one segment. */
export interface SegmentTranslation extends CheckedTranslation {
  /** Absent if the translator does not tell which words belong together. */
  readonly wordLinks?: readonly SubwordLink[];
}

/** One untranslated unit for every segment, in the same order. */
export function initialUnits(segments: readonly Segment[]): TranslationUnit[] {
  return segments.map((segment) => ({
    id: `${segment.id}-u` as UnitId,
    documentId: segment.documentId,
    blockId: segment.blockId,
    order: segment.order,
    segmentIds: [segment.id],
    source: segment.text,
    target: null,
    state: 'initial',
    origin: { kind: 'none' },
    alignment: { links: [], cardinality: '1-0', method: 'none' },
    flags: [],
  }));
}

/** The unit with a machine translation: linked word by word, checked, in state `translated`. */
export function applyTranslation(unit: TranslationUnit, translation: SegmentTranslation, origin: UnitOrigin, now = new Date()): TranslationUnit {
  const { text, confidence, wordLinks } = translation;
  return {
    ...unit,
    target: text,
    state: 'translated',
    origin,
    alignment: { links: linkWords(unit.source, text, wordLinks ?? []), cardinality: '1-1', method: wordLinks ? 'attention' : 'none' },
    confidence,
    flags: checkTranslation(unit.source, translation),
    changedAt: now.toISOString(),
  };
}
