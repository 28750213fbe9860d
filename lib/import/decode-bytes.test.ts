import fc from 'fast-check';
import { decodeBytes } from './decode-bytes';

const SPANISH = 'El niño preguntó: «¿Cuánto cuesta?». Costaba 3,5 €.';

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  [...text].forEach((character, index) => view.setUint16(index * 2, character.charCodeAt(0), littleEndian));
  return new Uint8Array(view.buffer);
}

function windows1252(text: string): Uint8Array {
  const high: Readonly<Record<string, number>> = { '€': 0x80, '…': 0x85, '“': 0x93, '”': 0x94, '—': 0x97 };
  return Uint8Array.from([...text], (character) => high[character] ?? character.charCodeAt(0));
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const prefixed = (mark: number[], bytes: Uint8Array) => Uint8Array.from([...mark, ...bytes]);

describe('decodeBytes', () => {
  test.each([
    ['UTF-8', bytesOf(SPANISH), 'utf-8', false],
    ['UTF-8 with a byte order mark', prefixed([0xef, 0xbb, 0xbf], bytesOf(SPANISH)), 'utf-8', false],
    ['UTF-16 LE with a byte order mark', prefixed([0xff, 0xfe], utf16(SPANISH, true)), 'utf-16le', false],
    ['UTF-16 BE with a byte order mark', prefixed([0xfe, 0xff], utf16(SPANISH, false)), 'utf-16be', false],
    ['UTF-16 LE', utf16(SPANISH, true), 'utf-16le', true],
    ['UTF-16 BE', utf16(SPANISH, false), 'utf-16be', true],
    ['windows-1252', windows1252(SPANISH), 'windows-1252', true],
  ])('reads %s', (_, bytes, encoding, guessed) => {
    expect(decodeBytes(bytes)).toEqual({ ok: true, value: { text: SPANISH, encoding, guessed } });
  });

  test('reads the quotes and dashes of windows-1252', () => {
    expect(decodeBytes(windows1252('“Sí”—dijo…'))).toMatchObject({ value: { text: '“Sí”—dijo…', encoding: 'windows-1252' } });
  });

  test('takes a chance sequence of UTF-8 in windows-1252 for what it is', () => {
    expect(decodeBytes(windows1252('“á”€'))).toMatchObject({ value: { text: '“á”€', encoding: 'windows-1252' } });
  });

  test.each([
    ['iso-8859-15', Uint8Array.of(0x4e, 0xa4), 'N€', 'iso-8859-15'],
    ['ISO-8859-1', bytesOf('Si'), 'Si', 'windows-1252'],
    ['gbk', Uint8Array.of(0xc1, 0xaa, 0xcd, 0xa8), '联通', 'gbk'],
    ['ISO-8859-1', windows1252('“á”'), '“á”', 'windows-1252'],
  ])('believes a declaration of %s', (label, bytes, text, encoding) => {
    expect(decodeBytes(bytes, label)).toEqual({ ok: true, value: { text, encoding, guessed: false } });
  });

  test.each([
    ['is unknown', 'klingon', bytesOf(SPANISH)],
    ['is belied by a byte order mark', 'windows-1252', prefixed([0xef, 0xbb, 0xbf], bytesOf(SPANISH))],
    ['of ISO 8859-1 stands over valid UTF-8', 'iso-8859-1', bytesOf(SPANISH)],
    ['of windows-1252 stands over valid UTF-8', 'windows-1252', bytesOf(SPANISH)],
    ['of ISO 8859-15 stands over valid UTF-8', 'iso-8859-15', bytesOf(SPANISH)],
    ['says UTF-16, but was read as ASCII', 'utf-16', bytesOf(SPANISH)],
  ])('goes by the bytes where a declaration %s', (_, label, bytes) => {
    expect(decodeBytes(bytes, label)).toMatchObject({ value: { text: SPANISH, encoding: 'utf-8' } });
  });

  test('goes by the bytes where they are not valid in what is declared', () => {
    expect(decodeBytes(windows1252(SPANISH), 'utf-8')).toEqual({ ok: true, value: { text: SPANISH, encoding: 'windows-1252', guessed: true } });
  });

  test('takes UTF-8 with a damaged byte for UTF-8', () => {
    const bytes = bytesOf(SPANISH);
    bytes[bytes.length - 2] = 0xff;
    expect(decodeBytes(bytes)).toMatchObject({ value: { encoding: 'utf-8', guessed: true, text: expect.stringMatching(/niño preguntó.*\uFFFD/) } });
  });

  test('takes replacement characters in valid UTF-8 for what they are', () => {
    expect(decodeBytes(bytesOf('El ni\uFFFDo'))).toMatchObject({ value: { text: 'El ni\uFFFDo', encoding: 'utf-8' } });
  });

  test.each([
    ['zero bytes', Uint8Array.from({ length: 400 }, (_, index) => (index % 7 ? 0x41 : 0))],
    ['UTF-32', prefixed([0xff, 0xfe, 0, 0], utf16('a\0b\0c\0', true))],
    ['control characters', Uint8Array.from({ length: 400 }, (_, index) => (index % 12 ? 0x41 + (index % 20) : 0x01 + (index % 7)))],
  ])('refuses %s as binary', (_, bytes) => {
    expect(decodeBytes(bytes)).toMatchObject({ ok: false, error: { code: 'binary' } });
  });

  test.each([
    ['no mark', []],
    ['a mark of UTF-8', [0xef, 0xbb, 0xbf]],
    ['a mark of UTF-16 LE', [0xff, 0xfe]],
    ['a mark of UTF-16 BE', [0xfe, 0xff]],
  ])('refuses random bytes after %s', (_, mark) => {
    // Neither biased, which makes bytes that are not random, nor shrunk, which would take them there step by step.
    const randomBytes = fc.noShrink(fc.noBias(fc.uint8Array({ minLength: 2_000, maxLength: 3_000, size: 'max' })));
    fc.assert(fc.property(randomBytes, (bytes) => expect(decodeBytes(prefixed(mark, bytes)).ok).toBe(false)), { numRuns: 30 });
  });

  test('reads UTF-16 with a damaged character', () => {
    const bytes = prefixed([0xff, 0xfe], utf16(`${SPANISH}\uD800`, true));
    expect(decodeBytes(bytes)).toMatchObject({ value: { encoding: 'utf-16le', text: `${SPANISH}\uFFFD` } });
  });

  test('gives back any text written in UTF-8', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((candidate) => !/[\0\uFEFF]/.test(candidate));
    fc.assert(fc.property(text, (written) => expect(decodeBytes(bytesOf(written))).toMatchObject({ value: { text: written } })));
  });
});
