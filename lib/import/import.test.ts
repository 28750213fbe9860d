import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { importFile, importPaste, type ImportedText, type ImportErrorCode } from './index';
import { MAX_IMPORT_BYTES, MAX_STRUCTURED_BYTES } from './types';

function fileOf(name: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, bytes: async () => bytes };
}

async function read(name: string, content: string | Uint8Array): Promise<ImportedText> {
  const result = await importFile(fileOf(name, content));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const failure = (code: ImportErrorCode, message: RegExp = /./) => ({ ok: false, error: { code, message: expect.stringMatching(message) } });

describe('importPaste', () => {
  test('gives blocks, and the first line as the title', async () => {
    expect(await importPaste('Hola, mundo.\nAdiós.')).toEqual({
      ok: true,
      value: {
        title: 'Hola, mundo.', format: 'paste', encoding: 'none', notices: [],
        blocks: [{ kind: 'paragraph', text: 'Hola, mundo.' }, { kind: 'paragraph', text: 'Adiós.' }],
      },
    });
  });

  test('takes a heading for the title', async () => {
    expect(await importPaste('Un tren\n\nSalió de noche y no volvió.')).toMatchObject({ value: { title: 'Un tren' } });
  });

  test('cuts a long title at a word', async () => {
    const result = await importPaste('El tren de la medianoche salió de la estación con once minutos de retraso, y nadie pareció sorprenderse.');
    expect(result).toMatchObject({ value: { title: 'El tren de la medianoche salió de la estación con once minutos de retraso, y…' } });
  });

  test.each(['', ' \n\t\u00A0\uFEFF', '* * *\n-----'])('finds %j empty', async (text) => expect(await importPaste(text)).toMatchObject(failure('empty')));

  test('refuses more than the limit', async () => {
    expect(await importPaste('a'.repeat(MAX_IMPORT_BYTES + 1))).toMatchObject(failure('too-large', /10 MB/));
  });
});

describe('importFile', () => {
  test('chooses the format by the name', async () => {
    const formats = ['a.txt', 'A.MD', 'a.b.tsv', 'a.csv', 'a.jsonl', 'sin-extensión'];
    const content = '{"source":"Hola.","target":"Hello."}';
    expect(await Promise.all(formats.map(async (name) => (await read(name, content)).format))).toEqual(['txt', 'md', 'tsv', 'csv', 'jsonl', 'txt']);
  });

  test('takes the name of a bilingual file for the title', async () => {
    expect((await read('C:\\textos\\El tren.es-en.tsv', 'Hola.\tHello.')).title).toBe('El tren');
  });

  test.each([
    ['a.tmx', '<tmx version="1.4"><header srclang="es"/><body><tu><tuv xml:lang="es"><seg>Diez \xA4, ni\xF1o.</seg></tuv></tu></body></tmx>'],
    ['a.xlf', '<xliff version="1.2"><file source-language="es"><body><trans-unit id="1"><source>Diez \xA4, ni\xF1o.</source></trans-unit></body></file></xliff>'],
  ])('believes the XML declaration of %s', async (name, xml) => {
    expect(await read(name, latin1(`<?xml version="1.0" encoding="ISO-8859-15"?>${xml}`))).toMatchObject({ encoding: 'iso-8859-15', notices: [], blocks: [{ text: 'Diez €, niño.' }] });
  });

  test('says the encoding, and that it was guessed', async () => {
    expect(await read('a.txt', latin1('El ni\xF1o.'))).toMatchObject({ encoding: 'windows-1252', notices: [{ code: 'encoding-guessed' }], blocks: [{ text: 'El niño.' }] });
  });

  test('counts characters that are lost', async () => {
    expect((await read('a.txt', 'El ni\uFFFDo y la ni\uFFFDa.')).notices).toEqual([{ code: 'characters-lost', count: 2 }]);
  });

  test.each([
    ['a.txt', '%PDF-1.7\n', 'unsupported-format', /a PDF.*paste/],
    ['a.odt', `PK\x03\x04${'\0'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`, 'unsupported-format', /OpenDocument.*plain text/],
    ['a.epub', 'Hola', 'malformed', /EPUB.*download/],
    ['a.docx', 'PK\x03\x04\x14\0', 'unsupported-format', /Word.*plain text/],
    ['a.doc', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'unsupported-format', /old Word/],
    ['a.txt', '{\\rtf1\\ansi Hola}', 'unsupported-format', /RTF/],
    ['a.xml', '<p>Hola</p>', 'unsupported-format', /paste/],
    ['a.html', '<title>Nada</title><script>hola()</script>', 'empty', /no text/],
    ['a.txt', '\x89PNG\r\n\x1A\n', 'binary', /PNG/],
    ['a.txt', '\x7FELF\x02\x01\x01\0\0\0', 'binary', /not a text/],
    ['a.txt', '', 'empty', /no text/],
    ['a.tmx', '<tmx>', 'malformed', /TMX/],
    ['a.xlf', '<xliff version="2.1">', 'malformed', /XLIFF/],
  ] as const)('%s with %j is refused as it should be', async (name, content, code, message) => {
    expect(await importFile(fileOf(name, latin1(content)))).toMatchObject(failure(code, message));
  });

  test('refuses a large file before reading it', async () => {
    const bytes = jest.fn();
    expect(await importFile({ name: 'a.txt', size: 50 * 1024 * 1024, bytes })).toMatchObject(failure('too-large'));
    expect(bytes).not.toHaveBeenCalled();
  });

  test('refuses a file that is larger than it said', async () => {
    expect(await importFile({ ...fileOf('a.tmx', new Uint8Array(MAX_STRUCTURED_BYTES + 1)), size: 1 })).toMatchObject(failure('too-large', /40 MB/));
    const file = { ...fileOf('a.txt', new Uint8Array(MAX_IMPORT_BYTES + 1)), size: 1 };
    expect(await importFile(file)).toMatchObject(failure('too-large'));
  });

  test.each([
    ['a.csv', 'es,en\nHola.,Hello.'], ['a.tsv', 'Hola.\tHello.'], ['a.html', '<p>Hola.</p>'], ['a.jsonl', '{"es":"Hola.","en":"Hello."}'], ['', '<html><p>Hola.</p>'],
    ['mazo.txt', '#separator:tab\nHola.\tHello.\n'],
  ])('takes as much of %j with %j as a long novel needs', async (name, text) => {
    const file = fileOf(name, text + ' '.repeat(MAX_IMPORT_BYTES));
    expect(await importFile({ ...file, size: MAX_STRUCTURED_BYTES })).toMatchObject({ ok: true, value: { blocks: [{ text: 'Hola.' }] } });
    expect(await importFile({ ...file, size: MAX_STRUCTURED_BYTES + 1 })).toMatchObject(failure('too-large'));
  });

  test('says when the bytes cannot be had', async () => {
    const bytes = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    expect(await importFile({ name: 'a.txt', size: 1, bytes })).toMatchObject(failure('unreadable', /a\.txt/));
  });

  test('reads the sample article as it is meant', async () => {
    const path = new URL('../../public/samples/la-montana-que-miraba-el-cielo.md', `file://${__filename}`);
    const { title, blocks, notices } = await read('sample.md', readFileSync(path));
    expect(title).toBe('La montaña que miraba el cielo');
    expect(notices).toEqual([]);
    expect(blocks.map(({ kind }) => kind).filter((kind) => kind !== 'paragraph')).toEqual(['heading', 'heading', 'heading', 'list-item', 'list-item', 'list-item']);
  });

  test('never throws, whatever the bytes and the name', async () => {
    const extension = fc.constantFrom('txt', 'md', 'tsv', 'csv', 'jsonl', 'tmx', 'xlf', 'html', 'epub', 'pdf', '');
    await fc.assert(fc.asyncProperty(extension, fc.uint8Array({ maxLength: 300 }), async (ending, bytes) => {
      const result = await importFile(fileOf(`a.${ending}`, bytes));
      expect(result.ok ? result.value.blocks.length : result.error.message.length).toBeGreaterThan(0);
    }));
  });
});
