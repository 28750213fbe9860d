import type { DocumentFormat, Failure } from '../types';
import { decodeBytes } from './decode-bytes';
import { readFrontMatter } from './front-matter';
import type { ImportErrorCode } from './types';

const FORMAT_BY_EXTENSION: ReadonlyMap<string, DocumentFormat> = new Map([
  ['md', 'md'], ['markdown', 'md'], ['mdown', 'md'], ['mkd', 'md'],
  ['tsv', 'tsv'], ['tab', 'tsv'],
  ['csv', 'csv'],
  ['jsonl', 'jsonl'], ['ndjson', 'jsonl'],
  ['tmx', 'tmx'],
  ['xlf', 'xliff'], ['xliff', 'xliff'], ['mxliff', 'xliff'], ['mqxliff', 'xliff'], ['sdlxliff', 'xliff'],
  ['html', 'html'], ['htm', 'html'], ['xhtml', 'html'], ['xht', 'html'],
  ['epub', 'epub'],
]);

/** Text formats full of markup, which would make poor reading as plain text. */
const MARKUP_EXTENSIONS: ReadonlySet<string> = new Set([
  'mht', 'mhtml', 'xml', 'rtf', 'tex', 'json', 'fb2', 'ass', 'po',
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

/** How far into a text its format is looked for: further than the comments at the top of a page go, and quick. */
const SEARCHED = 10_000;

/** What may stand before the first element or the document type. */
const PROLOG = /^(?:\s|<\?(?:(?!\?>)[^])*\?>|<!--(?:(?!-->)[^])*-->)*/;

const HTML_START = /^<(?:!doctype\s+html|html)[\s>]/i;

/** Both formats ask for an attribute in the first tag. A text about them hardly begins with one. */
const XML_START = /^<(?:!DOCTYPE\s+(?:[\w.-]+:)?(tmx|xliff)[\s>]|(?:[\w.-]+:)?(tmx|xliff)\s+[\w:.-]+\s*=)/;

/** A heading of Markdown between empty lines, which plain text has no use for. */
const MARKDOWN_HEADING = /(?:^|\n[ \t]*\n)#{1,6} +\S[^\n]*\n[ \t]*\n/;

/** The format that a file's name promises, plain text if it promises none; null for markup that Paralelo does not read. */
export function formatOfName(name: string): DocumentFormat | null {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (MARKUP_EXTENSIONS.has(extension)) return null;
  return FORMAT_BY_EXTENSION.get(extension) ?? 'txt';
}

/** The format that a text shows itself to have by how it begins; null for one that may be anything. */
export function formatOfText(text: string): 'anki' | 'html' | 'md' | 'tmx' | 'xliff' | null {
  const start = text.slice(0, SEARCHED).replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (/^#separator:/i.test(start)) return 'anki';
  const markup = start.replace(PROLOG, '');
  if (HTML_START.test(markup)) return 'html';
  const [, declared, named] = XML_START.exec(markup) ?? [];
  return ((declared ?? named) as 'tmx' | 'xliff' | undefined) ?? (isMarkdown(start) ? 'md' : null);
}

function isMarkdown(start: string): boolean {
  return readFrontMatter(start).isBilingual || MARKDOWN_HEADING.test(start);
}

/**
 * The format of a file by its bytes, where they show another than the name promises: an EPUB, though not every EPUB does,
 * a text of Anki, which is called .txt, and markup that is called plain text or nothing.
 */
export function formatOfBytes(bytes: Uint8Array, promised: DocumentFormat | null): DocumentFormat | null {
  if (isEpub(bytes)) return 'epub';
  if (promised === null || promised === 'epub') return promised;
  const start = decodeBytes(bytes.subarray(0, SEARCHED));
  const shown = start.ok ? formatOfText(start.value.text) : null;
  return shown === 'anki' || promised === 'txt' ? shown ?? promised : promised;
}

function isEpub(bytes: Uint8Array): boolean {
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
