import fc from 'fast-check';
import { mergeMarks, splitByMarks, type Mark } from './marks';

const mark = (start: number, end: number): Mark => ({ range: { start, end }, kind: 'match', id: `${start}-${end}` });

test('marks cut a text where they begin and end', () => {
  expect(splitByMarks('Vive en Moscú.', [mark(8, 13)]).map(({ text, start, mark: found }) => [text, start, found?.id])).toEqual([
    ['Vive en ', 0, undefined], ['Moscú', 8, '8-13'], ['.', 13, undefined],
  ]);
});

test('of overlapping marks the first, then the longer, is kept', () => {
  const kept = splitByMarks('Casa Blanca', [mark(5, 11), mark(0, 4), mark(0, 11)]);
  expect(kept.map(({ mark: found }) => found?.id)).toEqual(['0-11']);
});

test('whatever the marks, the pieces make up the text and each lies where it says', () => {
  const any = fc.tuple(fc.integer({ min: -3, max: 30 }), fc.integer({ min: -3, max: 30 })).map(([start, end]) => mark(start, end));
  fc.assert(fc.property(fc.string({ maxLength: 20 }), fc.array(any), (text, marks) => {
    const pieces = splitByMarks(text, marks);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    for (const piece of pieces) {
      expect(piece.text).not.toBe('');
      expect(text.startsWith(piece.text, piece.start)).toBe(true);
    }
  }));
});

test('where marks of two kinds overlap, those given first are kept', () => {
  const names = [mark(0, 4), mark(10, 14)];
  expect(mergeMarks([mark(3, 6)], names)).toEqual([mark(3, 6), mark(10, 14)]);
  expect(mergeMarks([mark(4, 10)], names)).toHaveLength(3);
  expect(mergeMarks([], names)).toBe(names);
});
