import { toExportText } from './export-text';
import type { ExportInput } from './types';

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n' };

/**
 * A line a unit, source TAB target, without a header: what corpus tools and command lines expect. Backslash, tab and line
 * feed are written `\\`, `\t` and `\n`, so every line is a pair; nothing is quoted, and nothing is guarded against
 * spreadsheets, for which the CSV is meant. So the import takes a text that is in quotes, with doubled ones in it, for one
 * that a spreadsheet has quoted. A unit without a translation has an empty target.
 */
export function toTsv({ units }: ExportInput): string {
  return units.map(({ source, target }) => `${toField(source)}\t${toField(target ?? '')}\n`).join('');
}

function toField(text: string): string {
  return toExportText(text).replace(/[\\\t\n]/g, (character) => ESCAPES[character]!);
}
