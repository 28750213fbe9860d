import type { Result } from '../types';
import { parseCsvRows, type CsvRow } from './parse-csv-rows';
import { fail } from './types';

const GUARDED = /^'(?='*[=+\-@\t\r\n＝＋－＠])/;

/** Comma-, semicolon- or tab-separated rows by RFC 4180, the header among them. Errors: `malformed`. */
export function readCsvTable(text: string): Result<readonly CsvRow[], 'malformed'> {
  const body = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const rows = parseCsvRows(body, findDelimiter(body));
  if ('unclosedQuoteAt' in rows) return fail('malformed', `The quote opened in line ${rows.unclosedQuoteAt} is never closed.`);
  return { ok: true, value: rows };
}

/** The delimiter that the first line has most of. Spreadsheets set to Spanish write semicolons. */
function findDelimiter(text: string): string {
  const firstLine = text.split('\n', 1)[0]!.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => firstLine.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

/**
 * Takes off the apostrophe that Paralelo's exports put before a character that begins a formula, as a guard against
 * spreadsheets. Only for tables whose columns show them to be such an export: in any other it is text.
 */
export function removeGuard(field: string): string {
  return field.replace(GUARDED, '');
}
