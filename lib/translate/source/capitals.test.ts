import { isInCapitals, lowerCapitals } from './capitals';

/** Words and abbreviations that a vocabulary has whole; of others two pieces or more. */
const VOCABULARY = new Set('la el los de casa país niños sí señor basta ya qué pasa fin mil civil y sida OTAN ONU UE EE UU'.split(' '));
const countTokens = (text: string) => 1 + text.split(' ').reduce((count, word) => count + (VOCABULARY.has(word) ? 1 : Math.max(2, word.length - (/^\p{Ll}/u.test(word) ? 1 : 0))), 0);

test.each(['LA CASA', 'FIN', '¿QUÉ PASA?', '¡BASTA YA!', 'EL PAÍS', 'SÍ, SEÑOR', 'LOS NIÑOS', 'CIVIL', 'MIL', 'MI', '¡NO!', 'NOTA', 'ACTO II', 'EL SIDA', 'EL GOBIERNO', 'LA CASA DE LA ONU'])('%s is in capitals', (text) => {
  expect(isInCapitals(text, countTokens)).toBe(true);
});

test.each(['ONU', 'OTAN', 'OVNI', 'PSOE', 'EE. UU.', 'ONU, OTAN, UE', 'LA OTAN', 'XIV', 'X', 'OTAN y UE', 'La CASA', '3.º'])('%s is not', (text) => {
  expect(isInCapitals(text, countTokens)).toBe(false);
});

test('abbreviations that the vocabulary has stay in capitals', () => {
  expect(lowerCapitals('LA ONU Y EE. UU. EN LA CASA', countTokens)).toBe('la ONU y EE. UU. en la casa');
  expect(lowerCapitals('Francia', countTokens)).toBe('francia');
});

test('a letter whose small form is longer stays', () => {
  expect(lowerCapitals('İSTANBUL', countTokens)).toBe('İstanbul');
});
