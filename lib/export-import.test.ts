/** What one stage writes the other reads: exported pairs and terms come back through the import as they were. */
import fc from 'fast-check';
import { collapseSpaces } from './collapse-spaces';
import { EXPORT_FORMATS, exportGlossary, exportUnits, toBlob, type ExportFile, type ExportFormat, type ExportInput, type ExportMention } from './export';
import { makeGlossary } from './export/fixtures/sample-glossary';
import { makeInput, type SamplePair } from './export/fixtures/sample-input';
import { textOf } from './export/fixtures/text-of';
import { importFile, type ImportedPair, type ImportedText } from './import';
import { cleanPairText } from './import/clean-text';
import { readTermsCsv, type ImportedTerm } from './import/terms-csv';
import { prepareDocument } from './pipeline';
import type { EntityType } from './types';

const NASTY = [
  '"', '""', "'", ',', ';', '\t', '\n', '\r\n', '\\', '\\t', '\\\\n', '=', '+', '-', '@', '＝', "'=", '&', '<', '>', ']]>', '&amp;', '<seg>',
  '<!--', '😀', '👩‍👩‍👧', '\u0000', '\uD800', '\uDC00', '\uFFFE', '\u0007', '\u0085', '\u009C', '\u2028', '\uFEFF', '\u00AD', '\u00A0', '#', '{', '}', '|',
  'é', 'e\u0301', '—', '«', '¿', '…', ' ', '  ', 'a', 'Z', '1.000',
];

/** As spreadsheets quote a field: in a TSV it is taken for one. */
const isQuotedField = (text: string) => /^"[^"]*(?:""[^"]*)+"$/.test(cleanPairText(withoutLoneSurrogates(text)));

const nastyText = fc.oneof(
  fc.array(fc.constantFrom(...NASTY), { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
).filter((text) => !isQuotedField(text));

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
  return readBack(exportUnits(format, makeInput(blocks, { title: 'Título de prueba', author: 'Ana Ruiz' })));
}

async function readBack(file: ExportFile): Promise<ImportedText> {
  const bytes = new Uint8Array(await toBlob(file).arrayBuffer());
  const result = await importFile({ name: file.name, size: bytes.length, bytes: async () => bytes });
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** What a format keeps of a document's pairs: flashcards have two sides. */
function keptPairs(format: ExportFormat, blocks: SamplePair[][]): SamplePair[] {
  return blocks.flat().filter(({ target }) => format !== 'anki' || target !== null);
}

const textsOf = ({ source, target }: SamplePair | ImportedPair) => [source, target];

function importedPairs({ blocks }: ImportedText): ImportedPair[] {
  return blocks.flatMap((block) => [...(block.pairs ?? [])]);
}

describe.each(EXPORT_FORMATS)('%s', (format) => {
  test('brings back clean texts exactly', () => fc.assert(fc.asyncProperty(pairsOf(cleanText), async (blocks) => {
    const kept = keptPairs(format, blocks);
    fc.pre(kept.length > 0);
    const imported = await exportAndImport(format, blocks);
    expect(importedPairs(imported).map(textsOf)).toEqual(kept.map(textsOf));
    expect(imported.notices.filter(({ code }) => code !== 'characters-lost')).toEqual([]);
  })));

  test('brings back any text as the clean-up leaves it', () => fc.assert(fc.asyncProperty(pairsOf(nastyText), async (blocks) => {
    const clean = (text: string | null) => cleanPairText(withoutLoneSurrogates(text ?? ''));
    const expected = keptPairs(format, blocks).filter(({ source }) => clean(source) !== '').map(({ source, target }) => [clean(source), clean(target) || null]);
    fc.pre(expected.length > 0);
    expect(importedPairs(await exportAndImport(format, blocks)).map(textsOf)).toEqual(expected);
  })));
});

describe.each(['csv', 'jsonl', 'tmx', 'xliff', 'html', 'epub'] as const)('%s, besides texts,', (format) => {
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

test.each(['jsonl', 'tmx', 'xliff', 'html', 'epub', 'md'] as const)('%s brings back title and author', async (format) => {
  const imported = await exportAndImport(format, [[{ source: 'Hola.', target: 'Hello.' }]]);
  expect(imported).toMatchObject({ title: 'Título de prueba', author: 'Ana Ruiz', format });
});

describe('XLIFF', () => {
  const space = fc.constantFrom('', ' ', '  ', '\n', '\n\n', '\t', '\n ');
  const blockOf = fc.array(fc.record({ source: cleanText, gap: space }), { minLength: 1, maxLength: 4 });

  /** A document of one block, its sentences with the given white space behind them, but for the last. */
  function makeSpaced(parts: readonly { readonly source: string; readonly gap: string }[]): ExportInput {
    const input = makeInput([parts.map(({ source }) => ({ source, target: null }))]);
    const text = parts.map(({ source, gap }, index) => (index === parts.length - 1 ? source : source + gap)).join('');
    let start = 0;
    const segments = input.segments.map((segment, index) => {
      const range = { start, end: start + segment.text.length };
      start = range.end + parts[index]!.gap.length;
      return { ...segment, range };
    });
    return { ...input, segments, blocks: [{ ...input.blocks[0]!, text }] };
  }

  test('brings back the white space between sentences, which the pipeline then finds', () => fc.assert(fc.asyncProperty(blockOf, async (parts) => {
    const input = makeSpaced(parts);
    const imported = await readBack(exportUnits('xliff', input));
    expect(imported.blocks.map(({ text }) => text)).toEqual(input.blocks.map(({ text }) => text));
    const { segments } = await prepareDocument(imported);
    expect(segments.map(({ range, text }) => ({ range, text }))).toEqual(input.segments.map(({ range, text }) => ({ range, text })));
  })));

  test('brings back texts in which names are marked', async () => {
    const input = makeInput([[{ source: 'Kiev & Lviv', target: 'Kyiv & Lviv' }]]);
    const mention: ExportMention = { unitId: input.units[0]!.id, source: { start: 0, end: 4 }, target: null, term: 'Kiev', translation: 'Kyiv', entityType: 'LOC' };
    expect(importedPairs(await readBack(exportUnits('xliff', { ...input, mentions: [mention] }))).map(textsOf)).toEqual([['Kiev & Lviv', 'Kyiv & Lviv']]);
  });
});

describe('Markdown', () => {
  const levelOf = (max: number) => fc.integer({ min: 1, max });
  const place = fc.oneof(
    fc.record({ kind: fc.constant('heading' as const), level: levelOf(6) }),
    fc.record({ kind: fc.constantFrom('quote' as const, 'list-item' as const), level: levelOf(4) }),
    fc.constant({ kind: 'paragraph' as const }),
  );
  const pair = fc.record({ source: cleanText, target: fc.option(cleanText) });
  const blockOf = fc.record({ place, pairs: fc.array(pair, { minLength: 1, maxLength: 3 }) });

  test('brings back blocks, their kinds and levels', () => fc.assert(fc.asyncProperty(fc.array(blockOf, { minLength: 1, maxLength: 6 }), async (made) => {
    const input = makeInput(made.map(({ pairs }) => pairs));
    const blocks = input.blocks.map((block, index) => ({ ...block, level: undefined, ...made[index]!.place }));
    const imported = await readBack(exportUnits('md', { ...input, blocks }));
    expect(imported.blocks.map(({ kind, level, pairs }) => ({ place: { kind, ...(level && { level }) }, texts: pairs?.map(textsOf) })))
      .toEqual(made.map(({ place: { ...where }, pairs }) => ({ place: where, texts: pairs.map(textsOf) })));
  })));

  test('an editor may have written its line ends and a sentence of its own', async () => {
    const file = exportUnits('md', makeInput([[{ source: 'Uno.', target: 'One.' }], [{ source: 'Dos.', target: 'Two.' }]]));
    const edited = `${textOf(file)}\n*Tres* y cuatro.\\\n*Three and four.*\n`.replaceAll('\n', '\r\n');
    expect(importedPairs(await readBack({ ...file, content: edited })).map(textsOf)).toEqual([['Uno.', 'One.'], ['Dos.', 'Two.'], ['Tres y cuatro.', 'Three and four.']]);
  });
});

test('a table that a Spanish spreadsheet has saved with semicolons still reads', async () => {
  const file = exportUnits('csv', makeInput([[{ source: '=1; dos', target: '"uno"' }]]));
  const saved = textOf(file).replaceAll(',', ';');
  const bytes = new TextEncoder().encode(saved);
  const result = await importFile({ name: file.name, size: bytes.length, bytes: async () => bytes });
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
  })))).content;

  test('brings back terms exactly', () => fc.assert(fc.property(termsOf, (terms) => {
    expect(readTermsCsv(new TextEncoder().encode(exportTerms(terms)))).toEqual({ ok: true, value: { terms, skipped: [] } });
  })));

  test('still reads after a Spanish spreadsheet has saved it with semicolons', () => {
    const saved = exportTerms([{ es: '=1; dos', en: '"uno"', type: 'LOC', note: null }]).replaceAll(',', ';');
    expect(readTermsCsv(new TextEncoder().encode(saved))).toMatchObject({ value: { terms: [{ es: '=1; dos', en: '"uno"', type: 'LOC', note: null }] } });
  });
});
