import { toExportText } from './export-text';

/** Excel takes a CSV without a byte order mark for the system's own 8-bit encoding and spoils every accent. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet takes for the start of a formula (OWASP, CSV injection), behind any number of guards. */
const FORMULA_START = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * RFC 4180 with a header, for spreadsheets. A field that would start a formula gets an apostrophe in front, and so does
 * one that only looks guarded already: taking one apostrophe off such fields gives every text back.
 */
export function toCsvTable<Column extends string>(columns: readonly Column[], rows: readonly Readonly<Record<Column, string>>[]): string {
  const lines = rows.map((row) => columns.map((column) => toField(row[column])).join(','));
  return BYTE_ORDER_MARK + [columns.join(','), ...lines].map((line) => `${line}\r\n`).join('');
}

function toField(text: string): string {
  const clean = toExportText(text);
  const guarded = FORMULA_START.test(clean) ? `'${clean}` : clean;
  return /[",;\t\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
