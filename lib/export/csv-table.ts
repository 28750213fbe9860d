import { addFormulaGuard } from '../formula-guard';
import { toExportText } from './export-text';

/** Excel takes a CSV without a byte order mark for the system's own 8-bit encoding and spoils every accent. */
const BYTE_ORDER_MARK = '\uFEFF';

/** RFC 4180 with a header, for spreadsheets, which no field makes run a formula. */
export function toCsvTable<Column extends string>(columns: readonly Column[], rows: readonly Readonly<Record<Column, string>>[]): string {
  const lines = rows.map((row) => columns.map((column) => toField(row[column])).join(','));
  return BYTE_ORDER_MARK + [columns.join(','), ...lines].map((line) => `${line}\r\n`).join('');
}

function toField(text: string): string {
  const guarded = addFormulaGuard(toExportText(text));
  return /[",;\t\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
