import { strToU8 } from 'fflate';
import { parseEpub } from './epub';
import { chapterPage, CONTAINER, makeEpub, type SampleBook } from './fixtures/make-epub';
import { importFile } from './index';
import { MAX_BOOK_BYTES, MAX_IMPORT_BYTES, MAX_STRUCTURED_BYTES, type ParsedText } from './types';

async function parse(book: SampleBook): Promise<ParsedText> {
  const result = await parseEpub(makeEpub(book));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const textsOf = async (book: SampleBook) => (await parse(book)).blocks.map((block) => block.text);
const failure = (code: string, message: RegExp) => ({ ok: false, error: { code, message: expect.stringMatching(message) } });
const CHAPTER = { name: 'uno.xhtml', body: '<h1>Uno</h1><p>El faro se apagó.</p>' };

describe('a book', () => {
  test('has a title, an author and its chapters in the order of the spine', async () => {
    const metadata = '<dc:title>El <!-- - -->faro</dc:title><dc:title>Otro</dc:title><dc:creator id="a">Ana Ruiz</dc:creator>';
    expect(await parse({ metadata, chapters: [{ name: 'b 2.xhtml', body: '<h1>Uno</h1><p>Sí.</p>' }, { name: 'añó.xhtml', body: '<section><header><h2>Dos</h2></header><aside><p>No.</p></aside></section>' }] })).toEqual({
      title: 'El faro', author: 'Ana Ruiz', notices: [],
      blocks: [
        { kind: 'heading', level: 1, text: 'Uno' }, { kind: 'paragraph', text: 'Sí.' },
        { kind: 'heading', level: 2, text: 'Dos' }, { kind: 'paragraph', text: 'No.' },
      ],
    });
  });

  test.each([
    ['of EPUB 2', '<dc:creator opf:role="ill">Luz Sol</dc:creator><dc:creator opf:role="aut">Ana Ruiz</dc:creator><dc:creator opf:role="aut">Leo Paz</dc:creator>'],
    ['of EPUB 3', '<dc:creator id="a">Ana Ruiz</dc:creator><dc:creator id="b">Luz Sol</dc:creator><dc:creator id="c">Leo Paz</dc:creator><meta refines="#a" property="role">aut</meta><meta refines="#b" property="role">ill</meta><meta refines="#c" property="role">aut</meta>'],
  ])('has authors by their roles %s', async (_, metadata) => expect((await parse({ metadata, chapters: [CHAPTER] })).author).toBe('Ana Ruiz, Leo Paz'));

  test('is read without cover, contents and what is out of the reading order', async () => {
    const out = '<p>Fuera</p>';
    expect(await textsOf({
      chapters: [
        { name: 'nav.xhtml', body: out, item: 'properties="scripted nav"' }, { name: 'cubierta.xhtml', body: out }, { name: 'portada.xhtml', body: `<section epub:type="cover">${out}</section>` },
        { name: 'aparte.xhtml', body: out, itemref: 'linear="no"' }, { name: 'indice.xhtml', body: out }, CHAPTER, { name: 'lista.xhtml', body: `<h1>Índice</h1><nav><ol><li>Uno</li></ol></nav><div epub:type="toc">${out}</div>` },
      ],
      guide: '<guide><reference type="cover" href="texto/cubierta.xhtml"/><reference type="toc" href="texto/indice.xhtml"/></guide>',
    })).toEqual(['Uno', 'El faro se apagó.', 'Índice']);
  });

  test.each([
    ['part of a file', '<reference type="toc" href="texto/uno.xhtml#toc"/>'],
    ['the only file', '<reference type="cover" href="texto/uno.xhtml"/>'],
  ])('keeps a chapter that the guide calls contents or cover: %s', async (_, references) => {
    expect(await textsOf({ chapters: [CHAPTER], guide: `<guide>${references}</guide>` })).toEqual(['Uno', 'El faro se apagó.']);
  });

  test('finds chapters whose names have a percent sign, encoded or not', async () => {
    const names = ['100%.xhtml', '50% año.xhtml'];
    const items = '<item id="a" href="texto/100%.xhtml" media-type="application/xhtml+xml"/><item id="b" href="texto/50% a%C3%B1o.xhtml" media-type="application/xhtml+xml"/>';
    const opf = `<package><manifest>${items}</manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>`;
    const chapters = names.map((name) => ({ name, body: `<p>${name}</p>` }));
    expect(await parse({ chapters, files: { 'OEBPS/libro.opf': opf } })).toMatchObject({ blocks: names.map((text) => ({ text })), notices: [] });
  });

  test('says how many chapters it does not say the place of, but nothing of pictures', async () => {
    const items = '<item id="a" href="texto/uno.xhtml" media-type="application/xhtml+xml"/><item id="b" media-type="application/xhtml+xml"/><item id="c" href="c.svg" media-type="image/svg+xml"/>';
    const itemrefs = ['a', 'b', 'c', 'd', 'e', 'a'].map((id) => `<itemref idref="${id}"/>`).join('');
    const opf = `<package><manifest>${items}</manifest><spine>${itemrefs}</spine></package>`;
    expect(await parse({ chapters: [CHAPTER], files: { 'OEBPS/libro.opf': opf } })).toMatchObject({ blocks: [{ text: 'Uno' }, {}], notices: [{ code: 'chapters-lost', count: 3 }] });
  });

  test.each([
    ['paragraphs', '<p>x</p>'],
    ['pairs', '<p data-block="%"><i data-pair="%" lang="es">x</i></p>'],
  ])('may have a chapter of 200,000 %s', async (_, markup) => {
    const body = Array.from({ length: 200_000 }, (_each, index) => markup.replaceAll('%', String(index))).join('');
    const { blocks } = await parse({ chapters: [{ name: 'a.xhtml', body }] });
    expect(blocks).toHaveLength(200_000);
  }, 60_000);

  test('keeps its notes where they stand, without marks and page numbers', async () => {
    const body = '<p>Una torre<a epub:type="noteref" href="#n1">1</a> con<span epub:type="pagebreak" id="p3">3</span> luz<sup><a href="notas.xhtml#n2">2</a></sup>.</p><aside epub:type="footnote" id="n1"><p>De piedra. <a href="#r1">↩</a></p></aside>';
    expect(await textsOf({ chapters: [{ name: 'a.xhtml', body }] })).toEqual(['Una torre con luz.', 'De piedra.']);
  });

  test('may have names in UTF-8 that it does not say are in UTF-8', async () => {
    const bytes = makeEpub({ chapters: [{ ...CHAPTER, name: 'año.xhtml' }] });
    for (let at = 0; at + 10 < bytes.length; at += 1) {
      const isEntry = bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2;
      if (isEntry) bytes[at + 9]! &= ~8;
    }
    expect(await parseEpub(bytes)).toMatchObject({ ok: true, value: { notices: [] } });
  });

  test('has chapters in the encoding that each declares', async () => {
    const page = chapterPage('<p>El niño.</p>').replace('utf-8', 'iso-8859-1');
    const latin1 = Uint8Array.from(page, (character) => character.charCodeAt(0));
    expect(await textsOf({ chapters: [CHAPTER, { name: 'dos.xhtml', body: '' }], files: { 'OEBPS/texto/dos.xhtml': latin1 } })).toEqual(['Uno', 'El faro se apagó.', 'El niño.']);
  });

  test('that lacks chapters or has broken ones is read all the same', async () => {
    const files = { 'OEBPS/texto/a.xhtml': null, 'OEBPS/texto/b.xhtml': '<div>'.repeat(5_000), 'OEBPS/texto/c.xhtml': new Uint8Array(400).map((_, index) => index % 7) };
    const lost = ['a', 'b', 'c'].map((name) => ({ name: `${name}.xhtml`, body: '' }));
    expect(await parse({ chapters: [...lost, CHAPTER], files })).toMatchObject({ blocks: [{ text: 'Uno' }, { text: 'El faro se apagó.' }], notices: [{ code: 'chapters-lost', count: 3 }] });
  });

  test('is not read as pairs for the sake of one', async () => {
    const body = '<p data-block="b"><b data-pair="u" lang="es">Sol</b>, luna y estrellas.</p>';
    expect(await textsOf({ chapters: [CHAPTER, { name: 'dos.xhtml', body }] })).toEqual(['Uno', 'El faro se apagó.', 'Sol, luna y estrellas.']);
  });

  test('with pairs is read as those alone', async () => {
    const body = '<p data-block="b" data-kind="paragraph"><span data-pair="u" lang="es">Sí.</span> <span data-pair="u" lang="en">Yes.</span></p>';
    expect((await parse({ chapters: [CHAPTER, { name: 'pares.xhtml', body }] })).blocks).toEqual([{ kind: 'paragraph', text: 'Sí.', pairs: [{ source: 'Sí.', target: 'Yes.' }] }]);
  });
});

describe('is refused:', () => {
  const encryption = (uri: string, algorithm: string) => `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><enc:EncryptedData xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${uri}"/></enc:CipherData></enc:EncryptedData></encryption>`;
  const AES = 'http://www.w3.org/2001/04/xmlenc#aes128-cbc';

  test('a book under DRM', async () => {
    const files = { 'META-INF/encryption.xml': encryption('OEBPS/texto/uno.xhtml', AES) };
    expect(await parseEpub(makeEpub({ chapters: [CHAPTER], files }))).toMatchObject(failure('protected', /DRM.*edition without/));
  });

  test.each([
    ['fonts are obfuscated', encryption('OEBPS/texto/uno.xhtml', 'http://www.idpf.org/2008/embedding')],
    ['other files are encrypted', encryption('OEBPS/audio.mp3', AES)],
  ])('but not one of which %s', async (_, xml) => {
    expect(await textsOf({ chapters: [CHAPTER], files: { 'META-INF/encryption.xml': xml } })).toHaveLength(2);
  });

  const broken: [string, SampleBook, string, RegExp][] = [
    ['an archive of another kind', { chapters: [CHAPTER], files: { 'META-INF/container.xml': null } }, 'malformed', /no EPUB book/],
    ['a book without a package', { chapters: [CHAPTER], files: { 'OEBPS/libro.opf': null } }, 'malformed', /damaged/],
    ['a file that nests too deeply', { chapters: [CHAPTER], files: { 'META-INF/encryption.xml': '<a>'.repeat(40_000) + '</a>'.repeat(40_000) } }, 'malformed', /damaged/],
    ['a container that names no package', { chapters: [CHAPTER], files: { 'META-INF/container.xml': '<container/>' } }, 'malformed', /damaged/],
    ['a package that is not well formed', { chapters: [CHAPTER], files: { 'OEBPS/libro.opf': '<package><spine></package>' } }, 'malformed', /damaged/],
    ['a package that declares entities', { chapters: [CHAPTER], files: { 'OEBPS/libro.opf': '<!DOCTYPE package [<!ENTITY a "b">]><package/>' } }, 'malformed', /damaged/],
    ['a book that leads out of itself', { chapters: [CHAPTER], files: { 'OEBPS/libro.opf': '<package><manifest><item id="a" href="http://example.org/a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>' } }, 'malformed', /damaged/],
    ['a book without its chapters', { chapters: [CHAPTER], files: { 'OEBPS/texto/uno.xhtml': null } }, 'malformed', /damaged/],
    ['a book of pictures', { chapters: [{ name: 'a.xhtml', body: '<img src="a.png" alt=""/>' }] }, 'empty', /pictures.*OCR/],
    ['a book with more text than may be', { chapters: [CHAPTER, { name: 'a.xhtml', body: 'a'.repeat(MAX_STRUCTURED_BYTES) }] }, 'too-large', /text of this book.*40 MB.*paste/],
    ['a book of a great many files', { chapters: [CHAPTER], files: Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`f${index}`, ''])) }, 'too-large', /20,000 files.*paste/],
  ];
  test.each(broken)('%s', async (_, book, code, message) => expect(await parseEpub(makeEpub(book))).toMatchObject(failure(code, message)));

  test.each([
    ['what is no archive', strToU8('Hola')],
    ['an archive cut short', makeEpub({ chapters: [CHAPTER] }).subarray(0, 200)],
    ['nothing', new Uint8Array()],
  ])('%s', async (_, bytes) => expect(await parseEpub(bytes)).toMatchObject(failure('malformed', /Download|download/)));

  test('an archive that unpacks to more than it says', async () => {
    const bytes = makeEpub({ chapters: [], files: { 'META-INF/container.xml': CONTAINER + ' '.repeat(MAX_IMPORT_BYTES - CONTAINER.length) } });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint16(at + 28, true) === 22) view.setUint32(at + 24, 20, true);
    }
    expect(await parseEpub(bytes)).toMatchObject(failure('malformed', /damaged/));
  });

  test('bytes changed anywhere, or read without throwing', async () => {
    const book = makeEpub({ chapters: [CHAPTER], metadata: '<dc:title>El faro</dc:title>' });
    for (let at = 0; at < book.length; at += 1) {
      const changed = book.slice();
      changed[at]! ^= 0xff;
      const result = await parseEpub(changed);
      expect(result.ok || result.error.message.length > 0).toBe(true);
    }
  }, 30_000);
});

describe('importFile', () => {
  const fileOf = (name: string, bytes: Uint8Array) => ({ name, size: bytes.length, bytes: async () => bytes });

  test.each(['El faro.epub', 'descarga', 'libro.zip'])('knows an EPUB called %s', async (name) => {
    expect(await importFile(fileOf(name, makeEpub({ chapters: [{ ...CHAPTER, body: '<p>Sí.</p>' }] })))).toMatchObject({
      value: { title: name.replace(/\.\w+$/, ''), format: 'epub', encoding: 'none', blocks: [{ text: 'Sí.' }] },
    });
  });

  test('takes a book with large pictures, up to a limit', async () => {
    const picture = new Uint8Array(MAX_IMPORT_BYTES + 1);
    crypto.getRandomValues(picture.subarray(0, 65_536));
    const bytes = makeEpub({ chapters: [CHAPTER], files: { 'OEBPS/foto.jpg': picture } });
    expect(await importFile({ ...fileOf('a.epub', bytes), size: MAX_BOOK_BYTES })).toMatchObject({ ok: true });
    expect(await importFile({ ...fileOf('a.epub', bytes), size: MAX_BOOK_BYTES + 1 })).toMatchObject(failure('too-large', /100 MB.*paste/));
  });
});
