import { isRomanNumeral, valueOf } from './roman-numeral';

test.each(['I', 'IV', 'IX', 'XIV', 'XL', 'XCIX', 'CD', 'MCMXCII', 'MMXXVI', 'VI', 'LI'])('%s is a numeral', (word) => {
  expect(isRomanNumeral(word)).toBe(true);
});

test.each(['CIVIL', 'MIL', 'MI', 'DI', 'MIX', 'CID', 'IIII', 'VID', 'xiv', ''])('%s is none', (word) => {
  expect(isRomanNumeral(word)).toBe(false);
});

test.each([['I', 1], ['IV', 4], ['IX', 9], ['XIX', 19], ['XLIV', 44], ['MCMXCII', 1992]])('%s is %i', (numeral, value) => {
  expect(valueOf(numeral)).toBe(value);
});
