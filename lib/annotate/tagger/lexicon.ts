import { HashIndex, hashText } from './hash';

/**
 * What the corpus and public name lists tell of a word form, spelling and case as given, digits as 0.
 * File layout, little-endian: `PLEX`, version, row count n, then columns of n: hash (int32), narrow and wide fine
 * clusters (uint16 each), narrow and wide coarse clusters, casing, lists (uint8 each), leaning (int8).
 */
export interface Lexicon {
  /** The word's row, or -1. */
  find(hash: number): number;
  readonly narrowFine: Uint16Array;
  readonly wideFine: Uint16Array;
  readonly narrowCoarse: Uint8Array;
  readonly wideCoarse: Uint8Array;
  /** Bits 0–2: how often the word is written in lower case (0 never … 7 always); 3–5: how often its English translation holds a copy. */
  readonly casing: Uint8Array;
  /** Which name lists hold the word: a bit each, see `LISTS`. */
  readonly lists: Uint8Array;
  /** Which annotated corpus the word speaks for: log-odds times 16, above 0 for convention 2, below for convention 1. */
  readonly leaning: Int8Array;
}

/** Bits of `Lexicon.lists`. */
export const LISTS = { firstName: 1, lastName: 2, country: 4, city: 8, language: 16 } as const;

export const LEXICON_MAGIC = 0x58454c50;
export const LEXICON_VERSION = 1;
export const LEXICON_HEADER = 12;

/** The form under which a word is looked up: figures differ in length and punctuation only. */
export const normalizeDigits = (word: string): string => (/\d/.test(word) ? word.replace(/\d/g, '0') : word);
export const hashWord = (word: string): number => hashText(normalizeDigits(word));

/**
 * Reads the lexicon file.
 * @throws Error if the bytes are not a lexicon of this version.
 */
export function parseLexicon(bytes: ArrayBuffer): Lexicon {
  const header = new DataView(bytes);
  if (header.getUint32(0, true) !== LEXICON_MAGIC || header.getUint32(4, true) !== LEXICON_VERSION) {
    throw new Error('not a lexicon file of version 1');
  }
  const count = header.getUint32(8, true);
  const wide = LEXICON_HEADER + 4 * count;
  const narrow = wide + 4 * count;
  const index = new HashIndex(new Int32Array(bytes, LEXICON_HEADER, count));
  return {
    find: (hash) => index.find(hash),
    narrowFine: new Uint16Array(bytes, wide, count),
    wideFine: new Uint16Array(bytes, wide + 2 * count, count),
    narrowCoarse: new Uint8Array(bytes, narrow, count),
    wideCoarse: new Uint8Array(bytes, narrow + count, count),
    casing: new Uint8Array(bytes, narrow + 2 * count, count),
    lists: new Uint8Array(bytes, narrow + 3 * count, count),
    leaning: new Int8Array(bytes, narrow + 4 * count, count),
  };
}
