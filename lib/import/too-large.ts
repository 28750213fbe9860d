import type { DocumentFormat } from '../types';
import { fail, MAX_BOOK_BYTES, MAX_IMPORT_BYTES, MAX_STRUCTURED_BYTES } from './types';

/** The largest file of a format that is read, in bytes. A format that Paralelo does not read counts as plain text. */
export function sizeLimit(format: DocumentFormat | null): number {
  switch (format) {
    case null:
    case 'paste':
    case 'txt':
    case 'md': return MAX_IMPORT_BYTES;
    case 'epub': return MAX_BOOK_BYTES;
    default: return MAX_STRUCTURED_BYTES;
  }
}

/** Why a file of a format is not read that is larger than its `sizeLimit`. */
export function tooLarge(format: DocumentFormat | null) {
  const size = inMegabytes(sizeLimit(format));
  return format === 'epub' ? bookTooLarge(`This book is larger than ${size}.`) : fail('too-large', `This is larger than ${size}. Open it in parts.`);
}

/** Nobody can divide an EPUB book, but everybody can copy from one. */
export function bookTooLarge(reason: string) {
  return fail('too-large', `${reason} Open it in a program for e-books, copy the chapters that you want to read, and paste them.`);
}

export function inMegabytes(bytes: number): string {
  return `${bytes / 1024 / 1024} MB`;
}
