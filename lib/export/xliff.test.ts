import fc from 'fast-check';
import { checksumText } from '../checksum';
import type { EntityType, TextRange, UnitId } from '../types';
import { findXmlErrors } from './fixtures/find-xml-errors';
import { makeInput } from './fixtures/sample-input';
import { textOf } from './fixtures/text-of';
import { exportUnits, type ExportInput, type ExportMention } from './index';

const write = (input: ExportInput) => textOf(exportUnits('xliff', input));
const findErrors = (xml: string) => findXmlErrors('xliff-2.1.rng', xml);

const article = makeInput([
  [{ source: 'El tren de la medianoche', target: 'The midnight train' }],
  [{ source: '—¿Vienes? —preguntó.', target: '“Are you coming?” he asked.' }, { source: 'Nadie respondió.', target: null }],
], { author: 'Ana <Ruiz>' });

/** The source of a one-sentence document whose names stand at the given places. */
function markNames(source: string, names: readonly { at: TextRange; translation?: string; note?: string; entityType?: EntityType }[]): string {
  const mentions = names.map(({ at, translation = null, note, entityType = 'MISC' }): ExportMention => ({
    unitId: 'u-0-0' as UnitId, source: at, target: null, term: source.slice(at.start, at.end), translation, entityType, note,
  }));
  return write({ ...makeInput([[{ source, target: null }]]), mentions });
}

const sourceIn = (xml: string) => /<source>([^]*)<\/source>/.exec(xml)![1];

describe('structure', () => {
  const text = write(article);
  const [heading, paragraph] = text.split('<unit').slice(1) as [string, string];

  test('says its version, its languages and that white space is text', () => {
    expect(text).toContain('xmlns="urn:oasis:names:tc:xliff:document:2.0"');
    expect(text).toContain(' version="2.1" srcLang="es" trgLang="en">\n<file id="d-1" xml:space="preserve">');
  });

  test('gives blocks and units their own ids, and states', () => {
    expect(heading).toMatch(/^ id="b-0">/);
    expect(heading).toContain('<segment id="u-0-0" state="translated">\n<source>El tren de la medianoche</source>\n<target>The midnight train</target>\n</segment>');
    expect(paragraph).toContain('<segment id="u-1-1" state="initial">\n<source>Nadie respondió.</source>\n</segment>');
  });

  test('says what else it knows in the Metadata module', () => {
    const group = (attributes: string, metas: Record<string, string>) => [
      `<mda:metaGroup ${attributes}>`, ...Object.entries(metas).map(([type, value]) => `<mda:meta type="${type}">${value}</mda:meta>`), '</mda:metaGroup>',
    ].join('\n');
    expect(text).toContain(group('category="paralelo:document"', {
      title: 'El tren de la medianoche', author: 'Ana &lt;Ruiz&gt;', generator: 'Paralelo 0.1.0', created: '2026-11-24T10:15:30.000Z',
    }));
    expect(heading).toContain(group('category="paralelo:block"', { kind: 'heading', level: '1' }));
    expect(heading).toContain(group('category="paralelo:segment" id="u-0-0"', {
      origin: 'model', model: 'paralelo-es-en', revision: 'v1', dtype: 'q8', confidence: '0.875', flags: 'name-missing low-confidence',
      changed: '2026-11-23T21:30:00.000Z', checksum: checksumText('The midnight train'),
    }));
    expect(paragraph).toContain(group('category="paralelo:segment" id="u-1-1"', { origin: 'none' }));
  });

  test('has sources and ignorables that make up the text of the block', () => {
    const input = makeInput([[{ source: 'Caminante,', target: null }, { source: 'no hay', target: null }, { source: 'camino.', target: null }]]);
    const texts = ['  Caminante,\n no hay\u00A0camino.\t', 'Caminante,no haycamino.'];
    const rebuilt = texts.map((blockText) => {
      const ranges = input.segments.map(({ text: segment }) => ({ start: blockText.indexOf(segment), end: blockText.indexOf(segment) + segment.length }));
      const segments = input.segments.map((segment, index) => ({ ...segment, range: ranges[index]! }));
      const xml = write({ ...input, segments, blocks: [{ ...input.blocks[0]!, text: blockText }] });
      expect(findErrors(xml)).toBe('');
      return [...xml.matchAll(/<source>([^<]*)<\/source>/g)].map(([, part]) => part).join('');
    });
    expect(rebuilt).toEqual(texts);
  });

  test('has an extension that is registered for it', () => expect(exportUnits('xliff', article).name).toBe('el-tren-de-la-medianoche.es-en.xlf'));

  test('is refused for units of another document', () => {
    expect(() => write({ ...article, blocks: [] })).toThrow('No block b-0');
    expect(() => write({ ...article, segments: [] })).toThrow('No segment s-0-0');
  });
});

describe('names', () => {
  const source = 'Kiev y Lviv & Kiev';
  const [kiev, lviv, kievAgain] = [{ start: 0, end: 4 }, { start: 7, end: 11 }, { start: 14, end: 18 }];

  test('are terms in the source, and entries of the glossary once each', () => {
    const xml = markNames(source, [
      { at: kiev, translation: 'Kyiv', note: 'the capital', entityType: 'LOC' }, { at: lviv, note: 'in the west' },
      { at: kievAgain, translation: 'Kyiv', note: 'the capital', entityType: 'LOC' },
    ]);
    expect(sourceIn(xml)).toBe([
      '<mrk id="u-0-0-t1" type="term" value="place" ref="#gls=g1">Kiev</mrk>', ' y ',
      '<mrk id="u-0-0-t2" type="term" ref="#gls=g2">Lviv</mrk>', ' &amp; ',
      '<mrk id="u-0-0-t3" type="term" value="place" ref="#gls=g1">Kiev</mrk>',
    ].join(''));
    expect(xml).toContain([
      '<gls:glossary>',
      '<gls:glossEntry id="g1" ref="#u-0-0-t1">', '<gls:term>Kiev</gls:term>', '<gls:translation>Kyiv</gls:translation>',
      '<gls:definition>the capital</gls:definition>', '</gls:glossEntry>',
      '<gls:glossEntry id="g2" ref="#u-0-0-t2">', '<gls:term>Lviv</gls:term>', '<gls:definition>in the west</gls:definition>', '</gls:glossEntry>',
      '</gls:glossary>',
    ].join('\n'));
    expect(findErrors(xml)).toBe('');
  });

  test('of which nothing is known are marked only', () => {
    const xml = markNames(source, [{ at: lviv, entityType: 'LOC' }]);
    expect(sourceIn(xml)).toContain('<mrk id="u-0-0-t1" type="term" value="place">Lviv</mrk>');
    expect(xml).not.toContain('gls:glossary>');
    expect(findErrors(xml)).toBe('');
  });

  test('that overlap give way to the longer one that begins first', () => {
    const xml = markNames('Universidad de Salamanca', [
      { at: { start: 15, end: 24 } }, { at: { start: 0, end: 11 } }, { at: { start: 0, end: 24 } },
    ]);
    expect(sourceIn(xml)).toBe('<mrk id="u-0-0-t1" type="term">Universidad de Salamanca</mrk>');
  });

  test.each([
    ['a text with a character that had to go', 'Ki\u0000ev', { start: 0, end: 5 }],
    ['nothing', 'Kiev', { start: 2, end: 2 }],
    ['half a character', '😀 Kiev', { start: 1, end: 7 }],
  ])('do not mark %s', (_, text, at) => expect(markNames(text, [{ at }])).not.toContain('<mrk'));

  test('leave the source as it is, wherever they stand', () => {
    const place = fc.tuple(fc.nat(30), fc.nat(30)).map(([start, length]) => ({ at: { start, end: start + length } }));
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.array(place, { maxLength: 6 }), (text, names) => {
      expect(sourceIn(markNames(text, names))!.replaceAll(/<[^>]*>/g, '')).toBe(sourceIn(markNames(text, [])));
    }));
  });
});

describe('schema', () => {
  const mentions: ExportMention[] = [{ unitId: 'u-1-0' as UnitId, source: { start: 2, end: 8 }, target: null, term: 'Vienes', translation: 'Vienna', entityType: 'LOC', note: 'x' }];
  const text = write({ ...article, mentions });

  test('finds nothing wrong', () => expect(findErrors(text)).toBe(''));

  test('finds nothing wrong whatever the texts', () => {
    const [words] = fc.sample(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 200, maxLength: 300 }), 1);
    const input = makeInput([words!.map((word) => ({ source: word, target: word }))], { title: words!.join('"'), author: '<&">' });
    const named = input.units.map(({ id, source }): ExportMention => ({
      unitId: id, source: { start: 0, end: source.length }, target: null, term: source, translation: source, entityType: 'PER', note: source,
    }));
    expect(findErrors(write({ ...input, mentions: named }))).toBe('');
  });

  test.each([
    ['another version', 'version="2.1"', 'version="1.2"'],
    ['another namespace', 'document:2.0', 'document:1.2'],
    ['no source language', ' srcLang="es"', ''],
    ['a state of XLIFF 1', 'state="translated"', 'state="signed-off"'],
    ['a state of its own without a prefix', 'state="translated"', 'state="translated" subState="edited"'],
    ['a segment without a source', /<source>El tren[^<]*<\/source>/, ''],
    ['a target before its source', /(<source>El tren.*<\/source>)\n(<target>.*<\/target>)/, '$2$1'],
    ['a unit without a segment', /<segment id="u-0-0"[^]*?<\/segment>/, '<ignorable><source> </source></ignorable>'],
    ['an id that is no NMTOKEN', 'id="b-0"', 'id="b 0"'],
    ['a unit without an id', ' id="b-0"', ''],
    ['metadata after the segments', /(<mda:metadata>[^]*?<\/mda:metadata>)([^]*?)<\/unit>/, '$2$1</unit>'],
    ['metadata of a segment', /(<source>El tren)/, '<mda:metadata><mda:metaGroup><mda:meta type="x"/></mda:metaGroup></mda:metadata>$1'],
    ['a meta without a type', ' type="origin"', ''],
    ['an empty group of metadata', /(<mda:metaGroup [^>]*>)[^]*?(<\/mda:metaGroup>)/, '$1$2'],
    ['a glossary of the file', '<unit id="b-0">', '<gls:glossary><gls:glossEntry><gls:term/><gls:definition/></gls:glossEntry></gls:glossary><unit id="b-0">'],
    ['an entry with a term only', /<gls:translation>[^]*<\/gls:definition>/, ''],
    ['a term without an id', / id="u-1-0-t1"/, ''],
    ['a marker of an unknown type', 'type="term"', 'type="name"'],
    ['markup of another kind', /<target>.*<\/target>/, '<target><b>x</b></target>'],
    ['no units', /<unit[^]*<\/unit>/, ''],
  ])('refuses %s', (_, from, to) => {
    const spoilt = text.replace(from, to);
    expect(spoilt).not.toBe(text);
    expect(findErrors(spoilt)).not.toBe('');
  });

  test('every reference points to something, and no id of a unit is there twice', () => {
    for (const unit of text.split('<unit').slice(1)) {
      const idsOf = (element: RegExp) => [...unit.matchAll(element)].map(([, id]) => id!);
      const ids = idsOf(/<(?:segment|ignorable|mrk)\b[^>]* id="([^"]*)"/g);
      expect(new Set(ids).size).toBe(ids.length);
      for (const ref of idsOf(/<gls:glossEntry [^>]*ref="#([^"]*)"/g)) expect(ids).toContain(ref);
      const entries = idsOf(/<gls:glossEntry id="([^"]*)"/g);
      for (const ref of idsOf(/<mrk [^>]*ref="#gls=([^"]*)"/g)) expect(entries).toContain(ref);
    }
  });
});
