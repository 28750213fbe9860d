import type { Result } from '../types';
import { parseCsvRows, type CsvRow } from './parse-csv-rows';
import { fail } from './types';

/** The line in which a file names its delimiter to Excel. */
const DELIMITER_LINE = /^("?)sep=([^"\n])\1(?=\n|$)/i;

/** Rows that are looked at to find the delimiter. */
const SAMPLE_ROWS = 20;

/** Comma-, semicolon- or tab-separated rows by RFC 4180, the header among them. Errors: `malformed`. */
export function readCsvTable(text: string): Result<readonly CsvRow[], 'malformed'> {
  const body = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const named = DELIMITER_LINE.exec(body);
  const { rows, unclosedQuoteAt } = parseCsvRows(body.slice(named?.[0].length), named?.[2] ?? findDelimiter(body));
  if (unclosedQuoteAt !== undefined) return fail('malformed', `The quote opened in line ${unclosedQuoteAt} is never closed.`);
  return { ok: true, value: rows };
}

/**
 * The delimiter that makes a table of the first rows. Where several do, those that texts seldom hold come first: sentences
 * may have a comma each, and spreadsheets set to Spanish write semicolons.
 */
function findDelimiter(text: string): string {
  const rated = ['\t', ';', ','].map((delimiter) => ({ delimiter, evenness: rateDelimiter(text, delimiter) }));
  const best = rated.reduce((first, next) => (next.evenness > first.evenness ? next : first));
  return best.evenness > 0 ? best.delimiter : ',';
}

/** 2 where all rows have equally many fields and more than one, else the share of those with more than one. */
function rateDelimiter(text: string, delimiter: string): number {
  const { rows, unclosedQuoteAt } = parseCsvRows(text, delimiter, SAMPLE_ROWS);
  const counts = rows.map(({ fields }) => fields.length);
  const split = counts.filter((count) => count > 1).length;
  const isEven = split > 0 && new Set(counts).size === 1 && unclosedQuoteAt === undefined;
  return isEven ? 2 : split / Math.max(counts.length, 1);
}
