/** Takes a file or pasted text and gives blocks of clean text. Each format's parser is loaded when a text needs it. */
import type { DocumentFormat, Result } from '../types';
import { countLostCharacters } from './clean-text';
import { decodeBytes } from './decode-bytes';
import { findTitle, titleOfFileName } from './find-title';
import { formatOfName, refuseKnownBinary } from './recognise-format';
import { fail, MAX_IMPORT_BYTES, type ImportableFile, type ImportedText, type ImportErrorCode, type ImportNotice, type ParseText } from './types';

export type * from './types';

const PARSERS: Readonly<Record<DocumentFormat, () => Promise<ParseText>>> = {
  paste: async () => (await import('./plain-text')).parsePlainText,
  txt: async () => (await import('./plain-text')).parsePlainText,
  md: async () => (await import('./markdown')).parseMarkdown,
  tsv: async () => (await import('./tsv')).parseTsv,
  csv: async () => (await import('./csv')).parseCsv,
  jsonl: async () => (await import('./jsonl')).parseJsonl,
  tmx: async () => (await import('./tmx')).parseTmx,
};

const BILINGUAL: ReadonlySet<DocumentFormat> = new Set(['tsv', 'csv', 'jsonl', 'tmx']);

/** Text in hand, with what is known of where it came from. */
interface Origin {
  readonly format: DocumentFormat;
  readonly encoding: string;
  readonly fileTitle: string;
  readonly notices: readonly ImportNotice[];
}

/** Reads pasted plain text. Errors: `empty`, `too-large`. */
export async function importPaste(text: string): Promise<Result<ImportedText, ImportErrorCode>> {
  if (text.length > MAX_IMPORT_BYTES) return tooLarge();
  return parse(text, { format: 'paste', encoding: 'none', fileTitle: '', notices: [] });
}

/** Reads a file; its name decides the format, its bytes the encoding. Every ImportErrorCode may come of it. */
export async function importFile(file: ImportableFile): Promise<Result<ImportedText, ImportErrorCode>> {
  const format = formatOfName(file.name);
  if (file.size > MAX_IMPORT_BYTES) return tooLarge();
  const bytes = await readBytes(file);
  if (!bytes) return fail('unreadable', `${file.name} could not be read. It may have been moved or opened by another program.`);
  if (bytes.length > MAX_IMPORT_BYTES) return tooLarge();

  const refusal = refuseKnownBinary(bytes);
  if (refusal) return { ok: false, error: refusal };
  if (!format) return fail('unsupported-format', 'Paralelo does not read this format. Save it as plain text (.txt), or copy its text and paste it.');
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return decoded;

  const { text, encoding, guessed } = decoded.value;
  const notices: ImportNotice[] = guessed ? [{ code: 'encoding-guessed' }] : [];
  return parse(text, { format, encoding, fileTitle: titleOfFileName(file.name), notices });
}

async function parse(text: string, origin: Origin): Promise<Result<ImportedText, ImportErrorCode>> {
  const { format, encoding, fileTitle } = origin;
  const parsed = (await PARSERS[format]())(text);
  if (!parsed.ok) return parsed;
  const { title, author, blocks, notices } = parsed.value;
  if (blocks.length === 0) return fail('empty', 'There is no text in it.');
  const lost = countLostCharacters(text);
  return {
    ok: true,
    value: {
      title: findTitle(title, blocks, BILINGUAL.has(format) ? fileTitle : undefined) || fileTitle,
      ...(author && { author }),
      format,
      encoding,
      blocks,
      notices: [...origin.notices, ...(lost > 0 ? [{ code: 'characters-lost', count: lost } as const] : []), ...notices],
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

function tooLarge() {
  return fail('too-large', `This is larger than ${MAX_IMPORT_BYTES / 1024 / 1024} MB. Open it in parts.`);
}
