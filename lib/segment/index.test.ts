import fc from 'fast-check';
import type { Block, BlockId, DocumentId, TextRange } from '../types';
import { development } from './fixtures/development';
import { parseGold } from './fixtures/gold';
import { segmentBlock, segmentText } from '.';

const slices = (text: string, ranges: readonly TextRange[]) => ranges.map(({ start, end }) => text.slice(start, end));

describe.each(Object.entries(development))('%s', (_, cases) => {
  test.each(cases)('%s', (marked) => {
    const { text, segments } = parseGold(marked);
    expect(slices(text, segmentText(text))).toEqual(slices(text, segments));
  });
});

const spaces = [' ', '  ', '\n', '\r\n', '\n\n', '\t', '\u00a0', '\u2009', '\u202f', '\u3000', '\u2028', '\u2029', '\u0085', '\u200b', '\ufeff', '\v'];
const marks = ['.', '...', '…', '?', '!', '¿', '¡', '?!', '—', '–', '-', '«', '»', '“', '”', '‘', '’', '"', "'", '(', ')', '[1]', '[', ']', '*', '_', ',', ';', ':', '¹', '•', '。'];
const words = ['El', 'la', 'Sr', 'EE', 'UU', 'etc', 'S', 'A', 'a', 'C', 'n.º', '3', '1.000', '17.30', 'XXI', 'fin', 'iPhone', 'María', 'dijo', 'www.ejemplo.es', '😀', '👩‍👧', 'e\u0301', '\ud83d', '\udc00'];
const spanishLike = fc.array(fc.oneof(fc.constantFrom(...spaces), fc.constantFrom(...marks), fc.constantFrom(...words)), { maxLength: 40 }).map((parts) => parts.join(''));
const anyText = fc.oneof({ weight: 5, arbitrary: spanishLike }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) });

const splitsPair = (text: string, at: number) => /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));

test('sentences are trimmed and in order, and only white space lies between them', () => {
  fc.assert(fc.property(anyText, (text) => {
    const segments = segmentText(text);
    let previous = 0;
    for (const { start, end } of segments) {
      expect(start).toBeGreaterThanOrEqual(previous);
      expect(text.slice(previous, start).trim()).toBe('');
      expect(text.slice(start, end)).not.toBe('');
      expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
      expect([start, end].some((at) => splitsPair(text, at))).toBe(false);
      previous = end;
    }
    expect(text.slice(previous).trim()).toBe('');
  }), { numRuns: 3000 });
});

test('segmenting a sentence of plain words again changes nothing', () => {
  const sentence = fc.array(fc.constantFrom('casa', 'mesa', 'perro', 'verde', 'come'), { minLength: 1, maxLength: 8 }).map((list) => `Hoy ${list.join(' ')}.`);
  fc.assert(fc.property(fc.array(sentence, { maxLength: 6 }), (sentences) => {
    const text = sentences.join(' ');
    expect(slices(text, segmentText(text))).toEqual(sentences);
  }));
});

test('text of white space only has no sentence', () => {
  expect(segmentText(spaces.filter((space) => space.trim() === '').join(''))).toEqual([]);
  expect(segmentText('')).toEqual([]);
});

test('segments and gaps rebuild a block', () => {
  const block: Block = { id: 'd1-b2' as BlockId, documentId: 'd1' as DocumentId, order: 2, kind: 'paragraph', text: '  ¿Vienes? \n No.  ' };
  expect(segmentBlock(block, 7)).toEqual([
    { id: 'd1-b2-s0', documentId: 'd1', blockId: 'd1-b2', order: 7, range: { start: 2, end: 10 }, text: '¿Vienes?' },
    { id: 'd1-b2-s1', documentId: 'd1', blockId: 'd1-b2', order: 8, range: { start: 13, end: 16 }, text: 'No.' },
  ]);
});

/** Each of these made an earlier or a plainer implementation slow. */
test.each([
  ['a novel in one line', 'El Sr. López dijo: «No. ¿Y tú?», y se fue a EE. UU. —¿Vienes? —preguntó Ana. '],
  ['one endless sentence', 'y dijo p. ej. que sí, '],
  ['stops only', '.'],
  ['opening quotes', '«“("'],
  ['spaces', ' '],
  ['list numbers', '1. 2. '],
  ['short lines', 'a\n'],
  ['one word', 'a'],
  ['questions without spaces', '?A'],
])('time grows with length, not with its square: %s', (_, unit) => {
  const time = (length: number) => {
    const text = unit.repeat(Math.ceil(length / unit.length));
    const begin = performance.now();
    segmentText(text);
    return performance.now() - begin;
  };
  time(20_000);
  expect(time(200_000)).toBeLessThan(12 * Math.max(time(50_000), 10));
});
