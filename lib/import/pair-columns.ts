import { fold } from '../compare-text';
import { primarySubtag } from './primary-subtag';

/** Where the texts stand in a table of pairs. */
export interface PairColumns {
  readonly source: number;
  readonly target: number;
  /** Column names of the first row, lower-case; null if the first row is a pair already. */
  readonly header: readonly string[] | null;
}

type Row = readonly string[];

/** How tables name the column of the Spanish, and that of the English; as columnKey gives them. */
export const SOURCE_NAMES = ['source', 'src', 'es', 'spa', 'spanish', 'espanol', 'castellano'];
export const TARGET_NAMES = ['target', 'tgt', 'en', 'eng', 'english', 'ingles'];

const LANGUAGE_TAG = /^[a-z]{2,3}[-_]/;

const NUMBER = /^\s*\d+(?:[.,]\d+)*\s*$/;

/** What a column's name is compared by: `Inglés (EE. UU.)` is `ingles`, and `es-MX` is `es`. */
export function columnKey(name: string): string {
  const key = fold(name.split(' (', 1)[0]!.trim());
  return LANGUAGE_TAG.test(key) ? primarySubtag(key) : key;
}

/**
 * Source and target by their names in a first row that names both, else the first two columns. Tables number their
 * sentences: where two columns are left without those of numbers, it is the first two of them.
 * @param rows What the columns hold.
 */
export function findPairColumns(firstRow: Row, rows: readonly Row[]): PairColumns {
  const keys = firstRow.map(columnKey);
  const source = keys.findIndex((key) => SOURCE_NAMES.includes(key));
  const target = keys.findIndex((key) => TARGET_NAMES.includes(key));
  if (source >= 0 && target >= 0) return { source, target, header: firstRow.map((name) => name.trim().toLowerCase()) };
  const texts = (rows[0] ?? []).map((_, index) => index).filter((index) => !rows.every((row) => NUMBER.test(row[index] ?? '')));
  const [first, second] = texts.length > 1 ? texts : [];
  return { source: first ?? 0, target: second ?? 1, header: null };
}
