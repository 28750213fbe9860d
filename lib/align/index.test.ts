import fc from 'fast-check';
import type { BlockId, DocumentId, Segment, SegmentId, UnitOrigin } from '../types';
import { applyTranslation, initialUnits, LOW_CONFIDENCE, type SegmentTranslation } from './index';

const ORIGIN: UnitOrigin = { kind: 'model', modelId: 'm', revision: 'r', dtype: 'q8' };
const NOW = new Date('2026-11-24T12:00:00Z');

const segment = (text: string, order = 0): Segment => ({
  id: `d-s${order}` as SegmentId,
  documentId: 'd' as DocumentId,
  blockId: 'd-b0' as BlockId,
  order,
  range: { start: 0, end: text.length },
  text,
});

const unitOf = (text: string) => initialUnits([segment(text)])[0]!;

const translation = (text: string, more: Partial<SegmentTranslation> = {}): SegmentTranslation => ({ text, confidence: 0.8, truncated: false, repetition: false, ...more });

const translate = (source: string, text: string, more: Partial<SegmentTranslation> = {}) => applyTranslation(unitOf(source), translation(text, more), ORIGIN, NOW);

/** A subword link between the first occurrences of two stretches. */
const link = (source: string, from: string, target: string, to: string, score = 1) => {
  const at = (text: string, part: string) => [text.indexOf(part), text.indexOf(part) + part.length] as const;
  return { source: at(source, from), target: at(target, to), score };
};

const linked = (source: string, target: string, links: SegmentTranslation['wordLinks']) =>
  translate(source, target, { wordLinks: links }).alignment.links.map((pair) => [source.slice(pair.source.start, pair.source.end), target.slice(pair.target.start, pair.target.end)]);

test('every segment gets one untranslated unit, in order', () => {
  const units = initialUnits([segment('Hola.', 0), segment('Adiós.', 1)]);
  expect(units).toHaveLength(2);
  expect(units[1]).toEqual({
    id: 'd-s1-u',
    documentId: 'd',
    blockId: 'd-b0',
    order: 1,
    segmentIds: ['d-s1'],
    source: 'Adiós.',
    target: null,
    state: 'initial',
    origin: { kind: 'none' },
    alignment: { links: [], cardinality: '1-0', method: 'none' },
    flags: [],
  });
});

test('a translation fills the unit and leaves the old one as it was', () => {
  const unit = unitOf('El perro duerme.');
  const before = structuredClone(unit);
  const translated = applyTranslation(unit, translation('The dog sleeps.'), ORIGIN, NOW);
  expect(translated).toMatchObject({ id: unit.id, target: 'The dog sleeps.', state: 'translated', origin: ORIGIN, confidence: 0.8, flags: [], changedAt: '2026-11-24T12:00:00.000Z' });
  expect(translated.alignment).toEqual({ links: [], cardinality: '1-1', method: 'none' });
  expect(unit).toEqual(before);
});

describe('word links', () => {
  test('pieces are merged to whole words on both sides', () => {
    const source = 'Los investigadores';
    const target = 'The researchers';
    expect(linked(source, target, [link(source, 'investig', target, 'research', 0.9), link(source, 'adores', target, 'ers', 0.8)])).toEqual([['investigadores', 'researchers']]);
  });

  test('one source word may face several target words', () => {
    expect(linked('Llueve', 'It rains', [link('Llueve', 'Llueve', 'It rains', 'It', 0.6), link('Llueve', 'Llueve', 'It rains', 'rains', 0.9)])).toEqual([
      ['Llueve', 'It'],
      ['Llueve', 'rains'],
    ]);
  });

  test('a link of a small part of a word, or a weak one, links nothing', () => {
    expect(linked('casa', 'households', [link('casa', 'casa', 'households', 'ho', 1)])).toEqual([]);
    expect(linked('casa', 'house', [link('casa', 'casa', 'house', 'house', 0.2)])).toEqual([]);
  });

  test('the figure in a word with hyphens is linked to it', () => {
    const source = 'de 40 años';
    const target = 'the 40-year-old';
    expect(linked(source, target, [link(source, '40', target, '40'), link(source, 'años', target, 'year', 0.9), link(source, 'años', target, 'old', 0.8)])).toEqual([
      ['40', '40-year-old'],
      ['años', '40-year-old'],
    ]);
  });

  test('punctuation is not linked, and a link that takes in the mark before a word links the word', () => {
    expect(linked('«Sí»', '"Yes"', [link('«Sí»', '«', '"Yes"', '"'), link('«Sí»', '«Sí', '"Yes"', '"Yes')])).toEqual([['Sí', 'Yes']]);
  });

  test('links are whole words of either text, scored between the threshold and 1', () => {
    const text = fc.array(fc.constantFrom('casa', 'don’t', '1.000', 'EE.', '—', '«', 'post-guerra', 'ñ'), { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    const range = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    const links = fc.array(fc.record({ source: range, target: range, score: fc.double({ min: 0, max: 1, noNaN: true }) }), { maxLength: 20 });
    fc.assert(
      fc.property(text, text, links, (source, target, wordLinks) => {
        for (const { source: from, target: to, score } of translate(source, target, { wordLinks }).alignment.links) {
          expect(source.slice(from.start, from.end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$|^[\p{L}\p{N}]$/u);
          expect(source[from.start - 1] ?? ' ').not.toMatch(/[\p{L}\p{N}]/u);
          expect(target[to.end] ?? ' ').not.toMatch(/[\p{L}\p{N}]/u);
          expect(score).toBeGreaterThanOrEqual(0.35);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('number-missing', () => {
  test.each([
    ['Murieron 1.000 personas.', '1,000 people died.'],
    ['Murieron 1 000 personas.', '1,000 people died.'],
    ['Los números son 100 200 300.', 'The numbers are 100, 200, 300.'],
    ['Los números son 100 200 300.', 'The numbers are 100 200, 300.'],
    ['En 2020 300 personas murieron.', 'In 2020, 300 people died.'],
    ['Subió un 3,5 %.', 'It rose 3.5%.'],
    ['Costó 12.345,67 euros.', 'It cost 12,345.67 euros.'],
    ['Tiene 2 hijos.', 'He has two children.'],
    ['Llegó el 1.º', 'He came first'],
    ['Son 30 mil.', 'There are 30,000.'],
    ['Ganó 10.000 millones.', 'It earned 10 billion.'],
    ['Ganó 2.300 millones.', 'It earned 2.3 billion.'],
    ['Empieza a las 17.30.', 'It starts at 5:30 pm.'],
    ['Empieza a las 14 horas.', 'It starts at 2 p.m.'],
    ['Empieza a las 18 h.', 'It starts at 18:00.'],
    ['El 05.03.2021 y el 31/12/2021.', 'On 5 March 2021 and December 31, 2021.'],
    ['La música de los años 60.', 'The music of the 1960s.'],
    ['El 05 de mayo', 'May 5'],
    ['El equipo A1GP ganó.', 'The team won.'],
    ['La cumbre del G7.', 'The summit of the seven.'],
    ['Es el 12.05.2021.', 'It is 12.05.2021.'],
    ['Las citas 10,11,12.', 'Citations 10,11,12.'],
    ['En 1999, 2000 y 12.', 'In 1999, 2000, 12.'],
    ['Son 1.234.567,89.', 'It is 1,234,567.89.'],
    ['En el siglo XIX', 'In the nineteenth century'],
    ['Los siglos XIX y XXI', 'The 19th and twenty-first centuries'],
    ['En el siglo XIX', 'In the 1800s'],
    ['Arte del siglo xxi', 'Twenty-first-century art'],
    ['Del siglo XV al s. XX', 'From the XVth to the XX century'],
  ])('%s → %s is fine', (source, target) => {
    expect(translate(source, target).flags).not.toContain('number-missing');
  });

  test.each([
    ['Murieron 9000 personas.', '900 people died.'],
    ['Subió un 3,5 %.', 'It rose.'],
    ['En 1922 murió.', 'In 1992 he died.'],
    ['Llegó a las 17.30.', 'He came at 7:30.'],
    ['Son 30 mil.', 'There are 3.'],
    ['Son 97.672,5 euros.', 'It is 97,672,5 euros.'],
    ['Son 3.141,59 euros.', 'It is 3.141.59 euros.'],
    ['A las 17.30.', 'At 17,30.'],
    ['El 15/03/2023', '15 May 2023'],
    ['El 15/03/2023', '13 March 2023'],
    ['En el siglo XIX', 'In the 21st century'],
    ['Los siglos XIX y XX', 'The 19th centuries'],
  ])('%s → %s is flagged', (source, target) => {
    expect(translate(source, target).flags).toContain('number-missing');
  });

  test('a figure always matches itself in either notation', () => {
    fc.assert(
      fc.property(fc.integer({ min: 21, max: 2_000_000_000 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const spanish = `${whole.toLocaleString('de-DE')},${String(cents).padStart(2, '0')}`;
        const english = `${whole.toLocaleString('en-GB')}.${String(cents).padStart(2, '0')}`;
        expect(translate(`Son ${spanish} euros`, `It is ${english} euros`).flags).not.toContain('number-missing');
      }),
    );
  });
});

describe('name-missing', () => {
  test.each([
    ['Ayer llegó Elena Robles a Sevilla.', 'Yesterday Elena Robles came to Seville.'],
    ['La reunión fue en Londres.', 'The meeting was in London.'],
    ['Lo dijo Naciones Unidas.', 'The United Nations said so.'],
    ['La Marina de los Estados Unidos', 'The US Navy'],
    ['Lo aprobó el Gobierno.', 'The government approved it.'],
    ['Cayeron bombas sobre Ucrania.', 'Bombs fell on Ukraine.'],
    ['María vino.', 'She came.'],
  ])('%s → %s is fine', (source, target) => {
    expect(translate(source, target).flags).not.toContain('name-missing');
  });

  test.each([
    ['Ayer habló Fernando Quiroga en la plaza.', 'He spoke in the square yesterday.'],
    ['Ayer llegó Quiroga con su mujer ucraniana.', 'He came with his Ukrainian wife yesterday.'],
    ['El juez citó a Marta y a Wenceslao Ibáñez el lunes.', 'The judge called Marta on Monday.'],
  ])('%s → %s is flagged', (source, target) => {
    expect(translate(source, target).flags).toContain('name-missing');
  });
});

describe('negation-missing', () => {
  test.each([
    ['No vino nadie.', 'Nobody came.'],
    ['No puede andar.', 'He is unable to walk.'],
    ['No dejó de llover.', 'It didn’t stop raining.'],
    ['No obstante, su vida es humilde.', 'However, his life is humble.'],
    ['Volverás con más fuerza que nunca.', 'You will come back stronger than ever.'],
    ['Vienes, ¿no?', 'You are coming, right?'],
    ['La noche es larga.', 'The night is long.'],
  ])('%s → %s is fine', (source, target) => {
    expect(translate(source, target).flags).not.toContain('negation-missing');
  });

  test.each([
    ['No hubo casi emoción en la primera mitad.', 'There was almost emotion in the first half.'],
    ['Nadie le cree.', 'They believe him.'],
    ['Tampoco Ana deja de creer en ello.', 'Ana ceases to believe in it.'],
    ['Nunca han sido diagnosticados.', 'They have been diagnosed under pressure.'],
  ])('%s → %s is flagged', (source, target) => {
    expect(translate(source, target).flags).toContain('negation-missing');
  });
});

describe('other flags', () => {
  test('what the engine found is passed on', () => {
    expect(translate('Hola.', 'Hello.', { truncated: true, repetition: true }).flags).toEqual(['repetition', 'truncated']);
  });

  test('a Spanish sentence given back is untranslated; names and short texts are not', () => {
    expect(translate('El perro duerme en casa', 'El perro duerme en casa').flags).toContain('untranslated');
    expect(translate('Los perros duermen en la casa vieja', 'Los perros duermen en la the casa').flags).toContain('untranslated');
    expect(translate('Real Madrid Club de Fútbol', 'Real Madrid Club de Fútbol').flags).not.toContain('untranslated');
    expect(translate('Radio', 'Radio').flags).toEqual([]);
    expect(translate('El perro duerme en casa', 'The dog sleeps at home').flags).toEqual([]);
  });

  test('confidence below the threshold is flagged, at it is not', () => {
    expect(translate('Hola.', 'Hello.', { confidence: LOW_CONFIDENCE - 0.01 }).flags).toEqual(['low-confidence']);
    expect(translate('Hola.', 'Hello.', { confidence: LOW_CONFIDENCE }).flags).toEqual([]);
  });

  test('checks never throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (source, target) => void translate(source, target)));
  });
});
