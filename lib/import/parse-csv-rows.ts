/**
 * Splits text into the fields of each row by RFC 4180, with any one-character delimiter and LF line ends. Empty lines are
 * no rows. Gives the 1-based line of a quote that is never closed instead, if there is one.
 */
export function parseCsvRows(text: string, delimiter: string): string[][] | { readonly unclosedQuoteAt: number } {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length; ) {
    const field = text[at] === '"' ? readQuoted(text, at) : { value: '', end: at };
    if (!field) return { unclosedQuoteAt: text.slice(0, at).split('\n').length };
    const end = endOfField(text, field.end, delimiter);
    row.push(field.value + text.slice(field.end, end));
    at = end + 1;
    if (text[end] === delimiter && at < text.length) continue;
    if (text[end] === delimiter) row.push('');
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

function readQuoted(text: string, start: number): { value: string; end: number } | null {
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    if (text[quote + 1] !== '"') return { value: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    from = quote + 2;
  }
}

function endOfField(text: string, from: number, delimiter: string): number {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
  return end;
}
