import { readFile as readFileFrom } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError, type Annotations, type GlossaryEdit, type StoredDocument } from '../store/types';
import { createAnnotateStored, fetchNamesFile } from './annotate-stored';
import type { GlossaryEntryId } from '../types';
import { fixtureId, makeStoredDocument } from './fixtures/stored-document';

const FOLDER = join(__dirname, '../../models/entities-es');
const shipped = async (name: string) => new Uint8Array(await readFileFrom(join(FOLDER, name))).buffer;
const NOW = new Date('2026-01-01T12:00:00.000Z');

function createStore(stored: StoredDocument, edits: readonly GlossaryEdit[] = []) {
  const saved: Annotations[] = [];
  const store = {
    loadDocument: async () => stored,
    glossaryEdits: async () => [...edits],
    saveAnnotations: async (_: unknown, annotations: Annotations) => { saved.push(annotations); },
  };
  return { saved, openStore: async () => store };
}

test('names of a stored document are found and stored with the time', async () => {
  const { saved, openStore } = createStore(makeStoredDocument([{ sentences: ['La canciller visitó Francia el lunes.', 'Francia la esperaba.'] }]));
  const annotate = createAnnotateStored({ openStore, readFile: shipped, now: () => NOW });
  expect(await annotate(fixtureId)).toEqual({ ok: true, value: null });
  const [{ entries, mentions, annotatedAt }] = saved as [Annotations];
  expect(annotatedAt).toBe(NOW.toISOString());
  expect(entries.find(({ term }) => term === 'Francia')).toMatchObject({ translation: 'France', entityType: 'LOC' });
  expect(mentions.filter(({ surface }) => surface === 'Francia')).toHaveLength(2);
});

test('what the reader has settled is looked for in the text and in the translation', async () => {
  const stored = makeStoredDocument([{ sentences: ['La canciller llegó a Francia sin el tipo de interés.'] }]);
  const units = stored.units.map((unit) => ({ ...unit, target: 'The chancellor reached the French Republic without the interest rate.' }));
  const id = (text: string) => `${fixtureId}-${text}` as GlossaryEntryId;
  const { saved, openStore } = createStore({ ...stored, units }, [
    { entryId: id('e-francia'), translation: 'the French Republic' },
    { entryId: id('t-tipo'), term: 'tipo de interés', translation: 'interest rate' },
    { entryId: id('t-canciller'), term: 'canciller', rejected: true },
  ]);
  await createAnnotateStored({ openStore, readFile: shipped, now: () => NOW })(fixtureId);
  const [{ mentions }] = saved as [Annotations];
  const target = units[0]!.target;
  expect(mentions.map(({ surface, targetRange }) => [surface, targetRange && target.slice(targetRange.start, targetRange.end)])).toEqual([
    ['Francia', 'the French Republic'], ['tipo de interés', 'interest rate'],
  ]);
});

test('translations that have come are linked, in one document after another', async () => {
  const spanish = makeStoredDocument([{ sentences: ['La canciller visitó Francia el lunes.'] }]);
  const translated = { ...spanish, units: spanish.units.map((unit) => ({ ...unit, target: 'The chancellor visited France on Monday.' })) };
  const other = makeStoredDocument([{ sentences: ['El tren llegó a Moscú.'] }]);
  const contents = [spanish, translated, other, translated];
  const saved: Annotations[] = [];
  const annotate = createAnnotateStored({
    openStore: async () => ({ loadDocument: async () => contents[saved.length]!, glossaryEdits: async () => [], saveAnnotations: async (_, annotations) => { saved.push(annotations); } }),
    readFile: shipped,
  });
  const otherId = 'd-other' as typeof fixtureId;
  for (const id of [fixtureId, fixtureId, otherId, fixtureId]) await annotate(id);
  expect(saved.map(({ mentions }) => mentions.map(({ surface, targetRange }) => [surface, targetRange]))).toEqual([
    [['Francia', undefined]], [['Francia', { start: 23, end: 29 }]], [['Moscú', undefined]], [['Francia', { start: 23, end: 29 }]],
  ]);
});

test('a file that is damaged has a code, and is asked for again at the next attempt', async () => {
  const { saved, openStore } = createStore(makeStoredDocument([{ sentences: ['Francia.'] }]));
  let damaged = true;
  const readFile = (name: string) => (damaged ? Promise.resolve(new TextEncoder().encode('<!doctype html>').buffer as ArrayBuffer) : shipped(name));
  const annotate = createAnnotateStored({ openStore, readFile });
  expect(await annotate(fixtureId)).toMatchObject({ ok: false, error: { code: 'names-corrupt' } });
  damaged = false;
  expect(await annotate(fixtureId)).toEqual({ ok: true, value: null });
  expect(saved).toHaveLength(1);
});

test('an older file from a cache is asked for past the cache', async () => {
  const { saved, openStore } = createStore(makeStoredDocument([{ sentences: ['Francia.'] }]));
  const asked: string[] = [];
  const readFile = async (name: string, { fresh }: { fresh: boolean }) => {
    asked.push(`${name} ${fresh}`);
    const file = new Uint8Array(await shipped(name));
    return (name === 'names.json' && !fresh ? file.slice(1) : file).buffer;
  };
  expect(await createAnnotateStored({ openStore, readFile })(fixtureId)).toEqual({ ok: true, value: null });
  expect(asked.toSorted()).toEqual(['lexicon.bin false', 'names.json false', 'names.json true', 'tagger.bin false']);
  expect(saved).toHaveLength(1);
});

test('what the store says is passed on', async () => {
  const openStore = async () => { throw new StoreError('quota-exceeded', 'Full.'); };
  const annotate = createAnnotateStored({ openStore, readFile: shipped });
  expect(await annotate(fixtureId)).toEqual({ ok: false, error: { code: 'quota-exceeded', message: 'Full.' } });
});

describe('fetching', () => {
  const fetchFile = fetchNamesFile('/models/entities-es');
  const realFetch = globalThis.fetch;
  afterEach(() => { globalThis.fetch = realFetch; });

  test.each([[404, 'names-missing'], [503, 'names-unreachable']])('status %i is %s', async (status, code) => {
    globalThis.fetch = async () => new Response(null, { status });
    await expect(fetchFile('tagger.bin', { fresh: false })).rejects.toMatchObject({ code });
  });

  test('a server that does not answer is names-unreachable', async () => {
    globalThis.fetch = async () => { throw new TypeError('Failed to fetch'); };
    await expect(fetchFile('tagger.bin', { fresh: false })).rejects.toMatchObject({ code: 'names-unreachable' });
  });
});
