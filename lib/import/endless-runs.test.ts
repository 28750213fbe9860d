/**
 * White space without end, in V8's slower way of matching patterns, which it falls back on where a program has many. Files
 * of Jest that ran before in the same process may have left faster code for a pattern, which then shows nothing here.
 */
import { setFlagsFromString } from 'node:v8';
import { importFile, importPaste } from '.';

beforeAll(() => setFlagsFromString('--no-regexp-optimization'));
afterAll(() => setFlagsFromString('--regexp-optimization'));

const RUNS = [['spaces', ' '], ['line breaks', '\n'], ['soft hyphens', '\u00AD']].map(([name, character]) => [name!, character!.repeat(4_500_000)] as const);

describe.each(RUNS)('millions of %s', (_, run) => {
  test.each([
    ['a.txt', `Hola.${run}\n\nAdiós.`],
    ['a.md', `# Hola.\n\n${run}\n\nAdiós.`],
    ['a.html', `<p>Hola.</p>${run}<p>Adiós.</p>`],
    ['a.html', `<p class="${run}">Hola.</p><p>Adiós.</p>`],
    ['a.html', `<!-- ${run} --><p>Hola.</p><p>Adiós.</p>`],
  ])('in %s are no obstacle', async (name, text) => {
    const bytes = new TextEncoder().encode(text);
    const imported = await importFile({ name, size: bytes.length, bytes: () => Promise.resolve(bytes) });
    expect(imported.ok && imported.value.blocks.map((block) => block.text)).toEqual(['Hola.', 'Adiós.']);
  });

  test('are no obstacle in what is pasted', async () => {
    const imported = await importPaste(`Hola.${run}\n\nAdiós.`);
    expect(imported.ok && imported.value.blocks.map((block) => block.text)).toEqual(['Hola.', 'Adiós.']);
  });
});
