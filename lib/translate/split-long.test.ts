import fc from 'fast-check';
import { splitLong } from './split-long';

const parts = (text: string, limit: number) => splitLong(text, (part) => part.length <= limit).map(({ start, end }) => text.slice(start, end));

test.each([
  ['a text that fits stays whole', 'Llegó tarde.', 40, ['Llegó tarde.']],
  ['a semicolon comes before a comma', 'Llegó tarde, muy tarde; nadie preguntó, nadie habló.', 40, ['Llegó tarde, muy tarde;', 'nadie preguntó, nadie habló.']],
  ['a comma comes before a conjunction', 'Los niños y los mayores corrían, los perros ladraban', 40, ['Los niños y los mayores corrían,', 'los perros ladraban']],
  ['a conjunction begins the next part', 'Los niños corrían y los perros ladraban', 30, ['Los niños corrían', 'y los perros ladraban']],
  ['any space will do', 'Los niños de la escuela nueva', 20, ['Los niños de la', 'escuela nueva']],
  ['a word too long is divided', 'abcdefgh', 4, ['abcd', 'efgh']],
  ['a space far from the middle is better than inside a word', 'de abcdefghijkl', 12, ['de', 'abcdefghijkl']],
  ['a surrogate pair is not divided', '😀😀😀', 2, ['😀', '😀', '😀']],
])('%s', (_, text, limit, expected) => {
  expect(parts(text, limit)).toEqual(expected);
});

test('ranges are in order, fit, and leave out nothing but white space', () => {
  const sentence = fc.array(fc.constantFrom('palabra', 'y', 'que', 'larguísima', ',', ';', ':', ' ', '  ', '—', '(', ')', '1.000', '😀'), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(sentence, fc.integer({ min: 2, max: 40 }), (pieces, limit) => {
      const text = pieces.join('').trim();
      const ranges = splitLong(text, (part) => part.length <= limit);
      let end = 0;
      for (const range of ranges) {
        expect(text.slice(end, range.start).trim()).toBe('');
        expect(range.end - range.start).toBeLessThanOrEqual(limit);
        end = range.end;
      }
      expect(end).toBe(text.length);
    }),
  );
});
