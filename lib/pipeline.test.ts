import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { importFile, importPaste } from './import';
import { prepareDocument, translateUnits } from './pipeline';
import { openStore, type Store, type StoredDocument } from './store';
import type { TranslationClient } from './translate/client';
import { createFakeEngine, fakeTranslation, type FakeEngineOptions } from './translate/fake-engine';
import { createInProcessClient } from './translate/node-client';
import type { TranslationUnit } from './types';

const TEXT = `# El faro

El faro de la isla se apagó anoche. Nadie supo decir por qué; el Sr. Quiroga subió los 112 escalones a las 6.30.

—¿Y la lámpara? —preguntó su hija—. ¿Está rota?

- Revisar la lámpara.
- Llamar al puerto.

El faro de la isla se apagó anoche.`;

/** Enough for several batches; every tenth sentence is the same. */
const LONG_TEXT = Array.from({ length: 60 }, (_, index) => (index % 10 === 9 ? 'Y vuelta a empezar.' : `Frase número ${index}.`)).join('\n\n');

const MODEL = { id: 'sample', revision: 'r1', dtype: 'q8' };
const NOW = new Date('2026-05-06T07:08:09.000Z');

async function prepare(text = TEXT): Promise<StoredDocument> {
  const imported = await importFile({ name: 'faro.md', size: text.length, bytes: async () => new TextEncoder().encode(text) });
  if (!imported.ok) throw new Error(imported.error.message);
  return prepareDocument(imported.value, { now: NOW });
}

async function prepareTsv(tsv: string): Promise<StoredDocument> {
  const imported = await importFile({ name: 'pares.tsv', size: tsv.length, bytes: async () => new TextEncoder().encode(tsv) });
  if (!imported.ok) throw new Error(imported.error.message);
  return prepareDocument(imported.value, { now: NOW });
}

/** The engine gets speech without its dash, and what is said behind a narrator's words gets marks. */
function fakeTarget(source: string): string {
  const { text } = fakeTranslation(source.replace(/^—/, ''));
  return source === '¿Está rota?' ? `"${text}"` : text;
}

const clients: TranslationClient[] = [];

async function loadClient(options: FakeEngineOptions = {}): Promise<TranslationClient> {
  const client = createInProcessClient(createFakeEngine(options));
  clients.push(client);
  await client.load(MODEL.id);
  return client;
}

let databases = 0;
const stores: Store[] = [];

async function storeOf(stored: StoredDocument): Promise<Store> {
  const store = await openStore({ name: `pipeline-${++databases}` });
  stores.push(store);
  await store.addDocument(stored);
  return store;
}

afterEach(() => {
  clients.splice(0).forEach((client) => client.dispose());
  stores.splice(0).forEach((store) => store.close());
});

describe('prepareDocument', () => {
  test('segments and the white space between them rebuild every block, and each segment has one unit', async () => {
    const sentence = fc.constantFrom('Llueve.', '¿Vienes?', 'El Dr. Paz salió…', '—No —dijo.', '«Quizá», pensó.', 'art. 3.º', '\n', '  ');
    await fc.assert(fc.asyncProperty(fc.array(fc.array(sentence, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }), async (paragraphs) => {
      const imported = await importPaste(paragraphs.map((words) => words.join(' ')).join('\n\n'));
      fc.pre(imported.ok);
      const { blocks, segments, units } = await prepareDocument(imported.value);
      for (const block of blocks) {
        let end = 0;
        for (const { range, text } of segments.filter(({ blockId }) => blockId === block.id)) {
          expect(block.text.slice(end, range.start).trim()).toBe('');
          expect(block.text.slice(range.start, range.end)).toBe(text);
          end = range.end;
        }
        expect(block.text.slice(end).trim()).toBe('');
      }
      expect(units.map(({ segmentIds }) => segmentIds)).toEqual(segments.map(({ id }) => [id]));
      expect(segments.map(({ order }) => order)).toEqual(segments.map((_, index) => index));
      expect(new Set([...blocks, ...segments, ...units].map(({ id }) => id)).size).toBe(blocks.length + 2 * segments.length);
    }), { numRuns: 60 });
  });

  test('ids come from the text: the same one is the same document, another one is not', async () => {
    const [first, again, other] = [await prepare(), await prepare(TEXT.replaceAll('\n', '\r\n')), await prepare(`${TEXT} Fin.`)];
    expect(again).toEqual(first);
    expect(other.document.id).not.toBe(first.document.id);
    expect(first.document.id).toBe(`d-${first.document.contentHash.slice(0, 16)}`);
    expect(first.document.contentHash).toMatch(/^[0-9a-f]{64}$/);
    for (const { id } of [...first.blocks, ...first.segments, ...first.units]) expect(id).toMatch(/^[A-Za-z][\w.-]*$/);
  });

  test('says what the document is', async () => {
    const { document, blocks } = await prepare();
    expect(document).toMatchObject({ title: 'El faro', format: 'md', sourceLang: 'es', targetLang: 'en', importedAt: NOW.toISOString() });
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph', 'list-item', 'list-item', 'paragraph']);
    const imported = await importPaste('Hola.');
    if (imported.ok) expect((await prepareDocument(imported.value, { title: 'Saludo' })).document.title).toBe('Saludo');
  });

  test('the pairs of a bilingual file stand as they are', async () => {
    const { blocks, segments, units } = await prepareTsv('Uno. Dos.\tOne. Two.\nTres.\t\n');
    expect(units.map(({ source, target, state, origin }) => ({ source, target, state, origin }))).toEqual([
      { source: 'Uno. Dos.', target: 'One. Two.', state: 'translated', origin: { kind: 'import' } },
      { source: 'Tres.', target: null, state: 'initial', origin: { kind: 'none' } },
    ]);
    expect(units[0]).toMatchObject({ alignment: { links: [], cardinality: '1-1', method: 'none' }, changedAt: NOW.toISOString() });
    for (const { range, blockId, text } of segments) {
      expect(blocks.find(({ id }) => id === blockId)!.text.slice(range.start, range.end)).toBe(text);
    }
  });

  test('a bilingual file with other translations is another document', async () => {
    const [first, second] = [await prepareTsv('Uno.\tOne.\n'), await prepareTsv('Uno.\tA one.\n')];
    expect(first.document.id).not.toBe(second.document.id);
  });

  test('pairs that do not make up their block are a broken invariant', async () => {
    const block = { kind: 'paragraph' as const, text: 'Otra cosa.', pairs: [{ source: 'Uno.', target: null }] };
    await expect(prepareDocument({ title: 'x', format: 'tsv', encoding: 'utf-8', blocks: [block], notices: [] })).rejects.toThrow(/do not make up/);
  });
});

describe('translateUnits', () => {
  async function translate(units: readonly TranslationUnit[], client: TranslationClient): Promise<TranslationUnit[]> {
    const received: TranslationUnit[] = [];
    await translateUnits(units, { client, model: MODEL, now: () => NOW, onUnits: (batch) => void received.push(...batch) }).finished;
    return received;
  }

  test('translates every unit without a target once, and each distinct sentence once', async () => {
    const { units } = await prepare();
    const asked: string[] = [];
    const client = await loadClient({ onTranslate: (texts) => void asked.push(...texts) });
    const translated = await translate(units, client);

    expect(translated.map(({ id }) => id).sort()).toEqual(units.map(({ id }) => id).sort());
    for (const unit of translated) {
      expect(unit.target).toBe(fakeTarget(unit.source));
      expect(unit).toMatchObject({ state: 'translated', origin: { kind: 'model', modelId: 'sample', revision: 'r1', dtype: 'q8' }, changedAt: NOW.toISOString() });
    }
    expect(new Set(asked).size).toBe(asked.length);
    expect(new Set(units.map(({ source }) => source)).size).toBe(units.length - 1);
  });

  test('leaves alone what has a translation', async () => {
    const { units } = await prepareTsv('Uno.\tOne.\nTres.\t\nCuatro.\tFour.\n');
    expect((await translate(units, await loadClient())).map(({ source }) => source)).toEqual(['Tres.']);
  });

  test('receives one batch at a time', async () => {
    const { units } = await prepare();
    let receiving = 0;
    const onUnits = async () => {
      expect(++receiving).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      receiving -= 1;
    };
    expect(await translateUnits(units, { client: await loadClient(), model: MODEL, onUnits }).finished).toBe('done');
    expect(receiving).toBe(0);
  });

  test('stopped half-way, it goes on with what is left', async () => {
    const stored = await prepare(LONG_TEXT);
    const { id } = stored.document;
    const store = await storeOf(stored);
    const asked: string[] = [];
    const stop = new AbortController();
    const stopped = new Promise((resolve) => stop.signal.addEventListener('abort', resolve));
    const client = await loadClient({ onTranslate: async (texts) => {
      if (asked.length > 0) await stopped;
      asked.push(...texts);
    } });
    const save = async (batch: readonly TranslationUnit[]) => {
      await store.saveUnits(id, batch);
      stop.abort();
    };
    expect(await translateUnits(stored.units, { client, model: MODEL, signal: stop.signal, onUnits: save }).finished).toBe('cancelled');
    const halfway = await store.loadDocument(id);
    const left = halfway.units.filter(({ target }) => target === null);
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(stored.units.length);

    const onUnits = (batch: readonly TranslationUnit[]) => store.saveUnits(id, batch);
    asked.length = 0;
    expect(await translateUnits(halfway.units, { client, model: MODEL, onUnits }).finished).toBe('done');
    expect([...asked].sort()).toEqual([...new Set(left.map(({ source }) => source))].sort());
    const complete = await store.loadDocument(id);
    expect(complete.units.map(({ target }) => target)).toEqual(stored.units.map(({ source }) => fakeTarget(source)));
    expect(complete.segments).toEqual(stored.segments);
  });

  test('after a failure, what came before it is kept and a retry does the rest', async () => {
    const stored = await prepare();
    const { id } = stored.document;
    const store = await storeOf(stored);
    let batches = 0;
    const client = await loadClient({ onTranslate: () => { if (++batches === 2) throw new Error('broken'); } });
    const onUnits = (batch: readonly TranslationUnit[]) => store.saveUnits(id, batch);
    await expect(translateUnits(stored.units, { client, model: MODEL, onUnits }).finished).rejects.toMatchObject({ name: 'TranslateError', code: 'engine-failed' });
    const halfway = await store.loadDocument(id);
    expect(halfway.units.some(({ target }) => target !== null)).toBe(true);

    await client.load(MODEL.id);
    expect(await translateUnits(halfway.units, { client, model: MODEL, onUnits }).finished).toBe('done');
    expect((await store.loadDocument(id)).units.every(({ target, source }) => target === fakeTarget(source))).toBe(true);
  });

  test('stops when a batch cannot be stored, and says why', async () => {
    const { units } = await prepare();
    let calls = 0;
    const onUnits = async () => {
      calls += 1;
      throw new Error('full');
    };
    await expect(translateUnits(units, { client: await loadClient(), model: MODEL, onUnits }).finished).rejects.toThrow('full');
    expect(calls).toBe(1);
  });

  test('the order asked for changes what comes first and nothing else', async () => {
    const stored = await prepare();
    const expected = stored.units.map(({ source }) => fakeTarget(source));
    const orders = fc.shuffledSubarray(stored.segments.map(({ id }) => id));
    await fc.assert(fc.asyncProperty(fc.array(orders, { maxLength: 4 }), async (preferences) => {
      const store = await storeOf(stored);
      const client = await loadClient({ onTranslate: () => new Promise((resolve) => setTimeout(resolve)) });
      const onUnits = async (batch: readonly TranslationUnit[]) => {
        await store.saveUnits(stored.document.id, batch);
        const next = preferences.pop();
        if (next) translation.prefer(next);
      };
      const translation = translateUnits(stored.units, { client, model: MODEL, onUnits });
      await translation.finished;
      expect((await store.loadDocument(stored.document.id)).units.map(({ target }) => target)).toEqual(expected);
    }), { numRuns: 15 });
  });

  test('preferred sentences come before the others', async () => {
    const stored = await prepare(`${LONG_TEXT}\n\nFin.`);
    const last = stored.segments.at(-1)!;
    const translated: string[] = [];
    const onUnits = (batch: readonly TranslationUnit[]) => {
      if (translated.length === 0) translation.prefer([last.id]);
      translated.push(...batch.map(({ source }) => source));
    };
    const client = await loadClient({ onTranslate: () => new Promise((resolve) => setTimeout(resolve, 5)) });
    const translation = translateUnits(stored.units, { client, model: MODEL, onUnits });
    await translation.finished;
    expect(translated.indexOf(last.text)).toBeLessThan(30);
  });
});
