/** What one stage writes the other reads: exported pairs and terms come back through the import as they were. */
import fc from 'fast-check';
import { EXPORT_FORMATS, exportGlossary, exportUnits, type ExportFormat } from './export';
import { makeGlossary } from './export/fixtures/sample-glossary';
import { makeInput, type SamplePair } from './export/fixtures/sample-input';
import { importFile, type ImportedPair, type ImportedText } from './import';
import { cleanPairText, collapseSpaces } from './import/clean-text';
import { readTermsCsv, type ImportedTerm } from './import/terms-csv';
import type { EntityType } from './types';

const NASTY = [
  '"', '""', "'", ',', ';', '\t', '\n', '\r\n', '\\', '\\t', '\\\\n', '=', '+', '-', '@', '＝', "'=", '&', '<', '>', ']]>', '&amp;', '<seg>',
  '<!--', '😀', '👩‍👩‍👧', '\u0000', '\uD800', '\uDC00', '\uFFFE', '\u0007', '\u0085', '\u009C', '\u2028', '\uFEFF', '\u00AD', '\u00A0', '#', '{', '}', '|',
  'é', 'e\u0301', '—', '«', '¿', '…', ' ', '  ', 'a', 'Z', '1.000',
];

const nastyText = fc.oneof(
  fc.array(fc.constantFrom(...NASTY), { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
);

/** Texts as the pipeline makes them: clean-up leaves them as they are. */
const cleanText = nastyText.map((text) => cleanPairText(withoutLoneSurrogates(text))).filter((text) => text !== '');

function pairsOf(text: fc.Arbitrary<string>): fc.Arbitrary<SamplePair[][]> {
  const pair = fc.record({ source: text, target: fc.option(text) });
  return fc.array(fc.array(pair, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
}

function withoutLoneSurrogates(text: string): string {
  return text.replace(/[\uD800-\uDFFF]/gu, '');
}

async function exportAndImport(format: ExportFormat, blocks: SamplePair[][]): Promise<ImportedText> {
  const file = exportUnits(format, makeInput(blocks, { title: 'Título de prueba', author: 'Ana Ruiz' }));
  const bytes = new TextEncoder().encode(file.text);
  const result = await importFile({ name: file.name, size: bytes.length, bytes: async () => bytes });
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

const textsOf = ({ source, target }: SamplePair | ImportedPair) => [source, target];

function importedPairs({ blocks }: ImportedText): ImportedPair[] {
  return blocks.flatMap((block) => [...(block.pairs ?? [])]);
}

describe.each(EXPORT_FORMATS)('%s', (format) => {
  test('brings back clean texts exactly', () => fc.assert(fc.asyncProperty(pairsOf(cleanText), async (blocks) => {
    const imported = await exportAndImport(format, blocks);
    expect(importedPairs(imported).map(textsOf)).toEqual(blocks.flat().map(textsOf));
    expect(imported.notices.filter(({ code }) => code !== 'characters-lost')).toEqual([]);
  })));

  test('brings back any text as the clean-up leaves it', () => fc.assert(fc.asyncProperty(pairsOf(nastyText), async (blocks) => {
    const clean = (text: string | null) => cleanPairText(withoutLoneSurrogates(text ?? ''));
    const expected = blocks.flat().filter(({ source }) => clean(source) !== '').map(({ source, target }) => [clean(source), clean(target) || null]);
    fc.pre(expected.length > 0);
    expect(importedPairs(await exportAndImport(format, blocks)).map(textsOf)).toEqual(expected);
  })));
});

describe.each(['csv', 'jsonl', 'tmx'] as const)('%s, besides texts,', (format) => {
  const blocks = [
    [{ source: 'El tren', target: 'The train' }],
    [{ source: 'Llegó tarde.', target: 'It was late.' }, { source: 'Nadie protestó.', target: null }],
  ];

  test('brings back blocks, their kinds and levels', async () => {
    const imported = await exportAndImport(format, blocks);
    expect(imported.blocks).toMatchObject([
      { kind: 'heading', level: 1, text: 'El tren' },
      { kind: 'paragraph', text: 'Llegó tarde. Nadie protestó.' },
    ]);
    expect(imported.blocks.map((block) => block.pairs?.length)).toEqual([1, 2]);
  });

  test('brings back state, origin, confidence, flags and date', async () => {
    const [first, , last] = importedPairs(await exportAndImport(format, blocks));
    expect(first).toMatchObject({
      state: 'translated', origin: { kind: 'model', modelId: 'paralelo-es-en', revision: 'v1', dtype: 'q8' },
      confidence: 0.875, flags: ['name-missing', 'low-confidence'], changedAt: '2026-11-23T21:30:00.000Z',
    });
    expect(last).toEqual(expect.objectContaining({ target: null, state: 'initial', origin: { kind: 'none' } }));
  });
});

test('JSON Lines bring back word links', async () => {
  const input = makeInput([[{ source: 'El tren', target: 'The train' }]]);
  const [pair] = importedPairs(await exportAndImport('jsonl', [[{ source: 'El tren', target: 'The train' }]]));
  expect(pair?.alignment).toEqual(input.units[0]!.alignment);
});

test.each(['jsonl', 'tmx'] as const)('%s brings back title and author', async (format) => {
  const imported = await exportAndImport(format, [[{ source: 'Hola.', target: 'Hello.' }]]);
  expect(imported).toMatchObject({ title: 'Título de prueba', author: 'Ana Ruiz', format });
});

test('a table that a Spanish spreadsheet has saved with semicolons still reads', async () => {
  const { text, name } = exportUnits('csv', makeInput([[{ source: '=1; dos', target: '"uno"' }]]));
  const saved = text.replaceAll(',', ';');
  const bytes = new TextEncoder().encode(saved);
  const result = await importFile({ name, size: bytes.length, bytes: async () => bytes });
  expect(result.ok && importedPairs(result.value).map(textsOf)).toEqual([['=1; dos', '"uno"']]);
});

describe('a glossary in CSV', () => {
  type ExportedTerm = ImportedTerm & { readonly type: EntityType };
  /** Texts as names have them: of one line. */
  const nameText = cleanText.map(collapseSpaces).filter((text) => text !== '');
  const term: fc.Arbitrary<ExportedTerm> = fc.record({
    es: nameText, en: fc.option(nameText), type: fc.constantFrom<EntityType>('PER', 'ORG', 'LOC', 'MISC'), note: fc.option(nameText),
  });
  const termsOf = fc.uniqueArray(term, { selector: ({ es }) => es, minLength: 1, maxLength: 5 });
  const exportTerms = (terms: readonly ExportedTerm[]) => exportGlossary('csv', makeGlossary(terms.map(({ es, en, type, note }) => ({
    term: es, translation: en, entityType: type, note: note ?? undefined, variants: ['=x', es], forms: [es], definition: note,
  })))).text;

  test('brings back terms exactly', () => fc.assert(fc.property(termsOf, (terms) => {
    expect(readTermsCsv(new TextEncoder().encode(exportTerms(terms)))).toEqual({ ok: true, value: { terms, skipped: [] } });
  })));

  test('still reads after a Spanish spreadsheet has saved it with semicolons', () => {
    const saved = exportTerms([{ es: '=1; dos', en: '"uno"', type: 'LOC', note: null }]).replaceAll(',', ';');
    expect(readTermsCsv(new TextEncoder().encode(saved))).toMatchObject({ value: { terms: [{ es: '=1; dos', en: '"uno"', type: 'LOC', note: null }] } });
  });
});
