import { makeInput } from './fixtures/sample-input';
import { textOf } from './fixtures/text-of';
import { exportUnits, type ExportInput } from './index';

const write = (input: ExportInput) => textOf(exportUnits('md', input));
/** What stands behind the front matter for one untranslated sentence in a paragraph. */
const paragraphOf = (source: string) => write(makeInput([[{ source: 'Título', target: null }], [{ source, target: null }]])).split('\n\n')[2]!.trimEnd();

test('each sentence stands above its translation, the sides of a heading in its line', () => {
  expect(write(makeInput([
    [{ source: 'El tren de la medianoche', target: 'The midnight train' }],
    [{ source: '—¿Vienes? —preguntó.', target: '“Are you coming?” he asked.' }, { source: 'Nadie respondió.', target: null }],
  ], { title: 'El "tren"', author: 'Ana Ruiz' }))).toBe(`---
title: "El \\"tren\\""
author: "Ana Ruiz"
lang: es
generator: Paralelo 0.1.0
---

# El tren de la medianoche<br>*The midnight train*

—¿Vienes? —preguntó.\\
*“Are you coming?” he asked.*\\
Nadie respondió.
`);
});

test('the lines of quotations and list items are marked, an item that is deeper than the list before it too', () => {
  const pair = { source: 'Uno.', target: 'One.' };
  const input = makeInput([[pair], [pair], [pair], [pair]]);
  const kinds = [{ kind: 'quote', level: 2 }, { kind: 'list-item', level: 2 }, { kind: 'list-item', level: 1 }, { kind: 'list-item', level: 2 }] as const;
  const markdown = write({ ...input, blocks: input.blocks.map((block, index) => ({ ...block, ...kinds[index] })) });
  expect(markdown.split('\n\n').slice(1).join('\n\n')).toBe(`> > Uno.\\
> > *One.*

- - Uno.\\
    *One.*

- Uno.\\
  *One.*

  - Uno.\\
    *One.*
`);
});

test.each([
  ['1. Uno', '1\\. Uno'],
  ['- Uno', '\\- Uno'],
  ['> Uno', '\\> Uno'],
  ['# Uno', '\\# Uno'],
  ['===', '\\==='],
  ['*Uno* y [dos](javascript:alert)', '\\*Uno\\* y \\[dos\\](javascript:alert)'],
  ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
  ['_uno_ y dos_tres', '\\_uno\\_ y dos_tres'],
  ['Pérez & Cía. &amp; &#60;', 'Pérez & Cía. \\&amp; \\&\\#60;'],
  ['Uno\ndos\ttres', 'Uno&#10;dos&#9;tres'],
])('%j is no markup: %j', (source, written) => expect(paragraphOf(source)).toBe(written));

test('a sentence that holds nothing to show has no line', () => {
  const input = makeInput([[{ source: 'Uno.', target: null }], [{ source: '\u0007', target: 'x' }], [{ source: 'Dos.', target: null }, { source: '\u0007', target: null }]]);
  expect(write(input).split('\n\n').slice(1)).toEqual(['# Uno.', 'Dos.\n']);
});

test('an item behind one that is not written opens its list itself', () => {
  const input = makeInput([[{ source: '\u0007', target: null }], [{ source: 'Dos.', target: null }]]);
  const blocks = input.blocks.map((block, index) => ({ ...block, kind: 'list-item' as const, level: index + 1 }));
  expect(write({ ...input, blocks }).split('\n\n').slice(1)).toEqual(['- - Dos.\n']);
});
