/** Takes a file or pasted text and gives blocks of clean text. Each format's parser is loaded when a text needs it. */
import type { DocumentFormat, Result } from '../types';
import { countLostCharacters, shortenRuns } from './clean-text';
import { declaredEncoding } from './declared-encoding';
import { decodeBytes } from './decode-bytes';
import { findTitle, titleOfFileName } from './find-title';
import { formatOfBytes, formatOfName, formatOfText, refuseKnownBinary } from './recognise-format';
import { sizeLimit, tooLarge } from './too-large';
import {
  fail, MAX_STRUCTURED_BYTES, type ImportableFile, type ImportedText, type ImportErrorCode, type ImportNotice, type ParsedText,
  type ParseText,
} from './types';

export type * from './types';

/** What is decoded before it is parsed. A book is many files, each with its own encoding. */
type TextFormat = Exclude<DocumentFormat, 'epub'>;

const PARSERS: Readonly<Record<TextFormat, () => Promise<ParseText>>> = {
  paste: async () => (await import('./plain-text')).parsePlainText,
  txt: async () => (await import('./plain-text')).parsePlainText,
  md: async () => (await import('./markdown')).parseMarkdown,
  tsv: async () => (await import('./tsv')).parseTsv,
  csv: async () => (await import('./csv')).parseCsv,
  jsonl: async () => (await import('./jsonl')).parseJsonl,
  anki: async () => (await import('./anki')).parseAnki,
  tmx: async () => (await import('./tmx')).parseTmx,
  xliff: async () => (await import('./xliff')).parseXliff,
  html: async () => (await import('./html')).parseHtml,
};

/** Formats whose first line is no title: the name of the file is a better one. */
const NAMED_BY_FILE: ReadonlySet<DocumentFormat> = new Set(['tsv', 'csv', 'jsonl', 'anki', 'tmx', 'xliff', 'html', 'epub']);

/** Formats in which a text says its encoding. */
const DECLARING: ReadonlySet<DocumentFormat> = new Set(['html', 'tmx', 'xliff']);

/** What is known of where a text came from. */
interface Origin<Format extends DocumentFormat = DocumentFormat> {
  readonly format: Format;
  readonly encoding: string;
  readonly fileTitle: string;
  readonly notices: readonly ImportNotice[];
}

/** Reads pasted text, plain unless it shows itself to be otherwise. Errors: `empty`, `too-large`, `malformed`. */
export async function importPaste(text: string): Promise<Result<ImportedText, ImportErrorCode>> {
  if (text.length > sizeLimit('paste')) return tooLarge('paste');
  return parse(shortenRuns(text), { format: formatOfText(text) ?? 'paste', encoding: 'none', fileTitle: '', notices: [] });
}

/** Reads a file; its name decides the format unless its bytes show another, its bytes the encoding. Every ImportErrorCode may come of it. */
export async function importFile(file: ImportableFile): Promise<Result<ImportedText, ImportErrorCode>> {
  const promised = formatOfName(file.name);
  if (file.size > readingLimit(promised)) return tooLarge(promised);
  const bytes = await readBytes(file);
  if (!bytes) return fail('unreadable', `${file.name} could not be read. It may have been moved or opened by another program.`);
  const format = formatOfBytes(bytes, promised);
  if (bytes.length > sizeLimit(format)) return tooLarge(format);

  const fileTitle = titleOfFileName(file.name);
  if (format === 'epub') return finish(await (await import('./epub')).parseEpub(bytes), { format, encoding: 'none', fileTitle, notices: [] });
  const refusal = refuseKnownBinary(bytes);
  if (refusal) return { ok: false, error: refusal };
  if (!format) return fail('unsupported-format', 'Paralelo does not read this format. Save it as plain text (.txt), or copy its text and paste it.');
  const decoded = decodeBytes(bytes, DECLARING.has(format) ? declaredEncoding(bytes) : undefined);
  if (!decoded.ok) return decoded;

  const { text, encoding, guessed } = decoded.value;
  const notices: ImportNotice[] = guessed ? [{ code: 'encoding-guessed' }] : [];
  return parse(text, { format, encoding, fileTitle, notices });
}

async function parse(text: string, origin: Origin<TextFormat>): Promise<Result<ImportedText, ImportErrorCode>> {
  const lost = countLostCharacters(text);
  const notices: ImportNotice[] = lost > 0 ? [...origin.notices, { code: 'characters-lost', count: lost }] : [...origin.notices];
  return finish((await PARSERS[origin.format]())(text), { ...origin, notices });
}

function finish(parsed: Result<ParsedText, ImportErrorCode>, { format, encoding, fileTitle, notices: before }: Origin): Result<ImportedText, ImportErrorCode> {
  if (!parsed.ok) return parsed;
  const { title, author, blocks, notices } = parsed.value;
  if (blocks.length === 0) return fail('empty', 'There is no text in it.');
  return {
    ok: true,
    value: {
      title: findTitle(title, blocks, NAMED_BY_FILE.has(format) ? fileTitle : undefined) || fileTitle,
      ...(author && { author }),
      format,
      encoding,
      blocks,
      notices: [...before, ...notices],
    },
  };
}

async function readBytes(file: ImportableFile): Promise<Uint8Array | null> {
  try {
    return await file.bytes();
  } catch {
    return null;
  }
}

/** What is called plain text may show itself to be something that can be larger, once it is read. */
function readingLimit(promised: DocumentFormat | null): number {
  return promised === 'txt' ? MAX_STRUCTURED_BYTES : sizeLimit(promised);
}
