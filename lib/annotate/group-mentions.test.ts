import { annotateRows } from './fixtures/annotate';

test('a person called like a country is a person, and keeps the name', async () => {
  const heroine = await annotateRows([['Guadalupe Rivera abrió la puerta.'], ['—No lo sé —dijo Guadalupe.'], ['Guadalupe miró a su madre.']]);
  expect(heroine.entries.map(({ term, entityType, translation, definition }) => [term, entityType, translation, definition])).toEqual([['Guadalupe Rivera', 'PER', 'Guadalupe Rivera', null]]);
  const single = await annotateRows([['Mauricio llegó tarde.'], ['Luego Mauricio se sentó con ella.']]);
  expect(single.entry('Mauricio')).toMatchObject({ entityType: 'PER', translation: 'Mauricio', definition: null });
  const mixed = await annotateRows([['Mauricio Pérez salió.'], ['La casa de Mauricio ardía.'], ['Pensaba en Mauricio.'], ['Mauricio corrió.']]);
  expect(mixed.entries.map(({ term }) => term)).toEqual(['Mauricio Pérez']);
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

test('a headline in capitals names whom the text names', async () => {
  const { entries, mentions } = await annotateRows([
    ['LA CRISIS EN ESTADOS UNIDOS'], ['Muchos viven en Estados Unidos.'], ['GANA EL REAL MADRID'], ['El Real Madrid ganó.'], ['MUERE TOMÁS QUIROGA'], ['Tomás Quiroga nació en Soria.'],
  ]);
  expect(entries.map(({ term }) => term)).toEqual(['Estados Unidos', 'Real Madrid', 'Tomás Quiroga', 'Soria']);
  expect(mentions[0]).toMatchObject({ surface: 'ESTADOS UNIDOS' });
});

test('a name in capitals is no acronym of the full one', async () => {
  const { entries } = await annotateRows([['PUTIN AMENAZA A UCRANIA'], ['Vladimir Putin no cede.']]);
  expect(entries.map(({ term, definition }) => [term, definition])).toEqual([['Vladimir Putin', null], ['UCRANIA', 'Country in Europe; capital: Kyiv']]);
});

test('an acronym is the same with full stops, with spaces and without', async () => {
  const { entries } = await annotateRows([['Muchos viajan de EE. UU. a Perú.'], ['Volvió a EE.UU. en mayo.'], ['Vive en EEUU desde entonces.']]);
  expect(entries.map(({ translation }) => translation)).toEqual(['US', 'Peru']);
});

test('an acronym that is also written in small letters keeps its expansion', async () => {
  const { entries } = await annotateRows([['La Organización del Tratado del Atlántico Norte (OTAN) calló.'], ['La Otan habló.']]);
  expect(entries.map(({ definition }) => definition)).toEqual(['OTAN: Organización del Tratado del Atlántico Norte']);
});

/** The full name that each mention belongs to. */
const ownersIn = async (...texts: string[]) => {
  const { mentions, entries } = await annotateRows(texts.map((text) => [text]));
  return mentions.map(({ glossaryEntryId }) => entries.find(({ id }) => id === glossaryEntryId)!.term);
};

test('a short form belongs to the full one named last before it, each time anew', async () => {
  expect(await ownersIn('Pedro Gómez llegó.', 'Gómez habló.', 'Ana Gómez entró.', 'Gómez se sentó.', 'Pedro Gómez la miró.', 'Gómez calló.'))
    .toEqual(['Pedro Gómez', 'Pedro Gómez', 'Ana Gómez', 'Ana Gómez', 'Pedro Gómez', 'Pedro Gómez']);
});

test('a short form agrees with the word before it', async () => {
  expect(await ownersIn('La ministra Ana Gómez llegó con el alcalde Pedro Gómez.', 'La señora Gómez habló.', 'El señor Gómez calló.', 'La ministra Gómez se fue.'))
    .toEqual(['Ana Gómez', 'Pedro Gómez', 'Ana Gómez', 'Pedro Gómez', 'Ana Gómez']);
});
