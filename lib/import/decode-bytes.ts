import type { Result } from '../types';
import { shortenRuns } from './clean-text';
import { fail } from './types';

export interface DecodedText {
  readonly text: string;
  /** WHATWG name. */
  readonly encoding: string;
  /** The bytes neither began with a byte order mark nor were valid in UTF-8 or the encoding that they declare. */
  readonly guessed: boolean;
}

/** How many bytes the statistics look at: enough for stable shares, and quick on a file at the size limit. */
const SAMPLE_BYTES = 65_536;

/** No text holds them, but for tabs and line ends. Of random bytes one in ten is one. */
const CONTROL = /[\x00-\x08\x0E-\x1F\x7F-\x84\x86-\x9F]/g;
/** Random bytes hold hardly a control character in UTF-16, but one in sixteen of their characters is half of a pair or unassigned. */
const UTF16_STRANGER = /[\x00-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFD\p{Cn}]/gu;
/** A damaged text may have some of either, a short one a few whatever their share. */
const MAX_STRANGER_SHARE = 0.02;
const MIN_STRANGERS = 4;

/** Other encodings make hardly a valid UTF-8 sequence: where this share of the non-ASCII characters is invalid at most, it is damaged UTF-8. */
const MAX_DAMAGE_SHARE = 0.3;

/** Encodings in which any bytes are valid, so that they say nothing against a wrong declaration. */
const SINGLE_BYTE = /^(?:windows-12|iso-8859-)/;

/** 0x80–0x9F of windows-1252 (WHATWG index). Own table: TextDecoder in Node 20 reads these bytes as ISO 8859-1 controls. */
const WINDOWS_1252_HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/**
 * Finds a text's encoding and decodes it: byte order mark, else the encoding that the text is known to declare, else
 * UTF-16 by where the zero bytes stand, else valid UTF-8, else windows-1252, the commonest other encoding of Spanish text
 * and a superset of ISO 8859-1.
 * Errors: `binary` where the bytes are no text in any of these.
 * @param declared Any label of the encoding; one that is unknown, or in which the bytes are not valid, counts for nothing,
 * and so does one of a single-byte encoding over what is valid UTF-8 beyond ASCII, which text in such an encoding is not.
 * @returns The text, its endless runs of white space shortened.
 */
export function decodeBytes(bytes: Uint8Array, declared?: string): Result<DecodedText, 'binary'> {
  const decoded = decodeMarked(bytes) ?? decodeDeclared(bytes, declared) ?? decodeUtf16(bytes) ?? (bytes.includes(0) ? null : decodeValidUtf8(bytes) ?? decodeDamagedUtf8(bytes) ?? decodeWindows1252(bytes));
  if (!decoded || isFullOfStrangers(decoded)) {
    return fail('binary', 'This is not a text file. Save the document as plain text (.txt) and open that.');
  }
  return { ok: true, value: { ...decoded, text: shortenRuns(decoded.text) } };
}

function decodeMarked(bytes: Uint8Array): DecodedText | null {
  const encoding = markedEncoding(bytes);
  return encoding === null ? null : { text: new TextDecoder(encoding).decode(bytes), encoding, guessed: false };
}

function markedEncoding([first, second, third, fourth]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const isUtf32 = third === 0 && fourth === 0;
  return first === 0xff && second === 0xfe && !isUtf32 ? 'utf-16le' : null;
}

/** UTF-16 is left to the guess: a declaration that could be read as ASCII is itself not written in it. */
function decodeDeclared(bytes: Uint8Array, label: string | undefined): DecodedText | null {
  if (!label || bytes.includes(0)) return null;
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    if (decoder.encoding.startsWith('utf-16')) return null;
    const utf8 = SINGLE_BYTE.test(decoder.encoding) ? decodeValidUtf8(bytes) : null;
    if (utf8 && /[^\x00-\x7F]/.test(utf8.text)) return utf8;
    if (decoder.encoding === 'windows-1252') return { ...decodeWindows1252(bytes), guessed: false };
    return { text: decoder.decode(bytes), encoding: decoder.encoding, guessed: false };
  } catch {
    return null;
  }
}

/** In UTF-16 text of a Latin script, nearly every second byte is zero and hardly any of the others. */
function decodeUtf16(bytes: Uint8Array): DecodedText | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0] as [number, number];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[(index % 2) as 0 | 1] += 1;
  });
  const [even, odd] = zeros.map((count) => count / (sample.length / 2)) as [number, number];
  if (Math.max(even, odd) < 0.7 || Math.min(even, odd) > 0.05) return null;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  return { text: new TextDecoder(encoding).decode(bytes), encoding, guessed: true };
}

function decodeValidUtf8(bytes: Uint8Array): DecodedText | null {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', guessed: false };
  } catch {
    return null;
  }
}

function decodeDamagedUtf8(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = text.match(/\uFFFD/g)?.length ?? 0;
  const nonAscii = text.match(/[^\x00-\x7F]/gu)?.length ?? 0;
  if (damaged > nonAscii * MAX_DAMAGE_SHARE) return null;
  return { text, encoding: 'utf-8', guessed: true };
}

function decodeWindows1252(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\x80-\x9F]/g, (control) => WINDOWS_1252_HIGH.charAt(control.charCodeAt(0) - 0x80));
  return { text, encoding: 'windows-1252', guessed: true };
}

function isFullOfStrangers({ text, encoding }: DecodedText): boolean {
  const sample = text.slice(0, SAMPLE_BYTES);
  const strangers = sample.match(encoding.startsWith('utf-16') ? UTF16_STRANGER : CONTROL)?.length ?? 0;
  return strangers >= MIN_STRANGERS && strangers > sample.length * MAX_STRANGER_SHARE;
}
