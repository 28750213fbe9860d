import { joinDigitGroups } from './join-digit-groups';

test.each([
  ['La ciudad tiene 1 250 000 habitantes.', 'La ciudad tiene 1.250.000 habitantes.'],
  ['Costó 10 000 euros.', 'Costó 10.000 euros.'],
  ['Costó 10\u202f000,50 €.', 'Costó 10.000,50 €.'],
  ['entre 10 000 y 12 000 personas', 'entre 10.000 y 12.000 personas'],
  ['de 10 000-12 000 personas', 'de 10.000-12.000 personas'],
  ['Viven 123 456 789 personas.', 'Viven 123.456.789 personas.'],
  ['El pueblo cuenta con 10 000 habitantes.', 'El pueblo cuenta con 10.000 habitantes.'],
  ['El móvil costó 10 000 pesos.', 'El móvil costó 10.000 pesos.'],
  ['Ganó 650 000 000.', 'Ganó 650.000.000.'],
  ['unos 5 000 000 de visitas, en 2021 300 más', 'unos 5.000.000 de visitas, en 2021 300 más'],
])('%s: the groups are one number', (text, expected) => {
  expect(joinDigitGroups(text)).toBe(expected);
});

test.each([
  'Llame al 600 123 456 para reservar.',
  'Llámenos al 902 100 000.',
  'Puede llamar al 600 123 456 horas antes.',
  'Su número es 612 345 678.',
  'El número es +34 600 123 456.',
  'Teléfono: 91 555 12 34.',
  'Tel. 555 123 456',
  'El teléfono es el 555 123 456',
  'Móvil (número 555 123 456)',
  'El IBAN es ES91 2100 0418 4502 0005 1332.',
  'Código postal 28 013, Madrid',
  'ISBN 978 84 376 0494 7',
  'Los resultados fueron 100 200 300 y 400.',
  'En 2020 300 personas murieron.',
  '10 000 5',
])('%s: the digits stay as they are', (text) => {
  expect(joinDigitGroups(text)).toBe(text);
});
