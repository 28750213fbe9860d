import { importFile, importPaste } from './index';
import { formatOfName, formatOfText } from './recognise-format';

test.each([
  ['a.xlf', 'xliff'], ['a.mxliff', 'xliff'], ['a.mqxliff', 'xliff'], ['a.es-en.SDLXLIFF', 'xliff'], ['a.xht', 'html'], ['a.po', null], ['a', 'txt'],
])('%s promises %s', (name, format) => expect(formatOfName(name)).toBe(format));

test.each([
  ['<?xml version="1.0"?>\n<xliff version="1.2">', 'xliff'],
  ['\uFEFF<?xml version="1.0"?><!-- a --><?b c?>\n<x:xliff xmlns:x="urn:a" version="2.1">', 'xliff'],
  ['<xliff\n  version="1.2">', 'xliff'],
  ['<tmx version="1.4"><header/>', 'tmx'],
  ['<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4">', 'tmx'],
  ['\n  <!DOCTYPE html>\n<title>a</title>', 'html'],
  ['<!-- saved from url=(0014)about:internet -->\n<HTML lang="es">', 'html'],
  ['<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "a.dtd"><html>', 'html'],
  ['#separator:tab\n<html>\ta\n', 'anki'],
  ['# El faro\n\nEl **faro** se apagó.', 'md'],
  ['El faro se apagó.\r\n\r\n### Después\r\n\r\nNadie volvió.', 'md'],
  ['\uFEFF---\r\ntitle: "El tren"\r\ngenerator: Paralelo 0.1.0\r\n---\r\n\r\nHola.\\\r\n*Hello.*\r\n', 'md'],
])('%j shows itself to be %s', (text, format) => expect(formatOfText(text)).toBe(format));

test.each([
  'Un archivo empieza con <?xml version="1.0"?><xliff version="1.2">',
  'La etiqueta:\n\n<html>\n\nabre una página.',
  '<tmx> es la etiqueta de las memorias de traducción.',
  '<htmlx> no es nada.',
  '<!-- <html> -->\nHola.',
  '<?xml version="1.0"?><package><html/></package>',
  `${'<!---->'.repeat(20_000)}<htm`,
  '<!--'.repeat(20_000),
  '---\ntitle: El tren\n---\n\nHola.',
  '#faro\n\nSe apagó.',
  'Puestos:\n# 1 El faro\n# 2 El tren\n\nFin.',
  'Hola.\n\n---\ngenerator: Paralelo 0.1.0\n---\n',
  '',
])('%.60j is plain', (text) => expect(formatOfText(text)).toBeNull());

const fileOf = (name: string, text: string, bytes = new TextEncoder().encode(text)) => ({ name, size: bytes.length, bytes: async () => bytes });
const OWN_MARKDOWN = '---\ngenerator: Paralelo 0.1.0\n---\n\nHola.\\\n*Hi.*\n';
const PAGE = '<!doctype html><title>Faro</title><p>Hola.';

test.each(['', 'a.txt', 'descarga'])('what shows itself is read as that, though it is called %j', async (name) => {
  const xliff = '<?xml version="1.0"?><xliff version="1.2"><file source-language="es" target-language="en"><body><trans-unit id="1"><source>Hola.</source><target>Hi.</target></trans-unit></body></file></xliff>';
  const tmx = '<tmx version="1.4"><header srclang="es"/><body><tu><tuv xml:lang="es"><seg>Hola.</seg></tuv><tuv xml:lang="en"><seg>Hi.</seg></tuv></tu></body></tmx>';
  const pairs = [{ source: 'Hola.', target: 'Hi.' }];
  expect(await importFile(fileOf(name, xliff))).toMatchObject({ value: { format: 'xliff', blocks: [{ pairs }] } });
  expect(await importFile(fileOf(name, tmx))).toMatchObject({ value: { format: 'tmx', blocks: [{ pairs }] } });
  expect(await importFile(fileOf(name, OWN_MARKDOWN))).toMatchObject({ value: { format: 'md', blocks: [{ pairs }] } });
  expect(await importFile(fileOf(name, PAGE))).toMatchObject({ value: { format: 'html', title: 'Faro', blocks: [{ text: 'Hola.' }] } });
});

test('a page may declare its encoding, or be in UTF-16', async () => {
  const greek = Uint8Array.from('<html><meta charset="iso-8859-7"><p>\xC1', (character) => character.charCodeAt(0));
  expect(await importFile(fileOf('', '', greek))).toMatchObject({ value: { format: 'html', encoding: 'iso-8859-7', blocks: [{ text: 'Α' }] } });
  expect(await importFile(fileOf('', '', new Uint8Array(Buffer.from(PAGE, 'utf16le'))))).toMatchObject({ value: { format: 'html', encoding: 'utf-16le' } });
});

test('pasted source of a page, and pasted Markdown, are read as that', async () => {
  expect(await importPaste(PAGE)).toMatchObject({ value: { format: 'html', blocks: [{ text: 'Hola.' }] } });
  expect(await importPaste('# El faro\n\nEl **faro** se apagó.')).toMatchObject({ value: { title: 'El faro', blocks: [{ kind: 'heading' }, { text: 'El faro se apagó.' }] } });
  expect(await importPaste(OWN_MARKDOWN)).toMatchObject({ value: { format: 'md', blocks: [{ pairs: [{ source: 'Hola.', target: 'Hi.' }] }] } });
});

test('other names hold: Markdown may begin with markup', async () => {
  expect(await importFile(fileOf('a.md', '<html>\n\nHola.'))).toMatchObject({ value: { format: 'md' } });
  expect(await importFile(fileOf('a.tsv', '<html>\tHola.'))).toMatchObject({ value: { format: 'tsv' } });
});
