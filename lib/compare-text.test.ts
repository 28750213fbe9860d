import fc from 'fast-check';
import { editDistance, fold } from './compare-text';

test.each([['Moscú', 'moscu'], ['ÑANDÚ', 'nandu'], ['Zürich', 'zurich']])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([['kitten', 'sitting', 3], ['Putin', 'Putín', 1], ['', 'abc', 3], ['igual', 'igual', 0]])('%s and %s are %i apart', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test('the distance is a metric', () => {
  const word = fc.string({ maxLength: 8 });
  fc.assert(fc.property(word, word, word, (a, b, c) => {
    expect(editDistance(a, b)).toBe(editDistance(b, a));
    expect(editDistance(a, b) === 0).toBe(a === b);
    expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
  }));
});
