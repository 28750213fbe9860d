import { findPairColumns } from './pair-columns';
import { finishPairs, readTexts, type PairRecord } from './pair-records';
import type { ParseText } from './types';

const ESCAPED: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', '\\': '\\' };

/**
 * Tab-separated pairs, a line each, source first, with or without a header that names the columns. `\t`, `\n`, `\r` and
 * `\\` stand for the characters that cannot stand in a field; fields are not quoted.
 */
export const parseTsv: ParseText = (text) => {
  const rows = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '').map((line) => line.split('\t'));
  const columns = findPairColumns(rows[0] ?? [], rows);
  const records = rows.slice(columns.header ? 1 : 0).map((row): PairRecord | null => {
    const pair = readTexts(unescapeField(row[columns.source] ?? ''), unescapeField(row[columns.target] ?? ''));
    return pair && { pair };
  });
  const usable = records.filter((record) => record !== null);
  return finishPairs(usable, records.length - usable.length);
};

function unescapeField(field: string): string {
  return field.replace(/\\([tnr\\])/g, (_, letter: string) => ESCAPED[letter]!);
}
