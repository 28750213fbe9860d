import { findCenturies } from './find-centuries';

const find = (text: string) => findCenturies(text).map(({ start, end, value }) => [text.slice(start, end), value]);

test.each([
  ['En el siglo XIX', [['XIX', 19]]],
  ['del siglo xv al siglo xviii', [['xv', 15], ['xviii', 18]]],
  ['Los siglos XV, XVI y XVII', [['XV', 15], ['XVI', 16], ['XVII', 17]]],
  ['siglos V-XV, siglos IX al XI, SIGLO I', [['V', 5], ['XV', 15], ['IX', 9], ['XI', 11], ['I', 1]]],
  ['Siglo XX: una historia', [['XX', 20]]],
  ['El siglo IV y el V', [['IV', 4], ['V', 5]]],
  ['los siglos del XV al XVII', [['XV', 15], ['XVII', 17]]],
  ['un templo del s. III.', [['III', 3]]],
  ['el s. III y los ss. II a. C. y I d. C.', [['III', 3], ['II', 2], ['I', 1]]],
])('%s', (text, expected) => {
  expect(find(text)).toEqual(expected);
});

test.each([
  'S. I. Hayakawa', 'pp. 3 y ss. V. también', 'Luis XIV', 'Hospital Siglo XXI', 'el siglo y XV', 'siglo de Luis XIV', 'siglo mix', 'siglo IIII', 'siglo XXXV', 'el siglo pasado, X y Z', 'los siglos. XV', 'siglo XV.º', 'psiglo XV', 'más. XV', '',
])('no century: %s', (text) => {
  expect(find(text)).toEqual([]);
});

test.each(['siglo X', 'siglos XV, ', 'XV y ', 'X '])('a long run of %p takes no time to speak of', (part) => {
  expect(find(part.repeat(20_000))).toBeInstanceOf(Array);
}, 2000);
