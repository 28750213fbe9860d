import fc from 'fast-check';
import { parseConllTokens, tagConllTokens } from './conll';
import { shippedKnowledge } from './fixtures/knowledge';
import type { Tagger } from './tagger/tagger';

let tagger: Tagger;

beforeAll(async () => { ({ tagger } = await shippedKnowledge()); });

test('prints each token with its tag, sentences parted by a blank line', () => {
  const input = 'La\ncantante\nRosa\nIbáñez\nvive\nen\nMadrid\n.\n\nLlueve\n.\n';
  expect(tagConllTokens(input, tagger)).toBe('La O\ncantante O\nRosa B-PER\nIbáñez I-PER\nvive O\nen O\nMadrid B-LOC\n. O\n\nLlueve O\n. O\n');
});

test('the lines of the output answer those of the input', () => {
  expect(tagConllTokens('\n\nNieva\n\n\n.\n\n', tagger)).toBe('\n\nNieva O\n\n\n. O\n\n');
  expect(tagConllTokens('Nieva', tagger)).toBe('Nieva O\n');
});

test('columns after the token, carriage returns, a byte order mark and doubled blank lines do no harm', () => {
  expect(parseConllTokens('\uFEFFEn\tO\r\nLugo B-LOC\r\n\r\n\r\n \r\nSí O')).toEqual([['En', 'Lugo'], ['Sí']]);
  expect(tagConllTokens('', tagger)).toBe('');
});

test('every token comes back in its place, with a well-formed tag', () => {
  const token = fc.oneof(fc.constantFrom('de', 'Madrid', 'Banco', 'España', 'Juan', '(', 'EFE', '"', '.'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).filter((text) => !/\s|\uFEFF/.test(text)));
  fc.assert(fc.property(fc.array(fc.array(token, { minLength: 1, maxLength: 10 }), { maxLength: 4 }), (sentences) => {
    const output = tagConllTokens(sentences.map((tokens) => tokens.join('\n')).join('\n\n'), tagger);
    const rows = (output ? output.trimEnd().split('\n\n') : []).map((sentence) => sentence.split('\n').map((line) => line.split(' ')));
    expect(rows.map((sentence) => sentence.map(([word]) => word))).toEqual(sentences);
    for (const sentence of rows) {
      sentence.forEach(([, tag], i) => {
        expect(tag).toMatch(/^(?:O|[BI]-(?:PER|ORG|LOC|MISC))$/);
        if (tag!.startsWith('I-')) expect(['B', 'I'].map((mark) => `${mark}${tag!.slice(1)}`)).toContain(sentence[i - 1]?.[1]);
      });
    }
  }), { numRuns: 40 });
});
