import { unzipSync } from 'fflate';
import type { Result } from '../types';
import { fail, MAX_IMPORT_BYTES } from './types';

/** An illustrated book of thousands of pages has some thousands of files. */
const MAX_ENTRIES = 20_000;

class LimitError extends Error {}

/**
 * Unpacks the named files of a ZIP archive, and no other. A name that the archive lacks is missing from the result.
 * What they may unpack to is limited before it is unpacked, whatever the archive says of itself.
 * Errors: `too-large` for more than MAX_IMPORT_BYTES, or for thousands of files; `malformed` for a damaged archive.
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
        if (entries > MAX_ENTRIES || total > MAX_IMPORT_BYTES) throw new LimitError();
        return isWanted;
      },
    });
    return { ok: true, value: new Map(Object.entries(files).map(([name, bytes]) => [readName(name), bytes])) };
  } catch (error) {
    return error instanceof LimitError
      ? fail('too-large', `The text of this book is larger than ${MAX_IMPORT_BYTES / 1024 / 1024} MB. Open it in parts.`)
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
