import { createHash } from 'node:crypto';
import type { Block } from '../types';
import { makeInput } from './fixtures/sample-input';
import { textOf } from './fixtures/text-of';
import { HTML_STYLE, HTML_STYLE_SHA256 } from './html-style';
import { exportUnits, type ExportInput } from './index';

const write = (input: ExportInput) => textOf(exportUnits('html', input));

const article = makeInput([
  [{ source: 'El tren de la medianoche', target: 'The midnight train' }],
  [{ source: '—¿Vienes? —preguntó.', target: '“Are you coming?” he asked.' }, { source: 'Nadie respondió.', target: null }],
]);

/** A document of one-sentence blocks of the given kinds. */
function ofKinds(...kinds: readonly Pick<Block, 'kind' | 'level'>[]): ExportInput {
  const input = makeInput(kinds.map((_, index) => [{ source: `${index}`, target: null }]));
  return { ...input, blocks: input.blocks.map((block, index) => ({ ...block, level: undefined, ...kinds[index] })) };
}

const tagsOf = (html: string) => [...html.slice(html.indexOf('</header>')).matchAll(/<\/?(?:h\d|p|ul|li|blockquote)\b/g)].map(([tag]) => tag.slice(1));

describe('marks up', () => {
  const html = write(article);

  test('each block with its id, kind and level', () => {
    expect(html).toContain('<h1 id="b-0" data-block="b-0" data-kind="heading" data-level="1">');
    expect(html).toContain('<p data-block="b-1" data-kind="paragraph">');
  });

  test('each side of a unit with its language, and the source with all that is known', () => {
    expect(html).toContain(
      '<span class="source" lang="es" data-pair="u-0-0" data-state="translated" data-origin="model" data-model="paralelo-es-en" data-model-revision="v1" data-model-dtype="q8" data-confidence="0.875" data-flags="name-missing low-confidence" data-changed="2026-11-23T21:30:00.000Z">El tren de la medianoche</span>',
    );
    expect(html).toContain('<span class="target" lang="en" data-pair="u-0-0">The midnight train</span>');
  });

  test('an untranslated unit with its source only', () => {
    expect(html.split('data-pair="u-1-1"')).toHaveLength(2);
    expect(html).toContain('data-pair="u-1-1" data-state="initial" data-origin="none">Nadie respondió.</span>');
  });

  test('lists and quotations as such', () => {
    expect(tagsOf(write(ofKinds(
      { kind: 'list-item', level: 1 }, { kind: 'list-item', level: 2 }, { kind: 'quote', level: 1 }, { kind: 'quote', level: 2 }, { kind: 'paragraph' }, { kind: 'list-item', level: 1 },
    )))).toEqual(['ul', 'li', '/li', 'li', '/li', '/ul', 'blockquote', 'p', '/p', 'p', '/p', '/blockquote', 'p', '/p', 'ul', 'li', '/li', '/ul']);
  });
});

describe('begins', () => {
  test('with the title, the headings a level below it', () => {
    const html = write({ ...ofKinds({ kind: 'heading', level: 1 }, { kind: 'heading', level: 6 }), document: { ...article.document, author: 'Ana Ruiz' } });
    expect(html).toContain('<header>\n<h1>El tren de la medianoche</h1>\n<p class="author">Ana Ruiz</p>\n</header>\n<h2 id="b-0"');
    expect(html).toContain('<h6 id="b-1" data-block="b-1" data-kind="heading" data-level="6">');
  });

  test('with the text, where that begins with its title', () => {
    expect(write(article)).toContain('<main>\n<h1 id="b-0"');
  });
});

describe('is a page that', () => {
  test('lets nothing in but its own style', () => {
    const html = write(article);
    const hash = createHash('sha256').update(HTML_STYLE).digest('base64');
    expect(HTML_STYLE_SHA256).toBe(hash);
    expect(html).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`);
    expect(html).toContain(`<style>${HTML_STYLE}</style>`);
    expect(html).not.toMatch(/<script|<link|\bsrc=|url\(|@import|https?:|\sstyle=|\son\w+=/);
  });

  test('says its title, author and maker', () => {
    const html = write(makeInput([], { title: '</title><script>', author: '"Ana" <Ruiz>' }));
    expect(html).toContain('<title>&lt;/title&gt;&lt;script&gt;</title>');
    expect(html).toContain('<meta name="author" content="&quot;Ana&quot; &lt;Ruiz&gt;">');
    expect(html).toContain('<meta name="generator" content="Paralelo 0.1.0">');
  });

  test('takes every text for text', () => {
    const html = write(makeInput([[{ source: '<img onerror=x> & "a"\u0000', target: '</span><script>' }]]));
    expect(html).toContain('>&lt;img onerror=x&gt; &amp; "a"</span>');
    expect(html).toContain('>&lt;/span&gt;&lt;script&gt;</span>');
  });

  test('is refused for units of another document', () => expect(() => write({ ...article, blocks: [] })).toThrow('No block b-0'));
});
