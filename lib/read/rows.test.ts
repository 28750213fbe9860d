import fc from 'fast-check';
import type { TranslationUnit } from '../types';
import { makeStoredDocument } from './fixtures/stored-document';
import { buildRows } from './rows';

const word = fc.stringMatching(/^[a-zñ¿«—]{1,8}$/);
const blocks = fc.array(fc.record({ gap: fc.constantFrom(' ', '\n', '  '), sentences: fc.array(word, { maxLength: 5 }) }), { maxLength: 8 });

test('rows hold every sentence once, in order, and rebuild their blocks', () => {
  fc.assert(fc.property(blocks, (texts) => {
    const stored = makeStoredDocument(texts);
    const rows = buildRows(stored);
    const sentences = rows.flatMap((row) => row.sentences);
    expect(sentences.map(({ unit }) => unit)).toEqual(stored.units);
    expect(sentences.map(({ index }) => index)).toEqual(stored.units.map((_, index) => index));
    expect(rows.map(({ index }) => index)).toEqual(rows.map((_, index) => index));
    for (const { block, sentences: own } of rows) expect(own.map(({ gap, unit }) => gap + unit.source).join('')).toBe(block.text);
  }));
});

test('a unit of two segments says where each lies in its source', () => {
  const stored = makeStoredDocument([{ sentences: ['Antes.', 'Uno,', 'dos.'] }]);
  const [before, first, second] = stored.units as [TranslationUnit, TranslationUnit, TranslationUnit];
  const joined = { ...first, source: 'Uno, dos.', segmentIds: [...first.segmentIds, ...second.segmentIds] };
  const [row] = buildRows({ ...stored, units: [before, joined] });
  expect(row?.sentences[1]?.gap).toBe(' ');
  expect(row?.sentences[1]?.segments).toEqual([
    { id: 's-1', range: { start: 0, end: 4 } },
    { id: 's-2', range: { start: 5, end: 9 } },
  ]);
});

test('a unit of a segment that is not there is a broken invariant', () => {
  const stored = makeStoredDocument([{ sentences: ['Uno.'] }]);
  expect(() => buildRows({ ...stored, segments: [] })).toThrow('s-0');
});
