import fc from 'fast-check';
import { lowerEmphasis } from './lower-emphasis';

/** What a vocabulary has whole; of other words two pieces or more, and one more where they are in capitals. */
const VOCABULARY = new Set('el la de del los en es era muy no todo nada tarde nadie antes importante casa once error un una grave gobierno paso Juan María España Cambridge ONU OTAN NASA'.split(' '));
const countTokens = (text: string) => 1 + text.split(' ').reduce((count, word) => count + (VOCABULARY.has(word) ? 1 : 2 + word.length - (/^\p{Ll}/u.test(word) ? 1 : 0) - (/\p{Ll}/u.test(word) ? 1 : 0)), 0);
const lower = (text: string) => lowerEmphasis(text, countTokens);

test.each([
  ['El mar es MUY tranquilo.', 'El mar es muy tranquilo.'],
  ['Respuesta: NO, en absoluto.', 'Respuesta: no, en absoluto.'],
  ['¡TODO es mentira!', '¡Todo es mentira!'],
  ['El MÉDICO llegó TARDE.', 'El médico llegó tarde.'],
  ['Una medida INCONSTITUCIONAL', 'Una medida inconstitucional'],
  ['Es IMPORTANTE que ANTES leas', 'Es importante que antes leas'],
  ['Fue UN ERROR GRAVE del árbitro', 'Fue un error grave del árbitro'],
])('stressed words are written small: %s', (text, expected) => {
  expect(lower(text)).toBe(expected);
});

test.each([
  ['PERIODISTA: ¿Cuándo?', 'Periodista: ¿Cuándo?'],
  ['CARMEN RÍOS: Hace años.', 'Carmen Ríos: Hace años.'],
  ['«EL DOCTOR DE LA CASA: Hace años.»', '«El Doctor de la Casa: Hace años.»'],
  ['CAMBRIDGE: Después de la crisis', 'Cambridge: Después de la crisis'],
])('so are speakers and places before a colon, but for their heads: %s', (text, expected) => {
  expect(lower(text)).toBe(expected);
});

test('a run with a name in it is a name', () => {
  expect(lower('D. JUAN PÉREZ GÓMEZ y Dña. MARÍA DE LEÓN')).toBe('D. Juan Pérez Gómez y Dña. María de León');
  expect(lower('Viva EL GOBIERNO DE ESPAÑA')).toBe('Viva el gobierno de España');
});

test('so is one behind a title', () => {
  expect(lower('El Sr. LÓPEZ pidió la palabra')).toBe('El Sr. López pidió la palabra');
  expect(lower('El señor GONZÁLEZ PÉREZ: Señorías')).toBe('El señor González Pérez: Señorías');
});

test('a long text in capitals takes no time to speak of', () => {
  for (const part of ['A', 'ACGT', 'AB ', 'A ']) expect(lower(`x ${part.repeat(20_000)}`)).not.toBe('');
}, 3000);

test.each([
  'UNICEF: los niños primero', 'La ONU, la OTAN y la NASA: «No»', 'NASA: El cohete despegó.', 'El presidente de la ONCE', 'El TAN ayudó', 'El INEGI y MERCOSUR', 'Un Mac OS X', 'El siglo XXI y el tomo MIL',
  'A-B y el C-295M', 'Los EE. UU. y la I+D', 'ACB1 y x.COM', 'El MINAE (FAČR)', 'Todo en orden', '',
])('abbreviations stay: %s', (text) => {
  expect(lower(text)).toBe(text);
});

test('a text that is in capitals as a whole is left to others', () => {
  expect(lower('EL GOBIERNO DE ESPAÑA')).toBe('EL GOBIERNO DE ESPAÑA');
});

test('every letter keeps its place', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'ÁBCÑİß éx.: —'), maxLength: 40 }), (text) => {
    expect(lower(text)).toHaveLength(text.length);
    expect(lower(text).toLowerCase()).toBe(text.toLowerCase());
  }));
});
