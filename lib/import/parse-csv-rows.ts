export interface CsvRow {
  /** 1-based line of the text that the row begins in. */
  readonly line: number;
  readonly fields: readonly string[];
}

export interface CsvRows {
  readonly rows: readonly CsvRow[];
  /** 1-based line of a quote that is never closed; the rows are those before it. */
  readonly unclosedQuoteAt?: number;
}

/**
 * Splits text into the fields of each row by RFC 4180, with any one-character delimiter and LF line ends. Empty lines are
 * no rows.
 * @param maxRows How many rows to read at most.
 */
export function parseCsvRows(text: string, delimiter: string, maxRows = Infinity): CsvRows {
  const rows: CsvRow[] = [];
  let fields: string[] = [];
  let line = 1;
  let start = 0;
  const countLines = (end: number) => text.slice(start, end).split('\n').length - 1;
  for (let at = 0; at < text.length && rows.length < maxRows; ) {
    const field = text[at] === '"' ? readQuoted(text, at) : { value: '', end: at };
    if (!field) return { rows, unclosedQuoteAt: line + countLines(at) };
    const end = endOfField(text, field.end, delimiter);
    fields.push(field.value + text.slice(field.end, end));
    at = end + 1;
    if (text[end] === delimiter && at < text.length) continue;
    if (text[end] === delimiter) fields.push('');
    if (fields.length > 1 || fields[0] !== '') rows.push({ line, fields });
    line += countLines(at);
    [fields, start] = [[], at];
  }
  return { rows };
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
