import fc from 'fast-check';
import { linkToTarget, type LinkRequest } from './link-target';

const link = (request: Partial<LinkRequest>) =>
  linkToTarget({ surface: '', known: [], target: '', range: { start: 0, end: 1 }, links: [], taken: [], ...request });

test('a known rendering is found, a possessive ending left out', () => {
  expect(link({ surface: 'OTAN', known: ['NATO'], target: "NATO's allies met." })).toEqual({ range: { start: 0, end: 4 }, text: 'NATO', method: 'known' });
});

test('the first known rendering that the target has is taken', () => {
  expect(link({ surface: 'Estados Unidos', known: ['United States', 'US'], target: 'The US left, the United States said.' })?.text).toBe('United States');
  expect(link({ surface: 'Estados Unidos', known: ['United States', 'US'], target: 'The U.S. left us.' })?.text).toBe('U.S.');
  expect(link({ surface: 'Estados Unidos', known: ['US'], target: 'They left us.' })).toBeNull();
});

test('a copy is found without its accents', () => {
  expect(link({ surface: 'Niinistö', target: 'said Niinisto.' })).toMatchObject({ text: 'Niinisto', method: 'copy' });
  expect(link({ surface: 'Pardo', target: 'a pardo bear' })).toBeNull();
});

test('another transliteration is found by its spelling', () => {
  expect(link({ surface: 'Yury Ushakov', target: 'The adviser, Yuri Ushakof, said' })).toMatchObject({ text: 'Yuri Ushakof', method: 'similar' });
});

test('word links lead to a name that nothing else tells of', () => {
  // Los Países Bajos ganaron. / The Netherlands won.
  const links = [{ source: { start: 4, end: 10 }, target: { start: 4, end: 15 } }, { source: { start: 11, end: 16 }, target: { start: 4, end: 15 } }];
  expect(link({ surface: 'Países Bajos', range: { start: 4, end: 16 }, links, target: 'The Netherlands won.' })).toMatchObject({ text: 'Netherlands', method: 'aligned' });
});

test('what the reader has settled is found in any case, and first', () => {
  const target = 'The central bank, not the Central Bank of Spain.';
  expect(link({ surface: 'Banco Central', settled: 'Central Bank', known: ['Central Bank of Spain'], target })).toEqual({ range: { start: 4, end: 16 }, text: 'central bank', method: 'settled' });
});

test('a counterpart of which only a part is sure is told apart', () => {
  // Habló el tipo de interés. / Type of high interest spoke.
  const words = [{ source: { start: 9, end: 13 }, target: { start: 0, end: 4 } }, { source: { start: 17, end: 24 }, target: { start: 13, end: 21 } }];
  const partial = { surface: 'tipo de interés', range: { start: 9, end: 24 }, links: words, target: 'Type of high interest spoke.' };
  expect(link(partial)).toMatchObject({ text: 'Type of high interest', isPartial: true });
  // El Banco Central subió. / The Central bank rose.
  const links = [{ source: { start: 3, end: 8 }, target: { start: 12, end: 16 } }, { source: { start: 9, end: 16 }, target: { start: 4, end: 11 } }];
  expect(link({ surface: 'Banco Central', range: { start: 3, end: 16 }, links, target: 'The Central bank rose.' })).toMatchObject({ text: 'Central', isPartial: true });
});

test('a word that rather stands for another word of the source is left to that', () => {
  // Llegó a Francia el lunes. / He arrived Monday.
  const links = [{ source: { start: 8, end: 15 }, target: { start: 11, end: 17 }, score: 0.3 }, { source: { start: 19, end: 24 }, target: { start: 11, end: 17 }, score: 0.6 }];
  const francia = { surface: 'Francia', range: { start: 8, end: 15 }, target: 'He arrived Monday.' };
  expect(link({ ...francia, links })).toBeNull();
  expect(link({ ...francia, links: links.slice(0, 1) })?.text).toBe('Monday');
});

test('a term in small letters is linked to such', () => {
  const links = [{ source: { start: 3, end: 7 }, target: { start: 4, end: 9 } }];
  expect(link({ surface: 'faro', range: { start: 3, end: 7 }, links, target: 'The tower burns.' })).toEqual({ range: { start: 4, end: 9 }, text: 'tower', method: 'aligned' });
});

test('the second mention of a name gets its second counterpart', () => {
  const taken = [{ start: 0, end: 3 }];
  expect(link({ surface: 'Ana', target: 'Ana saw Ana.', taken })?.range).toEqual({ start: 8, end: 11 });
});

test('a link always lies in the target and outside what is taken', () => {
  const word = fc.constantFrom('Ana', 'Moscow', 'the', 'US', 'and', 'Moscú', "NATO's", '.');
  fc.assert(fc.property(fc.array(word), word, fc.array(word), fc.nat(20), (target, surface, known, cut) => {
    const text = target.join(' ');
    const taken = [{ start: cut, end: cut + 5 }];
    const found = link({ surface, known, target: text, taken });
    if (!found) return;
    expect(text.slice(found.range.start, found.range.end)).toBe(found.text);
    expect(found.range.start >= cut + 5 || found.range.end <= cut).toBe(true);
  }));
});
