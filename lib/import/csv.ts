import { findPairColumns, type PairColumns } from './pair-columns';
import {
  finishPairs, readChangedAt, readConfidence, readFlags, readKind, readLevel, readOrigin, readState, readTexts, tidyPair,
  type PairRecord,
} from './pair-records';
import { parseCsvRows } from './parse-csv-rows';
import { fail, type ParseText } from './types';

/**
 * Columns that together only Paralelo's own export has. In such a file an apostrophe before a character that begins a
 * formula is the export's guard against spreadsheets, and comes off; in any other file it is text.
 */
const OWN_COLUMNS = ['source', 'target', 'state', 'origin', 'block', 'id'];

const GUARDED = /^'(?='*[=+\-@\t\r\n＝＋－＠])/;

/** Comma-, semicolon- or tab-separated pairs by RFC 4180, with a header that names the columns or with the source first. */
export const parseCsv: ParseText = (text) => {
  const body = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const rows = parseCsvRows(body, findDelimiter(body));
  if (!Array.isArray(rows)) return fail('malformed', `The quote opened in line ${rows.unclosedQuoteAt} is never closed.`);
  const columns = findPairColumns(rows[0] ?? []);
  const records = rows.slice(columns.header ? 1 : 0).map((row) => readRow(row, columns));
  const usable = records.filter((record) => record !== null);
  return finishPairs(usable, records.length - usable.length);
};

/** The delimiter that the first line has most of. Spreadsheets set to Spanish write semicolons. */
function findDelimiter(text: string): string {
  const firstLine = text.split('\n', 1)[0]!.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => firstLine.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

function readRow(row: readonly string[], columns: PairColumns): PairRecord | null {
  const isOwn = OWN_COLUMNS.every((name) => columns.header?.includes(name));
  const read = (field = '') => (isOwn ? field.replace(GUARDED, '') : field);
  const texts = readTexts(read(row[columns.source]), read(row[columns.target]));
  if (!texts) return null;
  const named = (name: string) => read(row[columns.header?.indexOf(name) ?? -1]);
  return {
    pair: tidyPair({
      ...texts,
      state: readState(named('state')),
      origin: readOrigin(named('origin'), named('model'), named('revision'), named('dtype')),
      confidence: readConfidence(named('confidence')),
      flags: readFlags(named('flags')),
      changedAt: readChangedAt(named('changed')),
    }),
    blockId: named('block') || undefined,
    kind: readKind(named('kind')),
    level: readLevel(named('level')),
  };
}
