import type { Result } from '../types';
import { countLostCharacters } from './clean-text';
import { declaredEncoding } from './declared-encoding';
import { decodeBytes } from './decode-bytes';
import { readEntries } from './epub-archive';
import { readContainer, readEncryption, readPackage, type EpubPackage } from './epub-package';
import { collectBlocks } from './html-blocks';
import { readPairs } from './html-pairs';
import { bodyOf, parseTree } from './html-tree';
import { finishPairs, type PairRecord } from './pair-records';
import { fail, type ImportedBlock, type ImportErrorCode, type ImportNotice, type ParseBytes, type ParsedText } from './types';
import { toHtmlSyntax } from './xhtml';

const CONTAINER = 'META-INF/container.xml';
const ENCRYPTION = 'META-INF/encryption.xml';

const NO_BOOK = 'This is no EPUB book. Check that the download was complete, or save the document as plain text (.txt).';
const DAMAGED = 'This EPUB book is damaged. Download it again, or open and save it in a program for e-books.';

/**
 * An EPUB book, version 2 or 3, as the text of its chapters in reading order, or the pairs of one that Paralelo has
 * exported. Covers, tables of contents and what is out of the reading order are left out; notes stand where the book has
 * them, without the marks that point to them.
 * Errors: `protected` for a book under DRM, `malformed` for what is no book or a damaged one, `too-large` for more text
 * than MAX_STRUCTURED_BYTES, `empty` for a book of pictures.
 */
export const parseEpub: ParseBytes = async (bytes) => {
  if (String.fromCharCode(...bytes.subarray(0, 2)) !== 'PK') return fail('malformed', NO_BOOK);
  const book = openBook(bytes);
  if (!book.ok) return book;
  const { about, chapters } = book.value;
  const reader = new BookReader();
  for (const chapter of chapters) {
    reader.readChapter(chapter);
    if (chapter) await letOthersRun();
  }
  return finish(reader, about);
};

function finish(reader: BookReader, about: OpenBook['about']): Result<ParsedText, ImportErrorCode> {
  const notices = reader.listNotices();
  if (reader.records.length > 0) {
    const paired = finishPairs(reader.records, reader.skipped, about);
    return paired.ok ? { ok: true, value: { ...paired.value, notices: [...paired.value.notices, ...notices] } } : paired;
  }
  if (reader.blocks.length === 0 && reader.lostChapters > 0) return fail('malformed', DAMAGED);
  if (reader.blocks.length === 0) return fail('empty', 'There is no text in this book: its pages may be pictures. Use a program that recognises text in them (OCR) first.');
  return { ok: true, value: { ...about, blocks: reader.blocks, notices } };
}

interface OpenBook {
  readonly about: Pick<EpubPackage, 'title' | 'author'>;
  /** undefined for one that the archive lacks, or of which the package does not say where it lies. */
  readonly chapters: readonly (Uint8Array | undefined)[];
}

function openBook(bytes: Uint8Array): Result<OpenBook, ImportErrorCode> {
  const meta = readEntries(bytes, new Set([CONTAINER, ENCRYPTION]));
  if (!meta.ok) return meta;
  const container = meta.value.get(CONTAINER);
  if (!container) return fail('malformed', NO_BOOK);
  try {
    const packagePath = readContainer(decodeXml(container)) ?? '';
    const packageEntries = readEntries(bytes, new Set([packagePath]));
    if (!packageEntries.ok) return packageEntries;
    const packageBytes = packageEntries.value.get(packagePath);
    if (!packageBytes) return fail('malformed', DAMAGED);
    const { chapters, ...about } = readPackage(decodeXml(packageBytes), packagePath);
    const encryption = meta.value.get(ENCRYPTION);
    const encrypted = encryption ? readEncryption(decodeXml(encryption)) : new Set<string>();
    const paths = new Set(chapters.filter((path) => path !== null));
    if ([...paths].some((path) => encrypted.has(path))) {
      return fail('protected', 'This book is protected by DRM and opens only in the shop’s own programs. Get an edition without DRM.');
    }
    const entries = readEntries(bytes, paths);
    return entries.ok ? { ok: true, value: { about, chapters: chapters.map((path) => entries.value.get(path ?? '')) } } : entries;
  } catch {
    return fail('malformed', DAMAGED);
  }
}

/** @throws Error where the bytes are no text */
function decodeXml(bytes: Uint8Array): string {
  const decoded = decodeBytes(bytes, declaredEncoding(bytes));
  if (!decoded.ok) throw new Error(decoded.error.message);
  return decoded.value.text;
}

class BookReader {
  readonly blocks: ImportedBlock[] = [];
  readonly records: PairRecord[] = [];
  /** Records without a source text. */
  skipped = 0;
  lostChapters = 0;

  private leftOut = 0;
  private lostCharacters = 0;

  readChapter(bytes: Uint8Array | undefined): void {
    const decoded = bytes && decodeBytes(bytes, declaredEncoding(bytes));
    const tree = decoded?.ok ? parseTree(toHtmlSyntax(decoded.value.text)) : null;
    if (!decoded?.ok || !tree?.ok) {
      this.lostChapters += 1;
      return;
    }
    this.lostCharacters += countLostCharacters(decoded.value.text);
    const { records, skipped } = readPairs(tree.value);
    for (const record of records) this.records.push(record);
    this.skipped += skipped;
    const body = bodyOf(tree.value);
    if (!body || records.length > 0) return;
    const { blocks, leftOut } = collectBlocks(body, 'book');
    for (const block of blocks) this.blocks.push(block);
    this.leftOut += leftOut;
  }

  listNotices(): ImportNotice[] {
    const notices: ImportNotice[] = [
      { code: 'chapters-lost', count: this.lostChapters },
      { code: 'characters-lost', count: this.lostCharacters },
      { code: 'markup-left-out', count: this.leftOut },
    ];
    return notices.filter(({ count = 0 }) => count > 0);
  }
}

/** The page stays alive between the chapters of a long book. */
function letOthersRun(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
