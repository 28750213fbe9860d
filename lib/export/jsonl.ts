import { groupBy } from '../group-by';
import type { TranslationUnit } from '../types';
import { blockLookup } from './block-lookup';
import { toExportText } from './export-text';
import { segmentLookup } from './segment-lookup';
import type { ExportInput, ExportMention } from './types';

/**
 * JSON Lines: an object a unit, with everything that is known of it, under the names of lib/types. A unit without a
 * translation has `target: null`.
 */
export function toJsonl(input: ExportInput): string {
  const { id: documentId, title, author, sourceLang, targetLang } = input.document;
  const blockOf = blockLookup(input.blocks);
  const segmentOf = segmentLookup(input.segments);
  const mentionsOf = input.mentions && groupBy(input.mentions, ({ unitId }) => unitId);
  const records = input.units.map((unit) => {
    const { id: blockId, kind, level } = blockOf(unit.blockId);
    // With where each lies in its block.
    const segments = unit.segmentIds.map((id) => ({ id, range: segmentOf(id).range }));
    const names = mentionsOf && isVerbatim(unit) ? (mentionsOf.get(unit.id) ?? []).map(toNameRecord) : undefined;
    return { ...toUnitRecord(unit), names, blockId, kind, level, segments, documentId, title, author, sourceLang, targetLang };
  });
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** Ranges count characters, so they hold only for texts that were not changed. */
function isVerbatim({ source, target }: TranslationUnit): boolean {
  return toExportText(source) === source && (target === null || toExportText(target) === target);
}

function toNameRecord({ source, target, term, translation, entityType, note }: ExportMention) {
  return { source, target, term, translation, entityType, note };
}

function toUnitRecord(unit: TranslationUnit) {
  const source = toExportText(unit.source);
  const target = unit.target === null ? null : toExportText(unit.target);
  return {
    id: unit.id,
    source,
    target,
    state: unit.state,
    origin: unit.origin,
    confidence: unit.confidence,
    flags: unit.flags,
    alignment: isVerbatim(unit) ? unit.alignment : undefined,
    changedAt: unit.changedAt,
  };
}
