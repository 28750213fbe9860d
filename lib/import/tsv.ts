import { findPairColumns } from './pair-columns';
import { finishPairs, readTexts, type PairRecord } from './pair-records';
import { parseCsvRows } from './parse-csv-rows';
import type { ParseText } from './types';

const ESCAPED: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', '\\': '\\' };

/** A field in quotes as in CSV, with what stands before it. */
const QUOTED_FIELD = /(^|[\t\n])"([^"]*(?:""[^"]*)*)"(?=[\t\n]|$)/g;

type Row = readonly string[];

/**
 * Tab-separated pairs, source first, with or without a header that names the columns. In a line each, where `\t`, `\n`,
 * `\r` and `\\` stand for the characters that cannot stand in a field; or quoted as in CSV, as spreadsheets write it.
 */
export const parseTsv: ParseText = (text) => {
  const rows = readRows(text.replace(/\r\n?/g, '\n'));
  const columns = findPairColumns(rows[0] ?? [], rows);
  const records = rows.slice(columns.header ? 1 : 0).map((row): PairRecord | null => {
    const pair = readTexts(row[columns.source] ?? '', row[columns.target] ?? '');
    return pair && { pair };
  });
  const usable = records.filter((record) => record !== null);
  return finishPairs(usable, records.length - usable.length);
};

function readRows(text: string): readonly Row[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '').map((line) => line.split('\t'));
  return readQuotedRows(text, lines) ?? lines.map((fields) => fields.map(unescapeField));
}

/**
 * The rows of a table whose fields are quoted as in CSV; null for another. Speech stands in quotes, too, but not doubled
 * ones. Where the lines make a table as they stand, no field goes over several.
 */
function readQuotedRows(text: string, lines: readonly Row[]): readonly Row[] | null {
  let isDoubled = false;
  const rest = text.replace(QUOTED_FIELD, (_, before: string, field: string) => {
    isDoubled ||= field.includes('""');
    return before;
  });
  if (rest === text || rest.includes('"')) return null;
  const rows = parseCsvRows(text, '\t').rows.map(({ fields }) => fields);
  if (isTable(lines)) return isDoubled && isTable(rows) && rows.length === lines.length ? rows : null;
  return isDoubled || isTable(rows) ? rows : null;
}

function isTable(rows: readonly Row[]): boolean {
  return rows.every(({ length }) => length > 1 && length === rows[0]!.length);
}

function unescapeField(field: string): string {
  return field.replace(/\\([tnr\\])/g, (_, letter: string) => ESCAPED[letter]!);
}
