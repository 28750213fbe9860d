/**
 * A guard against spreadsheets, which run what begins a cell like a formula (OWASP, CSV injection). Those set to Spanish
 * part cells at semicolons and, where the quotes of a field do not stand at its start for them, within the fields of a
 * table that commas part; so every piece that may become a cell is guarded.
 */

/** What starts a formula in a cell and in a piece of one, behind any number of guards; a quote there would open a cell. */
const FORMULA = String.raw`'*[=+\-@\t\r\n＝＋－＠]`;
const INNER_FORMULA = String.raw`['"]*[=+\-@＝＋－＠]`;

const STARTS = new RegExp(`^(?=${FORMULA})|(?<=[;\\t\\n])(?=${INNER_FORMULA})`, 'g');
const GUARDS = new RegExp(`^'(?=${FORMULA})|(?<=[;\\t\\n])'(?=${INNER_FORMULA})`, 'g');

/**
 * Puts an apostrophe before each piece of a text that would start a formula, and before one that only looks guarded
 * already: removeFormulaGuard gives every text back.
 */
export function addFormulaGuard(text: string): string {
  return text.replace(STARTS, "'");
}

/** Only for tables that Paralelo has written: in any other, an apostrophe is text. */
export function removeFormulaGuard(text: string): string {
  return text.replace(GUARDS, '');
}
