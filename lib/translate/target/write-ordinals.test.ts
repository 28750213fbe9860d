import type { Translation } from '../engine';
import { writeOrdinals } from './write-ordinals';

const write = (text: string) => writeOrdinals({ text } as Translation).text;

test.each([
  ['the 3th, 11st and 22th of them', 'the 3rd, 11th and 22nd of them'],
  ['the 21th century, the 112nd and the 1,001th', 'the 21st century, the 112th and the 1,001st'],
  ['the 10rd and the 13rd', 'the 10th and the 13th'],
])('%s', (text, expected) => {
  expect(write(text)).toBe(expected);
});

test.each(['1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st, 100th', 'A3th, 3.1th and 3ths', '5 th'])('%s stays', (text) => {
  expect(write(text)).toBe(text);
});
