import type { TextRange } from '../types';

export interface Token extends TextRange {
  /** As the tagger knows it: quotation marks, dashes and dots in one form. */
  readonly text: string;
}

/**
 * One token, in this order: initials and dotted abbreviations (`J.`, `EE.UU.`, `S.A.`), figures with their marks,
 * words with inner apostrophes, hyphens and full stops (`pro-Moscú`, `D'Alema`), three dots, any other sign.
 */
const TOKEN = /(?:\p{Lu}{1,2}\p{Ll}?\.){2,}|\p{Lu}\.(?=\s*\p{Lu})|(?<!\p{L})(?:EE|UU|Sr|Sra|Srta|Dr|Dra|St|Mr|Mrs|Sto|Sta|Gral)\.(?!\p{L})|\d+(?:[.,:/-]\d+)*|[\p{L}\p{M}\d]+(?:['’&·-][\p{L}\p{M}\d]+)*|\.{3}|\S/gu;

const QUOTES = /^[«»“”„‘’‹›"]$/;
const DASHES = /^[—–‒―]$/;

function standardize(text: string): string {
  if (QUOTES.test(text)) return '"';
  if (DASHES.test(text)) return '-';
  if (text === '…') return '...';
  return text.replaceAll('’', "'");
}

/** Splits a sentence as the corpora do that the tagger learnt from. Tokens do not overlap; only white space lies between them. */
export function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), (match) => ({
    start: match.index, end: match.index + match[0].length, text: standardize(match[0].normalize('NFC')),
  }));
}
