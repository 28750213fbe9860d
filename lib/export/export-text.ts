/** What XML 1.0 forbids, lone surrogates included (only those match in a Unicode-aware expression). */
const ILLEGAL = /[\u0000-\u0008\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu;

const LINE_END = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;

/** A text as every format holds it: line ends are LF, and characters that UTF-8 or XML cannot hold are gone. */
export function toExportText(text: string): string {
  return text.replace(LINE_END, '\n').replace(ILLEGAL, '');
}
