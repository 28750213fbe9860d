import { unzipSync } from 'fflate';
import type { Result } from '../types';
import { bookTooLarge, inMegabytes } from './too-large';
import { fail, MAX_STRUCTURED_BYTES } from './types';

/** An illustrated book of thousands of pages has some thousands of files. */
const MAX_ENTRIES = 20_000;

/** Its message says what there is too much of. */
class LimitError extends Error {}

/**
 * Unpacks the named files of a ZIP archive, and no other. A name that the archive lacks is missing from the result.
 * What they may unpack to is limited before it is unpacked, whatever the archive says of itself.
 * Errors: `too-large` for more than MAX_STRUCTURED_BYTES, or for thousands of files; `malformed` for a damaged archive.
 */
export function readEntries(archive: Uint8Array, names: ReadonlySet<string>): Result<ReadonlyMap<string, Uint8Array>, 'malformed' | 'too-large'> {
  let entries = 0;
  let total = 0;
  try {
    const files = unzipSync(archive, {
      filter: ({ name, size, originalSize }) => {
        const isWanted = names.has(readName(name));
        entries += 1;
        total += isWanted ? Math.max(size, originalSize) : 0;
        if (entries > MAX_ENTRIES) throw new LimitError(`This book has more than ${MAX_ENTRIES.toLocaleString('en')} files.`);
        if (total > MAX_STRUCTURED_BYTES) throw new LimitError(`The text of this book is larger than ${inMegabytes(MAX_STRUCTURED_BYTES)}.`);
        return isWanted;
      },
    });
    return { ok: true, value: new Map(Object.entries(files).map(([name, bytes]) => [readName(name), bytes])) };
  } catch (error) {
    return error instanceof LimitError
      ? bookTooLarge(error.message)
      : fail('malformed', 'This EPUB book is damaged: it cannot be unpacked. Download it again.');
  }
}

/** Old programs write names in UTF-8 without saying so, and they come as ISO 8859-1. */
function readName(name: string): string {
  if (!/[\x80-\xFF]/.test(name) || /[^\x00-\xFF]/.test(name)) return name;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(name, (character) => character.charCodeAt(0)));
  } catch {
    return name;
  }
}
