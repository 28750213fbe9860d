/** What XML 1.0 forbids or discourages: controls, the noncharacters of every plane and lone surrogates (a Unicode-aware expression sees no others). */
const ILLEGAL = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uD800-\uDFFF\p{Noncharacter_Code_Point}]/gu;

const LINE_END = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;

/** A text as every format holds it: line ends are LF, and what UTF-8 or XML cannot hold, or no text needs, is gone. */
export function toExportText(text: string): string {
  return text.replace(LINE_END, '\n').replace(ILLEGAL, '');
}
