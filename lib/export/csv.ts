import type { Block, TranslationUnit } from '../types';
import { blockLookup } from './block-lookup';
import { toCsvTable } from './csv-table';
import type { ExportInput } from './types';
import { unitFacts } from './unit-facts';

const COLUMNS = [
  'source', 'target', 'state', 'origin', 'model', 'revision', 'dtype', 'confidence', 'flags', 'changed', 'kind', 'level', 'block', 'id',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** A row a unit, for spreadsheets. A unit without a translation has an empty target and the state `initial`. */
export function toCsv({ blocks, units }: ExportInput): string {
  const blockOf = blockLookup(blocks);
  return toCsvTable(COLUMNS, units.map((unit) => toRow(unit, blockOf(unit.blockId))));
}

function toRow(unit: TranslationUnit, block: Block): Row {
  const facts = unitFacts(unit);
  return {
    source: unit.source,
    target: unit.target ?? '',
    state: unit.state,
    origin: facts.origin,
    model: facts.model ?? '',
    revision: facts.revision ?? '',
    dtype: facts.dtype ?? '',
    confidence: facts.confidence ?? '',
    flags: facts.flags ?? '',
    changed: facts.changed ?? '',
    kind: block.kind,
    level: block.level?.toString() ?? '',
    block: block.id,
    id: unit.id,
  };
}
