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
