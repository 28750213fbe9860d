import fc from 'fast-check';
import { cleanPairText, countVisible, normaliseCharacters, shortenRuns } from './clean-text';

describe('normaliseCharacters', () => {
  test.each([
    ['line ends', 'a\r\nb\rc\u2028d\u2029e\u0085f\fg', 'a\nb\nc\nd\ne\nf\ng'],
    ['soft hyphens, at line ends too', 'ayun\u00ADtamiento noc\u00AD\nturno', 'ayuntamiento nocturno'],
    ['soft hyphens at line ends among other invisible marks', 'noc\u00AD\u0007\u0085turno noc\u00AD\u00A0\nturno', 'nocturno nocturno'],
    ['no-break, narrow and thin spaces', '12\u202F000 3,5\u00A0% «\u2009sí\u2009»', '12 000 3,5 % « sí »'],
    ['byte order marks and zero-width marks', '\uFEFFho\u200Bla\u2060 \u200Emundo\u202C', 'hola mundo'],
    ['controls', 'a\u0000b\u0007c\u009Dd\u007F', 'abcd'],
    ['noncharacters of every plane', 'a\uFDD0\uFFFEb\u{1FFFE}c\u{10FFFF}😀', 'abc😀'],
    ['combining accents', 'cancio\u0301n an\u0303o', 'canción año'],
    ['ligatures', 'o\uFB01cina \uFB02or', 'oficina flor'],
    ['bullets of Word', '\uF0B7 uno', '• uno'],
    ['lone surrogates', 'a\uD800b', 'a\uFFFDb'],
    ['joiners outside emoji', 'ho\u200Dla 👩\u200D🚀 👍🏽', 'hola 👩\u200D🚀 👍🏽'],
  ])('settles %s', (_, text, expected) => expect(normaliseCharacters(text)).toBe(expected));

  test('keeps tabs, runs of spaces and line breaks', () => {
    expect(normaliseCharacters('a\tb  c\n\n d')).toBe('a\tb  c\n\n d');
  });

  test('is idempotent, well formed and free of controls', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const normalised = normaliseCharacters(text);
      expect(normaliseCharacters(normalised)).toBe(normalised);
      expect(normalised.isWellFormed()).toBe(true);
      expect(normalised).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\uFEFF]/);
    }));
  });
});

test('cleanPairText keeps line breaks and tabs inside', () => expect(cleanPairText('\ta\r\nb\tc\n')).toBe('a\nb\tc'));

describe('shortenRuns', () => {
  const LONGEST = 100_000;

  test.each([1, LONGEST - 1, LONGEST])('keeps a run of %d', (length) => {
    for (const before of ['', 'a', 'a'.repeat(LONGEST - 1)]) {
      const text = `${before}${' '.repeat(length)}b`;
      expect(shortenRuns(text) === text).toBe(true);
    }
  });

  test('cuts each longer run to that, wherever it stands', () => {
    const run = (length: number) => '\n \t\u00AD'.repeat(length / 4);
    for (const before of ['', 'a', 'a'.repeat(LONGEST)]) {
      const text = (length: number) => `${before}${run(length)}b${run(8)}c${run(length)}`;
      for (const length of [LONGEST + 4, 2 * LONGEST, 5 * LONGEST]) expect(shortenRuns(text(length)) === text(LONGEST)).toBe(true);
    }
  });
});

test('countVisible counts all but white space', () => {
  expect(countVisible(' a\u00A0b\n\tc ')).toBe(3);
});
