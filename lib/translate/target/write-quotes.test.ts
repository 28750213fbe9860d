import { writeQuotes } from './write-quotes';

test.each([
  ['the «international forces» of today', 'the "international forces" of today'],
  ['«Relations are good," he said', '"Relations are good," he said'],
  ['asked "time” of «them»', 'asked "time" of "them"'],
  ['“Come,” he said', '“Come,” he said'],
  ["‘safeguard the security of both sides'", "'safeguard the security of both sides'"],
  ['‘safeguard’ it', '‘safeguard’ it'],
])('%s', (text, expected) => {
  expect(writeQuotes(text)).toBe(expected);
});
