import fc from 'fast-check';
import { annotateDocument, type AnnotateInput, type Knowledge } from './annotate-document';
import { createInput } from './fixtures/document';
import { shippedKnowledge } from './fixtures/knowledge';
import { formatEntitiesTsv, listNames } from './list-entities';

let knowledge: Knowledge;

beforeAll(async () => { knowledge = await shippedKnowledge(); });

const annotate = (rows: Parameters<typeof createInput>[0]) => {
  const input = createInput(rows);
  const annotations = annotateDocument(input, knowledge);
  return { ...annotations, input, entry: (term: string) => annotations.entries.find((entry) => entry.term === term) };
};

/** Surface, type and English counterpart of every mention. */
const describeMentions = ({ mentions, input }: ReturnType<typeof annotate>) => mentions.map(({ surface, entityType, targetRange, segmentId }) => {
  const target = input.units.find((unit) => unit.segmentIds.includes(segmentId))?.target;
  return [surface, entityType, targetRange ? target!.slice(targetRange.start, targetRange.end) : null];
});

test('names of people, places and bodies are found and linked', () => {
  const found = annotate([['La presidenta Elena Robles viajó de Moscú a Londres con una delegación de la OTAN.', 'President Elena Robles travelled from Moscow to London with a NATO delegation.']]);
  expect(describeMentions(found)).toEqual([
    ['Elena Robles', 'PER', 'Elena Robles'], ['Moscú', 'LOC', 'Moscow'], ['Londres', 'LOC', 'London'], ['OTAN', 'ORG', 'NATO'],
  ]);
});

test('a short form belongs to the full one', () => {
  const { mentions, entries } = annotate([['El alcalde Tomás Quiroga habló ayer.'], ['«No dimitiré», dijo Quiroga a la prensa.']]);
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({ term: 'Tomás Quiroga', entityType: 'PER', translation: 'Tomás Quiroga' });
  expect(mentions.map(({ surface, glossaryEntryId }) => [surface, glossaryEntryId])).toEqual([['Tomás Quiroga', entries[0]!.id], ['Quiroga', entries[0]!.id]]);
});

test('an acronym belongs to its expansion and explains it', () => {
  const { entry, entries } = annotate([['La Organización Mundial de la Salud (OMS) publicó el informe.'], ['La OMS pidió calma.']]);
  expect(entries).toHaveLength(1);
  expect(entry('Organización Mundial de la Salud')).toMatchObject({ entityType: 'ORG', definition: 'OMS: Organización Mundial de la Salud', definitionSegmentId: 's-0' });
});

test('names of one country are one entry, its variants listed', () => {
  const { entries } = annotate([['Muchos emigraron a Estados Unidos.', 'Many emigrated to the United States.'], ['Volvieron de EE. UU. en mayo.', 'They came back from the US in May.']]);
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({ term: 'Estados Unidos', translation: 'United States', entityType: 'LOC', definition: 'Country in North America; capital: Washington D.C.' });
});

test('people who are called like a city are people, and the city is a city', () => {
  const { entries } = annotate([['—No quiero ir —dijo Sofía.'], ['Sofía Martínez nació en Sevilla, y Sofía estudió en Madrid.']]);
  expect(entries.map(({ term, entityType, definition }) => [term, entityType, definition])).toEqual([['Sofía Martínez', 'PER', null], ['Sevilla', 'LOC', null], ['Madrid', 'LOC', 'Capital of Spain']]);
  const place = annotate([['El presidente viajó a Sofía y se reunió en Sofía con el ministro.']]);
  expect(place.entry('Sofía')).toMatchObject({ entityType: 'LOC', definition: 'Capital of Bulgaria' });
});

test('one preferred rendering a document; what else the translation says is a variant', () => {
  const { entry } = annotate([['El tren llegó a Kiev.', 'The train arrived in Kiev.'], ['En Kiev nevaba.', 'In Kyiv it snowed.']]);
  expect(entry('Kiev')).toMatchObject({ translation: 'Kyiv', variants: ['Kiev'] });
});

test.each([
  ['El lunes, el primer ministro británico, Arthur Plumley, llegó a París.', 'Arthur Plumley', 'primer ministro británico'],
  ['Marta Iribarren, directora del museo de Bilbao, abrió la muestra.', 'Marta Iribarren', 'directora del museo de Bilbao'],
])('the apposition introduces the person: %s', (text, term, definition) => {
  expect(annotate([[text]]).entry(term)).toMatchObject({ definition, definitionSegmentId: 's-0', source: 'document' });
});

test('an office and whose office it is are two names', () => {
  const { mentions } = annotate([['Los ministros de Relaciones Exteriores del G7 discutieron la propuesta.']]);
  expect(mentions.map(({ surface }) => surface)).toEqual(['Relaciones Exteriores', 'G7']);
});

test('common words alone are completed by the place after them', () => {
  const { mentions, entry } = annotate([['Estudió en la Universidad de Salamanca y volvió a Jaén.']]);
  expect(mentions.map(({ surface }) => surface)).toEqual(['Universidad de Salamanca', 'Jaén']);
  expect(entry('Universidad de Salamanca')?.translation).toBe('University of Salamanca');
});

test('a capital at the head of a sentence makes no name', () => {
  const { mentions } = annotate([['Todavía llovía cuando salieron.'], ['Vecinos y comerciantes protestaron.'], ['Ayer hubo vecinos en la plaza.']]);
  expect(mentions).toEqual([]);
});

test('an untranslated text has mentions and translations, but no counterparts', () => {
  const { mentions, entry } = annotate([['Los reyes de Suecia visitaron Atenas.']]);
  expect(mentions.every((mention) => mention.targetRange === undefined)).toBe(true);
  expect(entry('Suecia')?.translation).toBe('Sweden');
  expect(entry('Atenas')?.translation).toBe('Athens');
});

test('a garbled name of a person does not reach the glossary', () => {
  const links = [{ source: { start: 7, end: 11 }, target: { start: 5, end: 9 } }, { source: { start: 12, end: 20 }, target: { start: 10, end: 15 } }];
  const { entry } = annotate([['Llamó a Olli Virtanen desde casa.', 'Call Oils Vinta from home.', links]]);
  expect(entry('Olli Virtanen')?.translation).toBe('Olli Virtanen');
});

test('the listing has the fullest form first, then each short form', () => {
  const input = createInput([['El ministro Julián Ferrero viajó a Roma.', 'Minister Julián Ferrero travelled to Rome.'], ['Según Ferrero, no hay prisa.', 'According to Ferrero, there is no hurry.']]);
  const names = listNames(annotateDocument(input, knowledge), input.units, knowledge);
  expect(formatEntitiesTsv(names)).toBe('Julián Ferrero\tPER\tJulián Ferrero\t1\nFerrero\tPER\tFerrero\t1\nRoma\tLOC\tRome\t1\n');
});

test('any text gives ordered, separate mentions, each in its segment and in one entry, the same every time', () => {
  const word = fc.constantFrom('El', 'Putin', 'Vladimir', 'de', 'la', 'OTAN', '(', ')', '«', '»', ',', '.', 'Rusia', 'Rusia', 'dijo', 'EE. UU.', 'ONU', 'señor', '—', '3,5', '🙂', 'Xi');
  const text = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
  fc.assert(fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }), (rows) => {
    const input: AnnotateInput = createInput(rows);
    const { mentions, entries } = annotateDocument(input, knowledge);
    const ids = new Set(entries.map((entry) => entry.id));
    expect(ids.size).toBe(entries.length);
    expect(new Set(mentions.map((mention) => mention.id)).size).toBe(mentions.length);
    for (const segment of input.segments) {
      const own = mentions.filter((mention) => mention.segmentId === segment.id);
      own.forEach((mention, i) => {
        expect(segment.text.slice(mention.range.start, mention.range.end)).toBe(mention.surface);
        expect(ids.has(mention.glossaryEntryId!)).toBe(true);
        if (i > 0) expect(mention.range.start).toBeGreaterThanOrEqual(own[i - 1]!.range.end);
      });
    }
    expect(annotateDocument(input, knowledge)).toEqual({ mentions, entries });
  }), { numRuns: 60 });
});
