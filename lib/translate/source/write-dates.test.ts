import { writeDates } from './write-dates';

test.each([
  ['El 15/03/2023 se firmó.', 'El 15 de marzo de 2023 se firmó.'],
  ['del 1-1-2024 al 31-12-2024', 'del 1 de enero de 2024 al 31 de diciembre de 2024'],
  ['hasta el día 05.09.1999', 'hasta el día 5 de septiembre de 1999'],
])('%s', (text, expected) => {
  expect(writeDates(text).text).toBe(expected);
});

test.each(['Fecha: 15/03/1980', 'El 15/13/2023', 'el 32/01/2023', 'el 1/2/23', 'el 1/2-2023', 'El 10.12.2023.5', 'papel 15/03/2023', 'el 2023/03/15', ''])('%s stays', (text) => {
  expect(writeDates(text).text).toBe(text);
});

test('the words lie where the date was', () => {
  const source = 'Desde el 15/03/2023 llueve.';
  const { text, locate } = writeDates(source);
  const place = (word: string) => source.slice(...locate([text.indexOf(word), text.indexOf(word) + word.length]));
  expect(['15', 'marzo', '2023', 'llueve'].map(place)).toEqual(['15/03/2023', '15/03/2023', '15/03/2023', 'llueve']);
});
