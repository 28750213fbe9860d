import { writeUnits } from './write-units';

test.each([
  ['cuesta 8 € (5 € para estudiantes)', 'cuesta 8 euros (5 euros para estudiantes)'],
  ['El café vale 1,20€.', 'El café vale 1,20 euros.'],
  ['a 1\u00a0€ la pieza, 1 € y 21 €', 'a 1\u00a0euro la pieza, 1 euro y 21 euros'],
  ['3 millones de € y 20 mil de €', '3 millones de euros y 20 mil de euros'],
  ['a 1,80 €/kg', 'a 1,80 euros/kg'],
  ['el €, € 5 y 5 €uros', 'el €, € 5 y 5 €uros'],
  ['38 ºC, 180ºC y 90 ºF', '38 °C, 180°C y 90 °F'],
  ['el 2º Congreso, el 2 ºCongreso y el 3º C.', 'el 2º Congreso, el 2 ºCongreso y el 3º C.'],
  ['−2 ºC, de −5 a 3', '-2 °C, de -5 a 3'],
  ['x − y', 'x − y'],
])('%s', (text, expected) => {
  expect(writeUnits(text).text).toBe(expected);
});

test('what is written out lies where the sign was', () => {
  const source = 'De 1,20€ a 5 € hay poco.';
  const { text, locate } = writeUnits(source);
  const place = (word: string, from = 0) => {
    const start = text.indexOf(word, from);
    return source.slice(locate(start), locate(start + word.length));
  };
  expect(text).toBe('De 1,20 euros a 5 euros hay poco.');
  expect(place('1,20')).toBe('1,20');
  expect(place('euros')).toBe('€');
  expect(place('euros', 15)).toBe('€');
  expect(place('hay')).toBe('hay');
  expect(locate(text.length)).toBe(source.length);
});
