import { annotateRows } from './fixtures/annotate';

test('a person called like a country is a person, and keeps the name', async () => {
  const heroine = await annotateRows([['Guadalupe Rivera abrió la puerta.'], ['—No lo sé —dijo Guadalupe.'], ['Guadalupe miró a su madre.']]);
  expect(heroine.entries.map(({ term, entityType, translation, definition }) => [term, entityType, translation, definition])).toEqual([['Guadalupe Rivera', 'PER', 'Guadalupe Rivera', null]]);
  const single = await annotateRows([['Mauricio llegó tarde.'], ['Luego Mauricio se sentó con ella.']]);
  expect(single.entry('Mauricio')).toMatchObject({ entityType: 'PER', translation: 'Mauricio', definition: null });
  const island = await annotateRows([['El barco zarpó de Mauricio hacia Guadalupe.']]);
  expect(island.entries.map(({ translation }) => translation)).toEqual(['Mauritius', 'Guadeloupe']);
});

test('places that share a name with a larger one or with a word are not guessed', async () => {
  const { entry } = await annotateRows([['Vivía en Granada desde niña y pasaba la Navidad en Belén.']]);
  expect(entry('Granada')).toMatchObject({ entityType: 'LOC', translation: 'Granada', definition: null });
  expect(entry('Belén')).toMatchObject({ translation: 'Belén' });
  expect(entry('Navidad')?.translation).toBe('Christmas');
  expect((await annotateRows([['Reunión de urgencia en Bruselas.']])).entries.map(({ term }) => term)).toEqual(['Bruselas']);
});
