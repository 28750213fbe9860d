import { annotateRows } from './fixtures/annotate';

test('the words of a name are put together only where the translation does not tell', async () => {
  const spanish = 'El Real Madrid goleó a la Real Sociedad. Goldman Sachs y Wall Street lo celebraron. Boko Haram atacó ayer.';
  const english = 'Real Madrid thrashed Real Sociedad. Goldman Sachs and Wall Street celebrated it. Boko Haram attacked yesterday.';
  for (const { entries } of [await annotateRows([[spanish, english]]), await annotateRows([[spanish]])]) {
    expect(entries.map(({ translation }) => translation)).toEqual(['Real Madrid', 'Real Sociedad', 'Goldman Sachs', 'Wall Street', 'Boko Haram']);
  }
});

test('a translation found by word links goes before English put together from words', async () => {
  const links = [{ source: { start: 3, end: 8 }, target: { start: 11, end: 16 } }, { source: { start: 12, end: 18 }, target: { start: 4, end: 10 } }];
  const { entry } = await annotateRows([['El Canal de Panamá cerró ayer.', 'The Panama Canal closed yesterday.', links]]);
  expect(entry('Canal de Panamá')?.translation).toBe('Panama Canal');
});

test('English put together from words goes before a translation that keeps a Spanish word, or has one only', async () => {
  const kept = [{ source: { start: 4, end: 10 }, target: { start: 13, end: 21 } }, { source: { start: 23, end: 31 }, target: { start: 4, end: 12 } }];
  const winter = await annotateRows([['Los Juegos Olímpicos de Invierno empiezan hoy.', 'The Invierno Olympics begin today.', kept]]);
  expect(winter.entry('Juegos Olímpicos de Invierno')?.translation).toMatch(/^Winter/);
  const single = [{ source: { start: 8, end: 18 }, target: { start: 4, end: 14 } }];
  const parliament = await annotateRows([['Votó el Parlamento de Ucrania.', 'The Parliament voted.', single]]);
  expect(parliament.entry('Parlamento de Ucrania')?.translation).toBe('Parliament of Ukraine');
});

test('English put together from words goes before a translation that maims the name', async () => {
  const maimed = [{ source: { start: 4, end: 10 }, target: { start: 11, end: 16 } }, { source: { start: 14, end: 22 }, target: { start: 4, end: 10 } }];
  const games = await annotateRows([['Los Juegos de Invierno empiezan hoy.', 'The Invier Games begin today.', maimed]]);
  expect(games.entry('Juegos de Invierno')?.translation).toBe('Winter Games');
  const twice = [
    { source: { start: 3, end: 13 }, target: { start: 16, end: 24 } }, { source: { start: 17, end: 27 }, target: { start: 28, end: 37 } },
    { source: { start: 28, end: 38 }, target: { start: 8, end: 15 } }, { source: { start: 42, end: 47 }, target: { start: 0, end: 7 } },
  ];
  const ministry = await annotateRows([['El Ministerio de Relaciones Exteriores de China calla.', "China's Foreign Ministry of Relations is silent.", twice]]);
  expect(ministry.entry('Ministerio de Relaciones Exteriores de China')?.translation).toBe('Ministry of Foreign Relations of China');
});

test('a person nobody knows keeps the accents that the translation leaves out', async () => {
  const { entry } = await annotateRows([['Julián Peralta vive en Cádiz.', 'Julian Peralta lives in Cadiz.']]);
  expect(entry('Julián Peralta')).toMatchObject({ translation: 'Julián Peralta', variants: [] });
});

test('the English of a name is not taken from a headline in capitals', async () => {
  const { entry } = await annotateRows([['GANA EL REAL MADRID', 'REAL MADRID WINS'], ['El Real Madrid ganó.', 'Real Madrid won.']]);
  expect(entry('Real Madrid')?.translation).toBe('Real Madrid');
});
