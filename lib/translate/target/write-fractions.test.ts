import type { Translation } from '../engine';
import { writeFractions } from './write-fractions';

const write = (source: string, text: string) => writeFractions(source, { text } as Translation).text;

test('a fraction without its stroke gets it', () => {
  expect(write('1/3 de los alumnos', '13 of the students')).toBe('1/3 of the students');
  expect(write('1/5 y 3/4', '15 and 3/4')).toBe('1/5 and 3/4');
});

test.each([
  ['1/3 de los 13 alumnos', '13 of the students'],
  ['1/3 de los alumnos', 'One third, 1/3, of 13 students'],
  ['1/3 de los alumnos', 'A third of 130 students'],
  ['El 13/05/2020', '1305 and 13'],
  ['13 alumnos', '13 students'],
])('%s → %s stays', (source, text) => {
  expect(write(source, text)).toBe(text);
});
