import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { Block } from '../types';
import { findXmlErrors } from './fixtures/find-xml-errors';
import { makeInput } from './fixtures/sample-input';
import { exportUnits, type ExportInput } from './index';

const write = (input: ExportInput) => exportUnits('epub', input).content as Uint8Array;

/** The files of an EPUB in their order. */
function filesOf(input: ExportInput): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(write(input))).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** A document of one-sentence blocks, headings of the given levels and paragraphs for 0. */
function ofLevels(levels: readonly number[], document = {}): ExportInput {
  const input = makeInput(levels.map((_, index) => [{ source: `Es ${index}`, target: `En ${index}` }]), document);
  const shape = (level: number): Pick<Block, 'kind' | 'level'> => (level > 0 ? { kind: 'heading', level } : { kind: 'paragraph', level: undefined });
  return { ...input, blocks: input.blocks.map((block, index) => ({ ...block, ...shape(levels[index]!) })) };
}

const chapterNames = (files: Record<string, string>) => Object.keys(files).filter((name) => name.startsWith('EPUB/chapter-'));
const blocksOf = (page: string) => [...page.matchAll(/data-block="b-(\d+)"/g)].map(([, index]) => Number(index));

/** The table of contents as nested lists of labels. */
function tocOf(input: ExportInput): string {
  const nav = filesOf(input)['EPUB/nav.xhtml']!;
  return nav.slice(nav.indexOf('<ol>'), nav.indexOf('</nav>')).replace(/<\/?(?:a|span)\b[^>]*>|\n/g, '').replaceAll('<ol>', '[').replaceAll('</ol>', ']').replaceAll('<li>', '(').replaceAll('</li>', ')');
}

const article = makeInput([
  [{ source: 'El tren & tú', target: 'The train & you' }],
  [{ source: '—¿Vienes?', target: '“Are you coming?”' }, { source: 'Nadie respondió.', target: null }],
], { author: 'Ana <Ruiz>' });

test('begins with what it is, stored as it is and with nothing between', () => {
  const bytes = Buffer.from(write(article));
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  expect({ method: bytes.readUInt16LE(8), extraLength: bytes.readUInt16LE(28) }).toEqual({ method: 0, extraLength: 0 });
  expect(bytes.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
  expect(Object.keys(filesOf(article)).slice(0, 3)).toEqual(['mimetype', 'META-INF/container.xml', 'EPUB/package.opf']);
});

describe('the package', () => {
  const files = filesOf(article);
  const opf = files['EPUB/package.opf']!;

  test('says what the book is', () => {
    for (const element of [
      '<dc:identifier id="identifier">urn:uuid:00000000-0000-8000-8000-000000000000</dc:identifier>',
      '<dc:title xml:lang="es">El tren de la medianoche</dc:title>', '<dc:language>es</dc:language>', '<dc:language>en</dc:language>',
      '<dc:creator>Ana &lt;Ruiz&gt;</dc:creator>', '<meta property="dcterms:modified">2026-11-24T10:15:30Z</meta>',
      '<meta name="generator" content="Paralelo 0.1.0"/>', '<meta property="schema:accessMode">textual</meta>',
      '<meta property="schema:accessibilityHazard">none</meta>', '<meta property="schema:accessibilityFeature">tableOfContents</meta>',
    ]) expect(opf).toContain(element);
    expect(opf).toMatch(/<meta property="schema:accessibilitySummary">.+<\/meta>/);
    expect(filesOf(makeInput([]))['EPUB/package.opf']).not.toContain('dc:creator');
  });

  test('lists every file once, and every page in order', () => {
    const book = filesOf(ofLevels([1, 0, 1, 0]));
    const package_ = book['EPUB/package.opf']!;
    const hrefs = [...package_.matchAll(/<item id="([^"]+)" href="([^"]+)"/g)];
    expect(hrefs.map(([, , href]) => `EPUB/${href}`).sort()).toEqual(Object.keys(book).filter((name) => /^EPUB\/(?!package)/.test(name)).sort());
    expect(new Set(hrefs.map(([, id]) => id)).size).toBe(hrefs.length);
    expect([...package_.matchAll(/idref="([^"]+)"/g)].map(([, id]) => id)).toEqual(['chapter-1', 'chapter-2']);
  });
});

describe('the pages', () => {
  const page = filesOf(article)['EPUB/chapter-1.xhtml']!;

  test('hold each sentence and its translation, in their languages', () => {
    expect(page).toContain('<h2 id="b-0" data-block="b-0" data-kind="heading" data-level="1">\n<span class="source" lang="es" xml:lang="es" data-pair="u-0-0" data-state="translated"');
    expect(page).toContain('<span class="target" lang="en" xml:lang="en" data-pair="u-0-0">The train &amp; you</span>');
    expect(page.split('data-pair="u-1-1"')).toHaveLength(2);
  });

  test('begin with title and author, once', () => {
    const files = filesOf(ofLevels([1, 0, 1], { author: 'Ana Ruiz' }));
    const header = '<header>\n<h1>El tren de la medianoche</h1>\n<p class="author">Ana Ruiz</p>\n</header>';
    expect(chapterNames(files).map((name) => files[name]!.includes(header))).toEqual([true, false]);
  });

  test('begin anew with a heading of level 1, and when they grow too long', () => {
    const split = (levels: readonly number[]) => {
      const files = filesOf(ofLevels(levels));
      return chapterNames(files).map((name) => blocksOf(files[name]!).length);
    };
    expect(split([0, 1, 2, 0, 1, 0])).toEqual([1, 3, 2]);
    expect(split(Array.from({ length: 650 }, () => 0))).toEqual([300, 300, 50]);
    expect(split([])).toEqual([0]);
  });

  test('bring nothing from elsewhere', () => {
    for (const [name, text] of Object.entries(filesOf(article))) {
      if (/xhtml$|css$/.test(name)) expect(text.replace(/\sxmlns(?::epub)?="[^"]*"/g, '')).not.toMatch(/https?:|<script|<img|url\(|@import/);
    }
  });
});

describe('the table of contents', () => {
  test('has the headings in both languages, each below its own', () => {
    expect(tocOf(ofLevels([1, 2, 3, 2, 1, 0]))).toBe('[(Es 0 / En 0[(Es 1 / En 1[(Es 2 / En 2)])(Es 3 / En 3)])(Es 4 / En 4)]');
    expect(tocOf(ofLevels([3, 1, 6]))).toBe('[(Es 0 / En 0)(Es 1 / En 1[(Es 2 / En 2)])]');
  });

  test('has the title for a text that begins without one', () => {
    expect(tocOf(ofLevels([0, 0]))).toBe('[(El tren de la medianoche)]');
    expect(tocOf(ofLevels([0, 1]))).toBe('[(El tren de la medianoche)(Es 1 / En 1)]');
  });

  test('has the Spanish alone where the English is not there yet', () => {
    expect(tocOf(makeInput([[{ source: 'Uno.', target: 'One.' }, { source: 'Dos.', target: null }]]))).toBe('[(Uno. Dos.)]');
  });

  test('has no entry that says nothing', () => {
    const input = makeInput([[{ source: '\u0000', target: ' ' }], [{ source: 'Uno', target: '\u0007' }]]);
    expect(tocOf(input)).toBe('[(El tren de la medianoche)]');
    expect(tocOf({ ...input, blocks: input.blocks.map((block) => ({ ...block, kind: 'heading', level: 1 })) })).toBe('[(Uno)]');
  });

  test('points at ids that are there, and no id is there twice', () => {
    const files = filesOf(ofLevels([1, 2, 0, 1]));
    for (const [, page, id] of files['EPUB/nav.xhtml']!.matchAll(/href="([^"#]+)#([^"]+)"/g)) expect(files[`EPUB/${page}`]!.split(` id="${id}"`)).toHaveLength(2);
  });
});

test('is well-formed XML whatever the texts', () => {
  const [words] = fc.sample(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 100, maxLength: 200 }), 1);
  const input = makeInput(words!.map((word) => [{ source: word, target: word }]), { title: words!.join('"'), author: '<&">' });
  const headings = { ...input, blocks: input.blocks.map((block, index) => ({ ...block, kind: 'heading', level: 1 + (index && 1) } as const)) };
  for (const [name, text] of Object.entries(filesOf(headings))) {
    if (/\.(?:xml|opf|xhtml)$/.test(name)) expect([name, findXmlErrors(null, text)]).toEqual([name, '']);
  }
  expect(findXmlErrors(null, '<a><b></a>')).not.toBe('');
});

test('is refused for units of another document', () => expect(() => write({ ...article, blocks: [] })).toThrow('No block b-0'));
