import fc from 'fast-check';
import { tokenize } from './tokenize';

const textsOf = (text: string) => tokenize(text).map((token) => token.text);

test.each([
  ['El Sr. Ortiz llegó.', ['El', 'Sr.', 'Ortiz', 'llegó', '.']],
  ['EE. UU. y EE.UU.', ['EE.', 'UU.', 'y', 'EE.UU.']],
  ['George W. Bush', ['George', 'W.', 'Bush']],
  ['«Sí», dijo —serio—…', ['"', 'Sí', '"', ',', 'dijo', '-', 'serio', '-', '...']],
  ['pro-Moscú, D’Alema y AT&T', ['pro-Moscú', ',', "D'Alema", 'y', 'AT&T']],
  ['1.000 soldados, 3,5 % a las 17.30', ['1.000', 'soldados', ',', '3,5', '%', 'a', 'las', '17.30']],
  ['¿Vienes?', ['¿', 'Vienes', '?']],
  ['', []],
])('%s', (text, expected) => {
  expect(textsOf(text)).toEqual(expected);
});

test('tokens keep their order and leave only white space out', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    let at = 0;
    for (const { start, end } of tokenize(text)) {
      expect(text.slice(at, start)).toMatch(/^\s*$/);
      expect(end).toBeGreaterThan(start);
      at = end;
    }
    expect(text.slice(at)).toMatch(/^\s*$/);
  }));
});
