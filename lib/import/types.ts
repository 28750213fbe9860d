import type { Alignment, BlockKind, DocumentFormat, Failure, Result, UnitFlag, UnitOrigin, UnitState } from '../types';

/**
 * The largest file of plain text or Markdown that is read, in bytes (of pasted text, in UTF-16 code units). A long novel has 3 MB; anything several
 * times as large is a dump or a mistake, and would hold the page up for minutes.
 */
export const MAX_IMPORT_BYTES = 10 * 1024 * 1024;

/**
 * The largest file of pairs or web page, and the most text of an EPUB book once it is unpacked, in bytes. A long novel with
 * its translation and what is said of each sentence takes several times the room of its text.
 */
export const MAX_STRUCTURED_BYTES = 40 * 1024 * 1024;

/** The largest EPUB book that is read, in bytes. Most of a large one are pictures; its text has MAX_STRUCTURED_BYTES at most. */
export const MAX_BOOK_BYTES = 100 * 1024 * 1024;

export type ImportErrorCode =
  /** There is no text in it. */
  | 'empty'
  /** It is not text: an image, a program, a damaged file. */
  | 'binary'
  /** More than MAX_IMPORT_BYTES, MAX_STRUCTURED_BYTES or MAX_BOOK_BYTES, by its format; a book of too much text or too many files. */
  | 'too-large'
  /** The bytes could not be read (file moved, permission withdrawn). */
  | 'unreadable'
  /** A known format that Paralelo does not read; the message says what to do instead. */
  | 'unsupported-format'
  /** A book that is encrypted against copying (DRM). */
  | 'protected'
  /** The right format, but broken: the message says where. */
  | 'malformed';

export type ImportNoticeCode =
  /** The file does not say its encoding, and it was found by its bytes. */
  | 'encoding-guessed'
  /** `count` characters could not be read and stand as U+FFFD. */
  | 'characters-lost'
  /** The lines were cut at a fixed width and have been joined to paragraphs. */
  | 'lines-joined'
  /** `count` records without a source text, or that are not well formed, were left out. */
  | 'records-skipped'
  /** `count` code blocks and HTML blocks were left out. */
  | 'markup-left-out'
  /** `count` chapters of a book are missing from it or cannot be read, and were left out. */
  | 'chapters-lost';

/** A remark for the reader on a text that was imported all the same. */
export interface ImportNotice {
  readonly code: ImportNoticeCode;
  readonly count?: number;
}

/** A sentence pair of a bilingual file. What the file does not say is absent. */
export interface ImportedPair {
  readonly source: string;
  /** null where the file has no translation. */
  readonly target: string | null;
  readonly state?: UnitState;
  readonly origin?: UnitOrigin;
  /** 0–1. */
  readonly confidence?: number;
  readonly flags?: readonly UnitFlag[];
  readonly alignment?: Alignment;
  /** ISO 8601, UTC. */
  readonly changedAt?: string;
}

export interface ImportedBlock {
  readonly kind: BlockKind;
  /** As in Block. */
  readonly level?: number;
  readonly text: string;
  /** Of a bilingual format: they stand instead of segmentation, and `text` is their sources, with white space or nothing between them. */
  readonly pairs?: readonly ImportedPair[];
}

export interface ImportedText {
  readonly title: string;
  readonly author?: string;
  readonly format: DocumentFormat;
  /** WHATWG name of the encoding the bytes had; `none` for pasted text, which never was bytes, and for a book, which is many files. */
  readonly encoding: string;
  readonly blocks: readonly ImportedBlock[];
  readonly notices: readonly ImportNotice[];
}

/** A file as a browser's File and a command line both can offer it. */
export interface ImportableFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  bytes(): Promise<Uint8Array>;
}

/** What a format's parser makes of the decoded text, or of the bytes of a format that is not text. */
export interface ParsedText {
  readonly title?: string;
  readonly author?: string;
  readonly blocks: readonly ImportedBlock[];
  readonly notices: readonly ImportNotice[];
}

export type ParseText = (text: string) => Result<ParsedText, ImportErrorCode>;

export type ParseBytes = (bytes: Uint8Array) => Promise<Result<ParsedText, ImportErrorCode>>;

export function fail<Code extends string>(code: Code, message: string): { readonly ok: false; readonly error: Failure<Code> } {
  return { ok: false, error: { code, message } };
}
