import fc from 'fast-check';
import type { SegmentId } from '../types';
import { findXmlErrors } from './fixtures/find-xml-errors';
import { makeGlossary } from './fixtures/sample-glossary';
import { exportGlossary, GLOSSARY_FORMATS } from './index';

const glossary = makeGlossary([
  {
    term: 'Vladímir Putin', translation: 'Vladimir Putin', entityType: 'PER', variants: ['Putin', 'V. Putin'], forms: ['Putin'], mentions: 7,
    definition: 'presidente ruso', definitionSegmentId: 's-0-0' as SegmentId, note: 'Named <once> in full',
  },
  { term: 'Kiev', translation: 'Kyiv', entityType: 'LOC', definition: 'capital of Ukraine', source: 'CLDR', mentions: 2 },
  { term: 'Altsasu', entityType: 'LOC', definition: 'town', source: 'reader' },
]);

describe('CSV', () => {
  test('has a byte order mark, a header and a row a name', () => {
    expect(exportGlossary('csv', glossary).content).toBe([
      '\uFEFFes,en,type,note,variants,forms,definition,mentions,id',
      'Vladímir Putin,Vladimir Putin,PER,Named <once> in full,Putin | V. Putin,Putin,presidente ruso,7,d-1-e-0',
      'Kiev,Kyiv,LOC,,,,capital of Ukraine,2,d-1-e-1',
      'Altsasu,,LOC,,,,town,1,d-1-e-2',
      '',
    ].join('\r\n'));
  });

  test('quotes, and guards against spreadsheets, as the pairs do', () => {
    const [, row] = exportGlossary('csv', makeGlossary([{ term: '=Hola', translation: 'a "b", c', note: '-5' }])).content.split('\r\n');
    expect(row).toMatch(/^'=Hola,"a ""b"", c",MISC,'-5,/);
  });
});

describe('JSON', () => {
  test('holds all that is known of a name', () => {
    const written = JSON.parse(exportGlossary('json', glossary).content);
    expect(written).toMatchObject({
      documentId: 'd-1', title: 'El tren de la medianoche', sourceLang: 'es', targetLang: 'en',
      generator: 'Paralelo', generatorVersion: '0.1.0', createdAt: '2026-11-24T10:15:30.000Z',
    });
    expect(written.terms[0]).toEqual({
      id: 'd-1-e-0', es: 'Vladímir Putin', en: 'Vladimir Putin', type: 'PER', note: 'Named <once> in full', variants: ['Putin', 'V. Putin'],
      forms: ['Putin'], definition: 'presidente ruso', source: 'document', mentions: 7,
    });
    expect(written.terms[2]).toMatchObject({ es: 'Altsasu', en: null, note: null, variants: [], forms: [] });
  });

  test('is indented and ends with a line end', () => {
    expect(exportGlossary('json', makeGlossary([])).content).toMatch(/^\{\n {2}"documentId": "d-1",\n[^]*\n\}\n$/);
  });
});

describe('TBX', () => {
  const { content: text } = exportGlossary('tbx', glossary);
  const [putin, kyiv, altsasu] = text.split('<termEntry').slice(1) as [string, string, string];
  const findTbxErrors = (xml: string) => findXmlErrors('tbx-basic.rng', xml);
  const tig = (term: string, status: string) => [
    '<tig>', `<term>${term}</term>`, '<termNote type="partOfSpeech">noun</termNote>', `<termNote type="administrativeStatus">${status}-admn-sts</termNote>`, '</tig>',
  ].join('\n');

  test('has the header that the standard asks for', () => {
    expect(text).toContain('<martif type="TBX-Basic" xml:lang="en">');
    expect(text).toContain('<titleStmt><title xml:lang="es">El tren de la medianoche</title></titleStmt>');
    expect(text).toContain('<sourceDesc><p>Names of document d-1, written by Paralelo 0.1.0 at 2026-11-24T10:15:30.000Z.</p></sourceDesc>');
    expect(text).toContain('<encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc>');
  });

  test('gives a concept its own id, its type and the reader’s note', () => {
    expect(putin).toContain(' id="d-1-e-0">\n<descrip type="subjectField">person</descrip>');
    expect(putin).toContain('<note>Named &lt;once&gt; in full</note>');
    expect(kyiv).not.toContain('<note>');
  });

  test('prefers the term and its translation, and admits the others', () => {
    expect(putin).toContain(tig('Vladímir Putin', 'preferredTerm'));
    expect(putin.split('<langSet xml:lang="en">')[1]).toBe(
      `\n${tig('Vladimir Putin', 'preferredTerm')}\n${tig('Putin', 'admittedTerm')}\n${tig('V. Putin', 'admittedTerm')}\n</langSet>\n</termEntry>\n`,
    );
  });

  test('puts a definition that quotes the text into the Spanish, any other above the languages', () => {
    const group = (definition: string, source: string) => `<descripGrp>\n<descrip type="definition">${definition}</descrip>\n<admin type="source">${source}</admin>\n</descripGrp>`;
    expect(putin).toContain(`<langSet xml:lang="es">\n${group('presidente ruso', 'document')}\n<tig>`);
    expect(kyiv).toContain(`place</descrip>\n${group('capital of Ukraine', 'CLDR')}\n<langSet xml:lang="es">`);
  });

  test('leaves out the English of a name that has none', () => expect(altsasu).not.toContain('xml:lang="en"'));

  test('writes a term once', () => {
    const { content: written } = exportGlossary('tbx', makeGlossary([{ term: 'Kiev', translation: 'Kyiv', variants: ['Kyiv'], forms: ['Kiev', 'Kiev'] }]));
    expect(written.match(/<term>/g)).toHaveLength(2);
  });

  test('is valid by the schema of TBX-Basic', () => expect(findTbxErrors(text)).toBe(''));

  test('is valid whatever the texts', () => {
    const [words] = fc.sample(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 200, maxLength: 300 }), 1);
    const names = words!.map((word) => ({ term: word, translation: word, variants: words!.slice(0, 3), forms: [word], definition: word, note: word, source: word }));
    const input = makeGlossary(names);
    expect(findTbxErrors(exportGlossary('tbx', { ...input, document: { ...input.document, title: words!.join('"') } }).content)).toBe('');
  });

  test.each([
    ['an unknown part of speech', 'noun', 'name'],
    ['a definition of a term', '</tig>', '<descrip type="definition">x</descrip></tig>'],
    ['a type of name beside a term', '<tig>', '<descrip type="subjectField">x</descrip><tig>'],
    ['a note after the languages', '</termEntry>', '<note>x</note></termEntry>'],
    ['a concept without an id', ' id="d-1-e-0"', ''],
    ['an id that is no name', 'd-1-e-0', '1 e'],
    ['another dialect', 'TBX-Basic', 'TBX'],
    ['no concepts', /<termEntry[^]*<\/termEntry>/, ''],
  ])('would not pass the schema with %s', (_, from, to) => expect(findTbxErrors(text.replace(from, to))).not.toBe(''));
});

describe('file', () => {
  test.each(GLOSSARY_FORMATS)('%s is named after the document, as its glossary', (format) => {
    expect(exportGlossary(format, glossary).name).toBe(`el-tren-de-la-medianoche.glossary.es-en.${format}`);
  });

  test('has a name that fits the file systems', () => {
    const document = { ...glossary.document, title: '𐐷'.repeat(400) };
    expect(Buffer.byteLength(exportGlossary('json', { ...glossary, document }).name)).toBeLessThan(256);
  });

  test.each(GLOSSARY_FORMATS)('%s holds nothing that XML forbids', (format) => {
    const { content: text } = exportGlossary(format, makeGlossary([{ term: 'a\u0000b\uD800c', note: 'a\u0000b', forms: ['\u0007a'] }]));
    // JSON would write them as escapes.
    expect(text.replaceAll(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))).toMatch(/^[^\u0000-\u0008\uD800-\uDFFF]*$/u);
  });
});
