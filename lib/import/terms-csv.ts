import { collapseSpaces } from '../collapse-spaces';
import { fold } from '../compare-text';
import { removeFormulaGuard } from '../formula-guard';
import type { EntityType, Result } from '../types';
import { normaliseCharacters } from './clean-text';
import { readCsvTable } from './csv-table';
import { decodeBytes } from './decode-bytes';
import { columnKey, SOURCE_NAMES, TARGET_NAMES } from './pair-columns';
import type { CsvRow } from './parse-csv-rows';
import { fail } from './types';

export type TermsErrorCode =
  /** No row has a Spanish term. */
  | 'no-terms'
  /** It is not text: a workbook, an image, a damaged file. */
  | 'binary'
  /** A quote is never closed: the message says where it was opened. */
  | 'malformed';

/** A term that the reader wants translated so. What the file does not say is null. */
export interface ImportedTerm {
  readonly es: string;
  readonly en: string | null;
  readonly type: EntityType | null;
  readonly note: string | null;
}

export type SkippedTermReason =
  /** The row was left out: it has other fields, but no Spanish. */
  | 'no-spanish'
  /** The row was read without its type, which is none that Paralelo knows. */
  | 'unknown-type'
  /** The row was left out: an earlier one has the same Spanish and says otherwise of it. */
  | 'repeated';

/** A row that was left out, or not read in full. */
export interface SkippedTermRow {
  /** 1-based line of the file that the row begins in. */
  readonly line: number;
  readonly reason: SkippedTermReason;
}

export interface ImportedTerms {
  /** In the order of the file, each `es` once; at least one. */
  readonly terms: readonly ImportedTerm[];
  /** In the order of the file. */
  readonly skipped: readonly SkippedTermRow[];
}

type Column = keyof ImportedTerm;

const columnOfKey = lookUpNames<Column>({
  es: [...SOURCE_NAMES, 'term', 'término'],
  en: [...TARGET_NAMES, 'translation', 'traducción'],
  type: ['type', 'tipo', 'kind', 'clase'],
  note: ['note', 'nota', 'notas', 'comment'],
});

const columnNamed = (name: string) => columnOfKey(columnKey(name));

const typeNamed = lookUpNames<EntityType>({
  PER: ['PER', 'person', 'persona'],
  ORG: ['ORG', 'organisation', 'organization', 'organización'],
  LOC: ['LOC', 'place', 'location', 'lugar'],
  MISC: ['MISC', 'other', 'other name', 'otro'],
});

/** As they stand where no header says otherwise. */
const COLUMNS: readonly Column[] = ['es', 'en', 'type', 'note'];

/** Columns that together only Paralelo's own export of a glossary has. */
const OWN_COLUMNS = [...COLUMNS, 'variants', 'forms', 'mentions', 'id'];

/**
 * Reads a table of terms: any encoding, comma, semicolon or tab, with a header that names the columns or with Spanish,
 * English, type and note in this order. Texts become one line each, with normalised characters. Of rows with the same
 * Spanish the first holds.
 */
export function readTermsCsv(bytes: Uint8Array): Result<ImportedTerms, TermsErrorCode> {
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return decoded;
  const table = readCsvTable(decoded.value.text);
  if (!table.ok) return table;
  const imported = collectTerms(table.value);
  return imported.terms.length > 0 ? { ok: true, value: imported } : fail('no-terms', 'No row of this file has a Spanish term.');
}

function collectTerms(rows: readonly CsvRow[]): ImportedTerms {
  const firstRow = rows[0]?.fields ?? [];
  const header = findHeader(firstRow);
  const isOwn = OWN_COLUMNS.every((name) => firstRow.includes(name));
  const terms = new Map<string, ImportedTerm>();
  const skipped: SkippedTermRow[] = [];
  for (const { line, fields } of rows.slice(header ? 1 : 0)) {
    const row = readRow(isOwn ? fields.map(removeFormulaGuard) : fields, header ?? COLUMNS);
    const reason = addTerm(terms, row);
    if (reason) skipped.push({ line, reason });
  }
  return { terms: [...terms.values()], skipped };
}

/** Spanish and another column named, or Spanish alone where there is no other: the town of Spa is no header. */
function findHeader(firstRow: readonly string[]): readonly (Column | undefined)[] | null {
  const columns = firstRow.map(columnNamed);
  const named = new Set(columns.filter((column) => column !== undefined));
  return named.has('es') && named.size >= Math.min(2, firstRow.length) ? columns : null;
}

function readRow(fields: readonly string[], columns: readonly (Column | undefined)[]): Readonly<Record<Column, string>> {
  const read = (column: Column) => collapseSpaces(normaliseCharacters(fields[columns.indexOf(column)] ?? ''));
  return { es: read('es'), en: read('en'), type: read('type'), note: read('note') };
}

/** Takes a row in, and says what of it is lost, if anything is. */
function addTerm(terms: Map<string, ImportedTerm>, { es, en, type, note }: Readonly<Record<Column, string>>): SkippedTermReason | null {
  if (!es) return en || type || note ? 'no-spanish' : null;
  const term: ImportedTerm = { es, en: en || null, type: typeNamed(type) ?? null, note: note || null };
  const first = terms.get(es);
  if (first) return first.en === term.en && first.type === term.type && first.note === term.note ? null : 'repeated';
  terms.set(es, term);
  return type && !term.type ? 'unknown-type' : null;
}

/** Finds a key by any of its names, whatever their case and accents. */
function lookUpNames<Key extends string>(names: Readonly<Record<Key, readonly string[]>>): (text: string) => Key | undefined {
  const entries = Object.entries(names) as [Key, readonly string[]][];
  const keys = new Map(entries.flatMap(([key, words]) => words.map((word) => [fold(word), key] as const)));
  return (text) => keys.get(fold(text.trim()));
}
