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
  ['200 m², 3 m³ y 1 km²', '200 metros cuadrados, 3 metros cúbicos y 1 kilómetro cuadrado'],
  ['5m2, 2,5 cm² y 3 millones de m3', '5 metros cuadrados, 2,5 cm² y 3 millones de metros cúbicos'],
  ['el m², 5 m y 3 m21, la A3 y el M2', 'el m², 5 m y 3 m21, la A3 y el M2'],
  ['a las 18 h, a las 18:30 h y de 9.00 a 14.00 h.', 'a las 18:00, a las 18:30 y de 9.00 a 14.00.'],
  ['dura 3 h, 1 h, 2,5h y 12 hs. de viaje', 'dura 3 horas, 1 hora, 2,5 horas y 12 horas de viaje'],
  ['las 24 h del día, en las 72 h siguientes, a las 2,5 h y 100 h', 'las 24 horas del día, en las 72 horas siguientes, a las 2,5 horas y 100 horas'],
  ['a las 18 h 30', 'a las 18 h 30'],
  ['120 km/h, 5 h/día, la vitamina h, H y 5 hab.', '120 km/h, 5 h/día, la vitamina h, H y 5 hab.'],
])('%s', (text, expected) => {
  expect(writeUnits(text).text).toBe(expected);
});

test('what is written out lies where the sign was', () => {
  const source = 'De 1,20€ a 5 € hay poco.';
  const { text, locate } = writeUnits(source);
  const place = (word: string, from = 0) => {
    const start = text.indexOf(word, from);
    return source.slice(...locate([start, start + word.length]));
  };
  expect(text).toBe('De 1,20 euros a 5 euros hay poco.');
  expect(place('1,20')).toBe('1,20');
  expect(place('euros')).toBe('€');
  expect(place('eur')).toBe('€');
  expect(place('os', 10)).toBe('€');
  expect(place('euros', 15)).toBe('€');
  expect(place('hay')).toBe('hay');
});

test('euros and areas in one text keep their places', () => {
  const source = '5 m² a 8 € y 7 m³ a 9 €.';
  const { text, locate } = writeUnits(source);
  const places = [...text.matchAll(/\p{L}{4,}(?: \p{L}{4,})?/gu)].map(({ index, 0: words }) => source.slice(...locate([index, index + words.length])));
  expect(places).toEqual(['m²', '€', 'm³', '€']);
});

test.each(['1€ ', '5 m² ', '1', '1,', 'ºC', '€'])('a long run of %p takes no time to speak of', (part) => {
  expect(writeUnits(part.repeat(30_000)).text).not.toBe('');
}, 2000);
