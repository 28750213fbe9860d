import fc from 'fast-check';
import type { Document } from '../types';
import { findXmlErrors } from './fixtures/find-xml-errors';
import { makeInput } from './fixtures/sample-input';
import { textOf } from './fixtures/text-of';
import { EXPORT_FORMATS, exportUnits, toBlob, type ExportInput } from './index';

const article = makeInput([
  [{ source: 'El tren de la medianoche', target: 'The midnight train' }],
  [{ source: '—¿Vienes? —preguntó.', target: '“Are you coming?” he asked.' }, { source: 'Nadie respondió.', target: null }],
]);

const findTmxErrors = (xml: string) => findXmlErrors('tmx14.dtd', xml);

function editFirst(input: ExportInput): ExportInput {
  const [first, ...rest] = input.units as [ExportInput['units'][0]];
  return { ...input, units: [{ ...first, origin: { kind: 'human' }, state: 'reviewed', confidence: undefined, flags: [] }, ...rest] };
}

describe('TSV', () => {
  test('is a line a unit, source TAB target, without a header', () => {
    expect(textOf(exportUnits('tsv', article))).toBe(
      'El tren de la medianoche\tThe midnight train\n—¿Vienes? —preguntó.\t“Are you coming?” he asked.\nNadie respondió.\t\n',
    );
  });

  test('escapes what would break a line or a field', () => {
    const input = makeInput([[{ source: 'C:\\nueva\tcarpeta', target: 'one\r\ntwo\u2028three' }]]);
    expect(textOf(exportUnits('tsv', input))).toBe('C:\\\\nueva\\tcarpeta\tone\\ntwo\\nthree\n');
  });
});

describe('CSV', () => {
  const rows = (input: ExportInput) => textOf(exportUnits('csv', input)).split('\r\n');

  test('has a byte order mark, a header and a row a unit', () => {
    const [header, first, , third, end] = rows(article);
    expect(header).toBe('\uFEFFsource,target,state,origin,model,revision,dtype,confidence,flags,changed,kind,level,block,id');
    expect(first).toBe(
      'El tren de la medianoche,The midnight train,translated,model,paralelo-es-en,v1,q8,0.875,name-missing low-confidence,2026-11-23T21:30:00.000Z,heading,1,b-0,u-0-0',
    );
    expect(third).toBe('Nadie respondió.,,initial,none,,,,,,,paragraph,,b-1,u-1-1');
    expect(end).toBe('');
  });

  test('quotes delimiters, quotes and line breaks', () => {
    const [, row] = rows(makeInput([[{ source: 'Dijo "sí", y calló', target: 'a\nb' }]]));
    expect(row).toMatch(/^"Dijo ""sí"", y calló","a\nb",/);
  });

  test.each(['=1+1', '+34 600', '-5 grados', '@nombre', "'=1", '＝1'])('guards %j against spreadsheets', (source) => {
    expect(rows(makeInput([[{ source, target: 'x' }]]))[1]).toMatch(new RegExp(`^'${source.replace(/[+]/g, '\\$&')},`));
  });

  test('guards what becomes a cell where semicolons part them', () => {
    expect(rows(makeInput([[{ source: 'x', target: "x;=cmd|' /C calc'!A0;y\n+1" }]]))[1]).toMatch(/^x,"x;'=cmd\|' \/C calc'!A0;y\n'\+1",/);
  });

  test('leaves dashes of dialogue and other apostrophes alone', () => {
    const [, dash, apostrophe] = rows(makeInput([[{ source: '—Hola', target: 'x' }, { source: "'Hola'", target: 'x' }]]));
    expect(dash).toMatch(/^—Hola,/);
    expect(apostrophe).toMatch(/^'Hola',/);
  });
});

describe('JSON Lines', () => {
  test('holds all that is known of a unit', () => {
    const [first, , third] = textOf(exportUnits('jsonl', article)).trimEnd().split('\n').map((line) => JSON.parse(line));
    expect(first).toEqual({
      id: 'u-0-0', source: 'El tren de la medianoche', target: 'The midnight train', state: 'translated',
      origin: { kind: 'model', modelId: 'paralelo-es-en', revision: 'v1', dtype: 'q8' }, confidence: 0.875,
      flags: ['name-missing', 'low-confidence'], changedAt: '2026-11-23T21:30:00.000Z',
      alignment: { links: [{ source: { start: 0, end: 1 }, target: { start: 0, end: 1 }, score: 0.5 }], cardinality: '1-1', method: 'attention' },
      blockId: 'b-0', kind: 'heading', level: 1, segments: [{ id: 's-0-0', range: { start: 0, end: 24 } }],
      documentId: 'd-1', title: 'El tren de la medianoche', sourceLang: 'es', targetLang: 'en',
    });
    expect(third).toMatchObject({ target: null, segments: [{ id: 's-1-1', range: { start: 21, end: 37 } }] });
  });

  test('holds the names of the glossary, where they have been looked for', () => {
    const mention = { unitId: article.units[1]!.id, source: { start: 1, end: 7 }, target: null, term: 'Vienes', translation: 'Vienna', entityType: 'LOC' as const, note: 'by mistake' };
    const names = textOf(exportUnits('jsonl', { ...article, mentions: [mention] })).trimEnd().split('\n').map((line) => JSON.parse(line).names);
    expect(names).toEqual([[], [{ source: { start: 1, end: 7 }, target: null, term: 'Vienes', translation: 'Vienna', entityType: 'LOC', note: 'by mistake' }], []]);
    expect(JSON.parse(textOf(exportUnits('jsonl', article)).split('\n')[0]!)).not.toHaveProperty('names');
  });

  test('leaves links out where a character had to go', () => {
    const input = makeInput([[{ source: 'a\u0000b', target: 'c' }]]);
    expect(JSON.parse(textOf(exportUnits('jsonl', input)))).not.toHaveProperty('alignment');
  });
});

describe('TMX', () => {
  const text = textOf(exportUnits('tmx', article));

  test('has the header that the standard asks for', () => {
    expect(text).toContain(
      '<header creationtool="Paralelo" creationtoolversion="0.1.0" segtype="sentence" o-tmf="Paralelo" adminlang="en" srclang="es" datatype="plaintext" creationdate="20261124T101530Z">',
    );
  });

  test('gives a unit its own id, dates, props and two variants', () => {
    expect(text).toContain('<tu tuid="u-0-0" creationdate="20261120T080000Z" changedate="20261123T213000Z">');
    for (const prop of ['x-model">paralelo-es-en', 'x-model-revision">v1', 'x-confidence">0.875', 'x-state">translated', 'x-block-kind">heading']) {
      expect(text).toContain(`<prop type="${prop}</prop>`);
    }
    expect(text).toContain('<tuv xml:lang="es"><seg>El tren de la medianoche</seg></tuv>');
    expect(text).toContain('<tuv xml:lang="en" changedate="20261123T213000Z"><seg>The midnight train</seg></tuv>');
  });

  test('gives an untranslated unit its source only', () => {
    expect(text.slice(text.indexOf('tuid="u-1-1"'))).not.toContain('xml:lang="en"');
  });

  test('says what a person has written', () => {
    expect(text).not.toContain('x-human-edited');
    expect(textOf(exportUnits('tmx', editFirst(article)))).toContain('<prop type="x-human-edited">yes</prop>');
  });

  test('removes what XML forbids', () => {
    const input = makeInput([[{ source: 'a\u0000b\uD800c\uFFFEd]]>&<', target: 'x' }]]);
    expect(textOf(exportUnits('tmx', input))).toContain('<seg>abcd]]&gt;&amp;&lt;</seg>');
  });

  test('removes the noncharacters of every plane, and no character beside them', () => {
    const input = makeInput([[{ source: 'a\uFDD0\u{1FFFD}\u{1FFFE}\u{1FFFF}\u{20000}\u{10FFFD}\u{10FFFE}\u{10FFFF}b', target: 'x' }]]);
    expect(textOf(exportUnits('tmx', input))).toContain('<seg>a\u{1FFFD}\u{20000}\u{10FFFD}b</seg>');
  });

  test('is valid by the DTD of TMX 1.4b', () => {
    expect(findTmxErrors(text)).toBe('');
    expect(findTmxErrors(textOf(exportUnits('tmx', editFirst(article))))).toBe('');
    expect(findTmxErrors(textOf(exportUnits('tmx', makeInput([]))))).toBe('');
  });

  test('is valid whatever the texts', () => {
    const [words] = fc.sample(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 200, maxLength: 300 }), 1);
    const input = makeInput([words!.map((word) => ({ source: word, target: word }))], { title: words!.join('"'), author: '<&">' });
    expect(findTmxErrors(textOf(exportUnits('tmx', input)))).toBe('');
  });

  test('would not pass the DTD with a missing attribute or a stray element', () => {
    expect(findTmxErrors(text.replace(' segtype="sentence"', ''))).toContain('segtype');
    expect(findTmxErrors(text.replaceAll('seg>', 'b>'))).toContain('No declaration for element b');
  });
});

describe('file', () => {
  const nameFor = (title: string, document: Partial<Document> = {}) => exportUnits('tmx', makeInput([], { title, ...document })).name;

  test.each([
    ['Título del artículo', 'titulo-del-articulo.es-en.tmx'],
    ['¿Quién? «Ñandú» / 3,5 % \\ :*?"<>|', 'quien-nandu-3-5.es-en.tmx'],
    ['CON', 'documento-con.es-en.tmx'],
    ['…', 'documento.es-en.tmx'],
    ['../../etc/passwd', 'etc-passwd.es-en.tmx'],
    ['Война и мир', 'война-и-мир.es-en.tmx'],
  ])('%j is named %s', (title, name) => expect(nameFor(title)).toBe(name));

  test('has a name that fits the file systems', () => {
    expect(Buffer.byteLength(nameFor('larguísimo '.repeat(40)))).toBeLessThan(100);
    expect(Buffer.byteLength(nameFor('𐐷'.repeat(400)))).toBeLessThan(256);
  });

  test('has a name without anything but letters, marks, digits, hyphens and its two dots', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (title) => {
      expect(nameFor(title)).toMatch(/^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*\.es-en\.tmx$/u);
    }));
  });

  test.each(EXPORT_FORMATS)('%s is a Blob of its type, a text in UTF-8', async (format) => {
    const file = exportUnits(format, article);
    const blob = toBlob(file);
    expect(blob.type).toBe(file.mimeType);
    expect(Buffer.from(await blob.arrayBuffer())).toEqual(Buffer.from(file.content));
  });

  test('is refused for units of another document', () => {
    expect(() => exportUnits('tmx', { ...article, blocks: [] })).toThrow('No block b-0');
    expect(() => exportUnits('jsonl', { ...article, segments: [] })).toThrow('No segment s-0-0');
  });
});
