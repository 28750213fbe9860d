import { shippedKnowledge } from '../fixtures/knowledge';
import { createGazetteer } from './gazetteer';

test('the English of a longer name is not that of its pieces', async () => {
  const { gazetteer } = await shippedKnowledge();
  for (const piece of ['Carmen', 'Sur', 'País', 'Este', 'Capitolio', 'Estrellas']) expect(gazetteer.translations(piece)).toEqual([]);
  expect(gazetteer.translations('Kevin Rudd')).toEqual([]);
  expect(['Canarias', 'Cisjordania', 'Nochebuena', 'Bolsa de Nueva York'].map((name) => gazetteer.translations(name)[0]))
    .toEqual(['Canary Islands', 'West Bank', 'Christmas Eve', 'New York Stock Exchange']);
});

test('a piece of the English is not the English of a name', async () => {
  const { gazetteer } = await shippedKnowledge();
  expect(gazetteer.translations('Luis XIV')).toEqual([]);
  expect(gazetteer.translations('San Petersburgo')).toEqual(['Saint Petersburg']);
  expect(gazetteer.translations('Organización de las Naciones Unidas')).toEqual([]);
  expect(['La Haya', 'Gran Bretaña', 'Países Bajos', 'Premio Nobel', 'Cumbre de Asia'].map((name) => gazetteer.translations(name)[0]))
    .toEqual(['Hague', 'Great Britain', 'Netherlands', 'Nobel Prize', 'EAS']);
});

test('an acronym may be called by its expansion, but not by more than it', () => {
  const { translations } = createGazetteer({ names: { ZAL: ['FTA', 'Free Trade Area', 'ZAL Group of Madrid'] }, parts: {} });
  expect(translations('ZAL')).toEqual(['FTA', 'Free Trade Area']);
});

test('every name of a country is explained', async () => {
  const { gazetteer } = await shippedKnowledge();
  expect(['EE. UU.', 'República Checa', 'Costa de Marfil', 'Timor Oriental'].map((name) => gazetteer.describe(name)?.text)).toEqual([
    'Country in North America; capital: Washington D.C.', 'Country in Europe; capital: Prague', 'Country in Africa; capital: Yamoussoukro', 'Country in Oceania; capital: Dili',
  ]);
});

test('territories are no countries, and cities have no capital', async () => {
  const { gazetteer } = await shippedKnowledge();
  expect(['Puerto Rico', 'Groenlandia', 'Hong Kong', 'Macao'].map((name) => gazetteer.describe(name)?.text)).toEqual([
    'Territory in North America; capital: San Juan', 'Territory in North America; capital: Nuuk', 'Territory in Asia', 'Territory in Asia',
  ]);
  expect(gazetteer.describe('Georgetown')?.text).toBe('Capital of Guyana');
  expect(gazetteer.place('Santiago')).toBeUndefined();
});

test('capitals are known by their Spanish name and by their own', async () => {
  const { gazetteer } = await shippedKnowledge();
  expect(gazetteer.translations('Pekín')).toEqual(['Beijing']);
  expect(['Pekín', 'Beijing', 'Nueva Delhi'].map((name) => gazetteer.describe(name)?.text)).toEqual(['Capital of China', 'Capital of China', 'Capital of India']);
});
