import { findPairColumns } from './pair-columns';
import { finishPairs, readTexts, type PairRecord } from './pair-records';
import { parseCsvRows } from './parse-csv-rows';
import { fail, type ParseText } from './types';

const SEPARATORS: Readonly<Record<string, string>> = { comma: ',', semicolon: ';', tab: '\t', space: ' ', pipe: '|', colon: ':' };

/** Header lines that name a column, counted from 1, which holds no field of the note. */
const META_COLUMNS = ['tags column', 'deck column', 'notetype column', 'guid column'];

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

type Header = ReadonlyMap<string, string>;

/**
 * Notes of Anki in a text file (docs.ankiweb.net, Text Files): what `#columns` calls Spanish and English, else the first
 * two fields, the Spanish first. The deck gives the title. Of HTML the text is kept, with its line breaks.
 */
export const parseAnki: ParseText = (text) => {
  const { header, body } = splitHeader(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const separator = separatorOf(header);
  const { rows, unclosedQuoteAt } = parseCsvRows(body, separator);
  if (unclosedQuoteAt !== undefined) return fail('malformed', `The quote opened in line ${unclosedQuoteAt} after the header is never closed.`);
  const metaColumns = META_COLUMNS.map((name) => Number(header.get(name)) - 1);
  const fieldsOf = (row: readonly string[]) => row.filter((_, index) => !metaColumns.includes(index));
  const notes = rows.map(({ fields }) => fieldsOf(fields));
  const columns = findPairColumns(fieldsOf(header.get('columns')?.split(separator) ?? []), notes);
  const read = header.get('html')?.toLowerCase() === 'true' ? readHtml : (field: string) => field;
  const records = notes.map((note): PairRecord | null => {
    const pair = readTexts(read(note[columns.source] ?? ''), read(note[columns.target] ?? ''));
    return pair && { pair };
  });
  const usable = records.filter((record) => record !== null);
  return finishPairs(usable, records.length - usable.length, { title: header.get('deck') || undefined });
};

/** The lines at the top that begin with `#`, `key:value` each, and the notes below. */
function splitHeader(text: string): { readonly header: Header; readonly body: string } {
  const top = /^(?:#[^\n]*(?:\n|$))*/.exec(text)![0];
  const entries = top.split('\n').map((line) => /^#([^:]*):(.*)$/.exec(line)).filter((match) => match !== null);
  return {
    header: new Map(entries.map(([, key, value]) => [key!.trim().toLowerCase(), value!.trim()])),
    body: text.slice(top.length),
  };
}

/** Named, or the character itself; a tab where neither is to be had. */
function separatorOf(header: Header): string {
  const value = header.get('separator') ?? '';
  return SEPARATORS[value.toLowerCase()] ?? (value.length === 1 ? value : '\t');
}

function readHtml(field: string): string {
  return field
    .replace(/\[sound:[^[\]]*\]/g, '')
    .replace(/<br\b[^<>]*>|(?:<\/?(?:div|p|li)\b[^<>]*>)+/gi, '\n')
    .replace(/<[!/]?[a-z-][^<>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (reference, decimal, hex, name) => {
      if (name) return ENTITIES[(name as string).toLowerCase()] ?? reference;
      const codePoint = decimal ? Number(decimal) : parseInt(hex, 16);
      return codePoint <= 0x10FFFF ? String.fromCodePoint(codePoint) : '\uFFFD';
    });
}
