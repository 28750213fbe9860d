import { writeAbbreviations } from './write-abbreviations';

test.each([
  ['Vivo en la C/ Mayor, n.º 12', 'Vivo en la Calle Mayor, número 12'],
  ['en c/Mayor, nº12 y núm. 3', 'en calle Mayor, número 12 y número 3'],
  ['La Avda. de América y la pza. del Sol', 'La Avenida de América y la plaza del Sol'],
  ['Véanse la pág. 45 y ss., las pp. 3-5 y la p. 7', 'Véanse la página 45 y siguientes, las páginas 3-5 y la página 7'],
  ['según el art. 14, cap. 2, vol. 3 y fig. 4', 'según el artículo 14, capítulo 2, volumen 3 y figura 4'],
  ['frutas, p. ej. peras o, p.ej., higos', 'frutas, por ejemplo peras o, por ejemplo, higos'],
  ['Ej.: x = 3', 'Ejemplo: x = 3'],
  ['en 323 a. C., el año 44 a.C. y el siglo V d. C.', 'en 323 antes de nuestra era, el año 44 antes de nuestra era y el siglo V de nuestra era.'],
  ['Ud. y sus hijos', 'Usted y sus hijos'],
  ['¿Pueden Uds. o Vd. venir?', '¿Pueden ustedes o usted venir?'],
  ['Vino Dña. Carmen con D.ª Luisa', 'Vino Doña Carmen con Doña Luisa'],
  ['S. M. el Rey', 'Su Majestad el Rey'],
  ['aprox. 20 min. de espera', 'aproximadamente 20 minutos de espera'],
  ['850 euros/mes, 3 veces/semana y 0,15 euros/kWh', '850 euros al mes, 3 veces por semana y 0,15 euros por kWh'],
])('%s', (text, expected) => {
  expect(writeAbbreviations(text).text).toBe(expected);
});

test('a stop that ends the sentence stays', () => {
  expect(writeAbbreviations('Lo firma Ud.').text).toBe('Lo firma usted.');
  expect(writeAbbreviations('«páginas 3 y ss.»').text).toBe('«páginas 3 y siguientes.»');
  expect(writeAbbreviations('(págs. 3 y ss.)').text).toBe('(páginas 3 y siguientes)');
});

test.each([
  'no 5 personas', '4 A. C. Milan', 'N.º', 'el art decó', 'Art. de lujo', 'la letra p. y la n', 'a. C. Pérez', 'Washington D. C.', 'S. M. Pérez', '5 km/h', 'y/o', 'w/c/Mayor', 'Av. 5', 'el min. de Defensa',
  'hombres/día', 'EE. UU.', 'Sr. Ud', 'ss. XV y XVI', '',
])('what may mean something else stays: %s', (text) => {
  expect(writeAbbreviations(text).text).toBe(text);
});

test('what is written out lies where the abbreviation was', () => {
  const source = 'La C/ Mayor, n.º 12, cuesta 850 euros/mes.';
  const { text, locate } = writeAbbreviations(source);
  const place = (word: string) => source.slice(...locate([text.indexOf(word), text.indexOf(word) + word.length]));
  expect(text).toBe('La Calle Mayor, número 12, cuesta 850 euros al mes.');
  expect(['Calle', 'Mayor', 'número', '12', 'mes', '850'].map(place)).toEqual(['C/', 'Mayor', 'n.º', '12', '/mes', '850']);
});

test.each(['n.º ', 'p. ', 'euros/', 'a. C. ', 'c/ '])('a long run of %p takes no time to speak of', (part) => {
  expect(writeAbbreviations(part.repeat(30_000)).text).not.toBe('');
}, 2000);
