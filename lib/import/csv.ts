import { removeFormulaGuard } from '../formula-guard';
import { readCsvTable } from './csv-table';
import { findPairColumns, type PairColumns } from './pair-columns';
import { finishPairs, readRecord, readTexts, type PairRecord } from './pair-records';
import type { ParseText } from './types';

/** Columns that together only Paralelo's own export has. */
const OWN_COLUMNS = ['source', 'target', 'state', 'origin', 'block', 'id'];

/** A table of pairs, with a header that names the columns or with the source first. */
export const parseCsv: ParseText = (text) => {
  const table = readCsvTable(text);
  if (!table.ok) return table;
  const rows = table.value.map(({ fields }) => fields);
  const columns = findPairColumns(rows[0] ?? [], rows);
  const records = rows.slice(columns.header ? 1 : 0).map((row) => readRow(row, columns));
  const usable = records.filter((record) => record !== null);
  return finishPairs(usable, records.length - usable.length);
};

function readRow(row: readonly string[], columns: PairColumns): PairRecord | null {
  const isOwn = OWN_COLUMNS.every((name) => columns.header?.includes(name));
  const read = (field = '') => (isOwn ? removeFormulaGuard(field) : field);
  const texts = readTexts(read(row[columns.source]), read(row[columns.target]));
  if (!texts) return null;
  return readRecord(texts, (name) => read(row[columns.header?.indexOf(name) ?? -1]));
}
