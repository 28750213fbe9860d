import { writeDoublets } from './write-doublets';

test.each([
  ['Los/as alumnos/as deben entregarlo.', 'Los alumnos deben entregarlo.'],
  ['El/la profesor/a, un/una tutor/-a (o el/la directora).', 'El profesor, un tutor (o el directora).'],
  ['Las/os vecinas/os', 'Las vecinas'],
  ['Al/a la director/a y del/de la autor/a', 'Al director y del autor'],
  ['ALUMNOS/AS Y BIENVENID@S', 'ALUMNOS Y BIENVENIDoS'],
  ['—Niñas/os —dijo', '—Niñas —dijo'],
  ['Tod@s l@s niñ@s y lxs maestrxs.', 'Todos los niños y los maestros.'],
  ['El alumno(a) y los niño(a)s: su(s) trabajo(s), plan(es) y el(la) director(a).', 'El alumno y los niños: su trabajo, plan y el director.'],
])('%s', (text, expected) => {
  expect(writeDoublets(text).text).toBe(expected);
});

test.each([
  'pan y/o vino', 'Escriba a ana@s.es o a @luis', 'https://ejemplo.es/a y docs.es/as', 'el fax y los tórax', '120 km/h, 5 €/a', 'blanco/negro',
  'Madrid/A Coruña', '300 kWh/a y 5 kg/a', 'derecha/a izquierda', 'mes/o año', 'ni/o', 'such/as', 'talla XS', 'al/a las', 'f(s) y la opción (a)', 'la opción(a) y la cláusula(a)', 'El NaCl(s) se disuelve', 'print(s) imprime', 'sen(a) + cos(a)', 'dijo (es)', 'Ana(ella)',
])('%s stays', (text) => {
  expect(writeDoublets(text).text).toBe(text);
});

test('what is behind an ending that was left out keeps its place', () => {
  const source = 'Los/as alumnos/as leen.';
  const { text, locate } = writeDoublets(source);
  const place = (word: string) => source.slice(...locate([text.indexOf(word), text.indexOf(word) + word.length]));
  expect([place('Los'), place('alumnos'), place('leen')]).toEqual(['Los/as', 'alumnos/as', 'leen']);
});

test.each(['a', 'xs', 'A', '@s ', '/a ', 'a/', 'aa(s)', '('])('a long run of %p takes no time to speak of', (part) => {
  expect(writeDoublets(part.repeat(30_000)).text).not.toBe('');
}, 2000);
