import { isRomanNumeral } from './is-roman-numeral';

test.each(['I', 'IV', 'IX', 'XIV', 'XL', 'XCIX', 'CD', 'MCMXCII', 'MMXXVI', 'VI', 'LI'])('%s is a numeral', (word) => {
  expect(isRomanNumeral(word)).toBe(true);
});

test.each(['CIVIL', 'MIL', 'MI', 'DI', 'MIX', 'CID', 'IIII', 'VID', 'xiv', ''])('%s is none', (word) => {
  expect(isRomanNumeral(word)).toBe(false);
});
