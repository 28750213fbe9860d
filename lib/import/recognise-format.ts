import type { DocumentFormat, Failure } from '../types';
import type { ImportErrorCode } from './types';

const FORMAT_BY_EXTENSION: ReadonlyMap<string, DocumentFormat> = new Map([
  ['md', 'md'], ['markdown', 'md'], ['mdown', 'md'], ['mkd', 'md'],
  ['tsv', 'tsv'], ['tab', 'tsv'],
  ['csv', 'csv'],
  ['jsonl', 'jsonl'], ['ndjson', 'jsonl'],
  ['tmx', 'tmx'],
  ['xlf', 'xliff'], ['xliff', 'xliff'],
  ['html', 'html'], ['htm', 'html'], ['xhtml', 'html'], ['xht', 'html'],
  ['epub', 'epub'],
]);

/** Text formats full of markup, which would make poor reading as plain text. */
const MARKUP_EXTENSIONS: ReadonlySet<string> = new Set([
  'mht', 'mhtml', 'xml', 'sdlxliff', 'rtf', 'tex', 'json', 'fb2', 'srt', 'vtt', 'ass', 'po',
]);

interface Signature {
  readonly offset: number;
  readonly bytes: string;
  readonly name: string;
  /** A document that could be saved as text, rather than something without text. */
  readonly isDocument: boolean;
}

/** First bytes, as ISO 8859-1 characters, of what people drop by mistake most often. The first match holds. */
const SIGNATURES: readonly Signature[] = [
  { offset: 0, bytes: '%PDF-', name: 'a PDF', isDocument: true },
  { offset: 30, bytes: 'mimetypeapplication/vnd.oasis.opendocument', name: 'an OpenDocument file', isDocument: true },
  { offset: 60, bytes: 'BOOKMOBI', name: 'a Kindle book', isDocument: true },
  { offset: 0, bytes: '{\\rtf', name: 'an RTF document', isDocument: true },
  { offset: 0, bytes: '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', name: 'an old Word document', isDocument: true },
  { offset: 0, bytes: 'PK\x03\x04', name: 'a Word document or ZIP archive', isDocument: true },
  { offset: 0, bytes: '\x89PNG', name: 'a PNG image', isDocument: false },
  { offset: 0, bytes: '\xFF\xD8\xFF', name: 'a JPEG image', isDocument: false },
  { offset: 0, bytes: 'GIF89a', name: 'a GIF image', isDocument: false },
  { offset: 0, bytes: '\x1F\x8B', name: 'a gzip archive', isDocument: false },
  { offset: 0, bytes: 'Rar!\x1A\x07', name: 'a RAR archive', isDocument: false },
  { offset: 0, bytes: '7z\xBC\xAF', name: 'a 7-Zip archive', isDocument: false },
  { offset: 0, bytes: 'OggS\0', name: 'an audio file', isDocument: false },
  { offset: 0, bytes: 'ID3\x03\0', name: 'an audio file', isDocument: false },
  { offset: 4, bytes: 'ftyp', name: 'a video', isDocument: false },
];

/** The format that a file's name promises, plain text if it promises none; null for markup that Paralelo does not read. */
export function formatOfName(name: string): DocumentFormat | null {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (MARKUP_EXTENSIONS.has(extension)) return null;
  return FORMAT_BY_EXTENSION.get(extension) ?? 'txt';
}

/** The format that a text shows itself to have, whatever its name says: Anki's files are called .txt. */
export function formatOfText(text: string): 'anki' | null {
  return /^\uFEFF?#separator:/i.test(text) ? 'anki' : null;
}

/** Whether bytes show themselves to be an EPUB book, whatever the file's name. Not every EPUB does. */
export function isEpub(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(30, 58)) === 'mimetypeapplication/epub+zip';
}

/** Why bytes of a known other kind cannot be imported, or null if they are of no such kind. */
export function refuseKnownBinary(bytes: Uint8Array): Failure<ImportErrorCode> | null {
  const start = String.fromCharCode(...bytes.subarray(0, 128));
  const found = SIGNATURES.find(({ offset, bytes: mark }) => start.startsWith(mark, offset));
  if (!found) return null;
  return found.isDocument
    ? { code: 'unsupported-format', message: `This is ${found.name}. Save it as plain text (.txt), or copy its text and paste it.` }
    : { code: 'binary', message: `This is ${found.name}, which holds no text.` };
}
