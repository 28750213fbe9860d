/** Where the texts stand in a table of pairs. */
export interface PairColumns {
  readonly source: number;
  readonly target: number;
  /** Column names of the first row, lower-case; null if the first row is a pair already. */
  readonly header: readonly string[] | null;
}

/** How tables name the column of the Spanish, and that of the English. */
export const SOURCE_NAMES = ['source', 'src', 'es', 'spa', 'spanish', 'español'];
export const TARGET_NAMES = ['target', 'tgt', 'en', 'eng', 'english', 'inglés'];

/** Source and target by their names in a first row that names both, else the first two columns. */
export function findPairColumns(firstRow: readonly string[]): PairColumns {
  const header = firstRow.map((name) => name.trim().toLowerCase());
  const source = header.findIndex((name) => SOURCE_NAMES.includes(name));
  const target = header.findIndex((name) => TARGET_NAMES.includes(name));
  return source >= 0 && target >= 0 ? { source, target, header } : { source: 0, target: 1, header: null };
}
