import { hideCopiedText } from './copied-text';

/** The text with one ☀ for all that is hidden in a row. */
const show = (text: string) => hideCopiedText(text).replace(/\uE000+/g, '☀');

test.each([
  ['Véase http://www.ejemplo.org/a_b.html.', 'Véase ☀.'],
  ['(www.ejemplo.es) «https://ejemplo.es/?a=1»', '(☀) «☀»'],
  ['Escriba a ana.ruiz@ejemplo.es, por favor', 'Escriba a ☀, por favor'],
  ['<ana@ejemplo.es>,luis@ejemplo.com.', '<☀>,☀.'],
  ['IBAN ES91 2100 0418 4502 0005 1332 antes', 'IBAN ☀ antes'],
  ['Tel.: +34 600 123 456', 'Tel.: ☀'],
  ['El 91 555 12 34.', 'El ☀.'],
  ['el 2021-05-03', 'el ☀'],
  ['© 2021, 200 m² y 1½ kg', '☀ 2021, 200 m☀ y 1☀ kg'],
])('%s', (text, expected) => {
  expect(show(text)).toBe(expected);
  expect(hideCopiedText(text)).toHaveLength(text.length);
});

test.each(['Hola a tod@s...', '«Para tod@s.»', '@usuario y #etiqueta', '1.250 casas', '12 000 casas', 'un 3-2 y un 6-4', 'A1 B2 C3', '1 2,5 3', '1 2 3 4,5', '12-34-56-78A', 'a las 17:30', 'la 2.ª, el 3º, 5 %, 8 € y 90°'])('%s is left', (text) => {
  expect(hideCopiedText(text)).toBe(text);
});
