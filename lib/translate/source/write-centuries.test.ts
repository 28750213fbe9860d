import { writeCenturies } from './write-centuries';

test.each([
  ['Del siglo XVIII a hoy', 'Del siglo 18º a hoy'],
  ['Los siglos XV, XVI y XVII', 'Los siglos 15º, 16º y 17º'],
  ['el s. III a. C. y los ss. II y I', 'el siglo 3º a. C. y los siglos 2º y 1º'],
  ['Luis XIV y los ss. de páginas', 'Luis XIV y los ss. de páginas'],
])('%s', (text, expected) => {
  expect(writeCenturies(text).text).toBe(expected);
});

test('the figure lies where the numeral was', () => {
  const source = 'Del siglo XVIII a hoy';
  const { text, locate } = writeCenturies(source);
  expect(source.slice(...locate([text.indexOf('18º'), text.indexOf('18º') + 3]))).toBe('XVIII');
  expect(source.slice(...locate([text.indexOf('hoy'), text.length]))).toBe('hoy');
});
