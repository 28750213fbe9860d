import { annotateRows } from './fixtures/annotate';

/** Term and type of every entry. */
const namesIn = async (...texts: string[]) => (await annotateRows(texts.map((text) => [text]))).entries.map(({ term, entityType }) => [term, entityType]);

test('the article at the head of a sentence stays with a name that has one', async () => {
  expect(await namesIn('La Habana es hermosa.', 'Vivimos en La Habana.')).toEqual([['La Habana', 'LOC']]);
  expect(await namesIn('Los Ángeles arde.', 'El Salvador crece.')).toEqual([['Los Ángeles', 'LOC'], ['El Salvador', 'LOC']]);
  expect(await namesIn('La Vanguardia publicó la noticia.', 'Lo leyó en La Vanguardia.')).toEqual([['La Vanguardia', 'MISC']]);
  expect(await namesIn('El Gobierno calló.', 'Lo pidió al Gobierno.')).toEqual([['Gobierno', 'ORG']]);
});

test('titles are no part of a name, and what they stand before is a person', async () => {
  expect(await namesIn('La Sra. Ruiz llegó con la Dra. Gutiérrez.')).toEqual([['Ruiz', 'PER'], ['Gutiérrez', 'PER']]);
  expect(await namesIn('Habló el Sr. Costello con el Dr. Gutiérrez y con Don Julián.')).toEqual([['Costello', 'PER'], ['Gutiérrez', 'PER'], ['Julián', 'PER']]);
  expect(await namesIn('Don Quijote habló con ella.')).toEqual([['Don Quijote', 'PER']]);
});

test('places in a headline in capitals are found whole', async () => {
  expect(await namesIn('VIAJE A NUEVA YORK')).toEqual([['NUEVA YORK', 'LOC']]);
  expect(await namesIn('LA REINA DE INGLATERRA VISITA BUENOS AIRES')).toContainEqual(['BUENOS AIRES', 'LOC']);
  expect(await namesIn('TIRANA, 1997', '—¿ROMA?', '«LA HABANA»')).toEqual([['TIRANA', 'LOC'], ['ROMA', 'LOC'], ['LA HABANA', 'LOC']]);
  expect(await namesIn('SED DE VICTORIA')).toEqual([]);
});

test('whoever has a title is a person, also where it is left out', async () => {
  expect(await namesIn('El Ing. Torres explicó la obra.', '«No hay prisa», añadió Torres.')).toEqual([['Torres', 'PER']]);
  expect(await namesIn('—Cállate —dijo doña Mercedes, y cerró la puerta.', 'Mercedes no volvió.')).toEqual([['Mercedes', 'PER']]);
});

test('an abbreviation alone is no name', async () => {
  const names = await namesIn('El Ing. Torres y el Lic. Mora viven en la Avda. Colón.');
  expect(names.map(([term]) => term)).toEqual(['Torres', 'Mora', 'Colón']);
});
