import fc from 'fast-check';
import type { Translation } from '../engine';
import { writeFigures } from './write-figures';

const translation = (text: string, more: Partial<Translation> = {}): Translation => ({ text, tokens: 9, confidence: 0.8, truncated: false, repetition: false, ...more });

const write = (source: string, text: string) => writeFigures(source, translation(text)).text;

test.each([
  ['Cerró en 59.299,54.', 'It closed at 59.299,54.', 'It closed at 59,299.54.'],
  ['Son 97.672,52 euros y 86.915,07 dólares.', 'It is 97,672,52 euros and 86.915,07 dollars.', 'It is 97,672.52 euros and 86,915.07 dollars.'],
  ['Mide 3.141,59 metros.', 'It is 3.141.59 meters.', 'It is 3,141.59 meters.'],
  ['Subió un 3,5 %.', 'It rose 3,5%.', 'It rose 3.5%.'],
  ['Mide 3,5km.', 'It is 3,5km.', 'It is 3.5km.'],
  ['Son 1.234.567.', 'It is 1.234.567.', 'It is 1,234,567.'],
  ['Cayeron 6.34 pulgadas.', '6,34 inches fell.', '6.34 inches fell.'],
  ['Es el 12.05.2021 a las 17.30.', 'It is 12,05,2021 at 17,30.', 'It is 12.05.2021 at 17.30.'],
])('%s → %s gets English marks', (source, text, expected) => {
  expect(write(source, text)).toBe(expected);
});

test.each([
  ['Cerró en 59.299,54.', 'It closed at 59,29,54.', 'It closed at 59,299.54.'],
  ['Tuvo 9000 estudiantes.', 'He had 900 students.', 'He had 9000 students.'],
  ['Pesa 200 libras (90 kg), o 16.', 'It weighs £200 (900 kg), or 16.', 'It weighs £200 (90 kg), or 16.'],
  ['El barco número 12 salió a las 8.30.', 'The boat number 122 left at 8.30.', 'The boat number 12 left at 8.30.'],
  ['Abarca 755.688 y 23.764.', 'It covers 755,68 and 23,764.', 'It covers 755,688 and 23,764.'],
])('%s → %s gets the digits of the source', (source, text, expected) => {
  expect(write(source, text)).toBe(expected);
});

test.each([
  ['El 12.05.2021 a las 17.30.', 'On 12.05.2021 at 17.30.'],
  ['A las 17,30 horas.', 'At 17:30.'],
  ['A las 17.30 horas.', 'At 17:30.'],
  ['El artículo 12.345.', 'Article 12345.'],
  ['En el punto 1.23.4', 'At 1.234'],
  ['En 2.021 murió.', 'In 2021 he died.'],
  ['La versión 1.2.3 y 1,23', 'Version 1.2.3 and 1.23'],
  ['Entre 3,55 y 35,5.', 'Between 3,55 and 35.5.'],
  ['Población: 1,234 personas', 'Population: 1,234 people'],
  ['La IP 192.168.1.1', 'IP 192.168.1.1'],
  ['Son 1,2,3.', 'It is 1,2,3.'],
  ['Tiene 3 mil vecinos.', 'It has 30 neighbors.'],
  ['Vinieron 2 mil 500 personas.', 'About 2,500 people came.'],
  ['Costó mil 200 pesos.', 'It cost 1,200 pesos.'],
  ['A las 13.30 y a las 22.', 'At 1.30 and at 2.'],
  ['El tomo 2.', 'Volume 3.'],
  ['De 14 a 15 años.', 'From 145 years.'],
  ['Hay 14 y otros 14.', 'There are 144 and others 141.'],
  ['En 1914 y en 14 más.', 'In 1914 and in 114 more, 14.'],
])('%s → %s stays as it is', (source, text) => {
  expect(write(source, text)).toBe(text);
});

test('links stay with their digits where marks come or go', () => {
  const text = 'Es 1234,56 y 3,5 aquí';
  const links = [[3, 4], [4, 7], [7, 8], [8, 10], [13, 16], [17, 21]].map(([start, end]) => ({ source: [start!, end!] as const, target: [start!, end!] as const, score: 1 }));
  const { text: written, wordLinks } = writeFigures('Son 1.234,56 y 3,5 aquí', translation(text, { wordLinks: links }));
  expect(written).toBe('Es 1,234.56 y 3.5 aquí');
  expect(wordLinks!.map(({ target }) => written.slice(...target))).toEqual(['1', ',234', '.56', '3.5', 'aquí']);
  expect(wordLinks!.map(({ source: [start] }) => start)).toEqual([3, 4, 8, 13, 17]);
});

test('a number is written right whatever its marks have become', () => {
  const marks = fc.array(fc.constantFrom('.', ',', ''), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.integer({ min: 1_000_000, max: 2_000_000_000 }), fc.integer({ min: 10, max: 99 }), marks, (whole, cents, [first, ...others]) => {
      const groups = [...whole.toLocaleString('de-DE').split('.'), String(cents)];
      const written = groups.reduce((figure, group, i) => figure + (i === 1 ? first || '.' : others[i - 2]) + group);
      expect(write(`Son ${whole.toLocaleString('de-DE')},${cents}.`, `It is ${written}.`)).toBe(`It is ${whole.toLocaleString('en-GB')}.${cents}.`);
    }),
  );
});
