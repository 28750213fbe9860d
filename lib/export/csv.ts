import type { Block, TranslationUnit } from '../types';
import { blockLookup } from './block-lookup';
import { toExportText } from './export-text';
import type { ExportInput } from './types';

const COLUMNS = [
  'source', 'target', 'state', 'origin', 'model', 'revision', 'dtype', 'confidence', 'flags', 'changed', 'kind', 'level', 'block', 'id',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** Excel takes a CSV without a byte order mark for the system's own 8-bit encoding and spoils every accent. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet takes for the start of a formula (OWASP, CSV injection), behind any number of guards. */
const FORMULA_START = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * RFC 4180 with a header, for spreadsheets. A field that would start a formula gets an apostrophe in front, and so does
 * one that only looks guarded already: taking one apostrophe off such fields gives every text back.
 * A unit without a translation has an empty target and the state `initial`.
 */
export function toCsv({ blocks, units }: ExportInput): string {
  const blockOf = blockLookup(blocks);
  const lines = units.map((unit) => {
    const row = toRow(unit, blockOf(unit.blockId));
    return COLUMNS.map((column) => toField(row[column])).join(',');
  });
  return BYTE_ORDER_MARK + [COLUMNS.join(','), ...lines].map((line) => `${line}\r\n`).join('');
}

function toRow(unit: TranslationUnit, block: Block): Row {
  const { origin } = unit;
  const isModel = origin.kind === 'model';
  return {
    source: unit.source,
    target: unit.target ?? '',
    state: unit.state,
    origin: origin.kind,
    model: isModel ? origin.modelId : '',
    revision: isModel ? origin.revision : '',
    dtype: isModel ? origin.dtype : '',
    confidence: unit.confidence?.toString() ?? '',
    flags: unit.flags.join(' '),
    changed: unit.changedAt ?? '',
    kind: block.kind,
    level: block.level?.toString() ?? '',
    block: block.id,
    id: unit.id,
  };
}

function toField(text: string): string {
  const clean = toExportText(text);
  const guarded = FORMULA_START.test(clean) ? `'${clean}` : clean;
  return /[",;\t\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
