import fc from 'fast-check';
import { PARAGRAPHS } from './fixtures/prose';
import { parseMarkdown } from './markdown';
import type { ParsedText } from './types';

function parse(text: string): ParsedText {
  const result = parseMarkdown(text);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const textsOf = (text: string) => parse(text).blocks.map((block) => block.text);

describe('blocks', () => {
  test('headings, paragraphs, lists and quotes keep kind and level', () => {
    expect(parse('# Uno\n\nDos\ny tres\n\nCuatro\n------\n\n- a\n  - b\n\n1. c\n\n> d\n> > e').blocks).toEqual([
      { kind: 'heading', level: 1, text: 'Uno' },
      { kind: 'paragraph', text: 'Dos y tres' },
      { kind: 'heading', level: 2, text: 'Cuatro' },
      { kind: 'list-item', level: 1, text: 'a' },
      { kind: 'list-item', level: 2, text: 'b' },
      { kind: 'list-item', level: 1, text: 'c' },
      { kind: 'quote', level: 1, text: 'd' },
      { kind: 'quote', level: 2, text: 'e' },
    ]);
  });

  test('table rows become lines', () => {
    expect(textsOf('| Ciudad | Hab. |\n|---|--:|\n| **Soria** | 40.000 |\n| Lugo |  |')).toEqual(['Ciudad; Hab.', 'Soria; 40.000', 'Lugo']);
  });

  test('hard breaks and dialogue dashes begin a block, other line breaks do not', () => {
    expect(textsOf('Verso uno  \nverso dos\\\nverso tres')).toEqual(['Verso uno', 'verso dos', 'verso tres']);
    expect(textsOf('—¿Vienes? —preguntó.\n—No —dijo\nella.')).toEqual(['—¿Vienes? —preguntó.', '—No —dijo ella.']);
  });

  test('an indent makes no code of prose', () => expect(textsOf(`    ${PARAGRAPHS[0]}`)).toEqual([PARAGRAPHS[0]]));

  test('code and scripts are left out and counted', () => {
    const { blocks, notices } = parse('Antes\n\n```js\nlet x;\n```\n\n<script>\nalert()\n</script>\n\nDespués');
    expect(blocks.map((block) => block.text)).toEqual(['Antes', 'Después']);
    expect(notices).toEqual([{ code: 'markup-left-out', count: 2 }]);
  });

  test('HTML leaves its text', () => {
    expect(textsOf('<p align="center">Texto <b>en</b> HTML &aacute;</p>\n<div>Otro</div>')).toEqual(['Texto en HTML á', 'Otro']);
    expect(textsOf('<!-- nota\n\nlarga -->\n\nCon <b>negrita</b><br>y salto')).toEqual(['Con negrita', 'y salto']);
  });
});

test.each([
  ['**Un** _enlace_ a [Soria](https://example.org "x") y `código`.', 'Un enlace a Soria y código.'],
  ['&laquo;Sí&raquo;,&nbsp;dijo&shy;.', '«Sí», dijo.'],
  ['Antes ![foto](a.png) después.', 'Antes después.'],
  ['~~Nada~~ de ~5 €, <https://example.org>.', 'Nada de ~5 €, https://example.org.'],
  ['Con nota[^1].\n\n[^1]: La nota.', 'Con nota.'],
  ['- [x] hecho', 'hecho'],
  ['Cuesta 1.000 \\* euros', 'Cuesta 1.000 * euros'],
])('%j reads as %j', (markdown, expected) => expect(textsOf(markdown)[0]).toBe(expected));

describe('front matter', () => {
  test.each([
    ['---\ntitle: "El tren: una historia"\nauthor: Ana Ruiz\ntags:\n  - viajes\n---\nHola.', 'El tren: una historia', 'Ana Ruiz'],
    ['---\ntítulo: El tren\nautor: Ana Ruiz\naño: 2020\nfecha de creación: hoy\n---\n\nHola.', 'El tren', 'Ana Ruiz'],
    ['---\n"title": El tren\nog.type : a\n\'clave: rara\' : b\n---\nHola.', 'El tren', undefined],
    ["+++\ntitle = 'El tren'\n+++\nHola.", 'El tren', undefined],
  ])('%j gives title and author', (text, title, author) => {
    expect(parse(text)).toMatchObject({ title, blocks: [{ text: 'Hola.' }] });
    expect(parse(text).author).toBe(author);
  });

  test('is not made of prose between two rules', () => {
    expect(textsOf('---\n\nLlovía otra vez.\n\n---\n\nFin.')).toEqual(['Llovía otra vez.', 'Fin.']);
    expect(textsOf('---\n\nJuan: Llueve.\n\n---\n\nFin.')).toEqual(['Juan: Llueve.', 'Fin.']);
  });

  test.each(['año: 2020', 'an\u0303o: 2020', 'palabras clave: [tren]'])('of Paralelo may have %j added', (line) => {
    const { blocks } = parse(`---\ntitle: "El tren"\n${line}\ngenerator: Paralelo 0.1.0\n---\n\nHola.\\\n*Hello.*\n`);
    expect(blocks).toEqual([{ kind: 'paragraph', text: 'Hola.', pairs: [{ source: 'Hola.', target: 'Hello.' }] }]);
  });
});

test('quotes nested beyond the stack are a failure, not a crash', () => {
  const outcomes = [10, 6_000].map((depth) => {
    const result = parseMarkdown(`${'>'.repeat(depth)}a`);
    return result.ok ? result.value.blocks : result.error.code;
  });
  expect(outcomes).toEqual([[{ kind: 'quote', level: 10, text: 'a' }], 'malformed']);
});

test('any text gives blocks of one clean line each', () => {
  const pieces = ['\n', '\n\n', '# ', '- ', '> ', '*', '_', '`', '```', '[', '](', ')', '<b>', '<div>', '<!--', '|', '|--|', '&nbsp;', '&#0;', '&#8232;', '---\n', '—', 'Hola', ' ', '\t', '\u0000', '\uD800'];
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 }))).map((parts) => parts.join(''));
  fc.assert(fc.property(text, (written) => {
    for (const block of parse(written).blocks) {
      expect(block.text).toMatch(/\S/);
      expect(block.text).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u00AD\uFEFF]| {2}/);
    }
  }));
});
