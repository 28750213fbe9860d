import 'fake-indexeddb/auto';
import fc from 'fast-check';
import type { DocumentId, GlossaryEntry, GlossaryEntryId, TranslationUnit, UnitId } from '../types';
import { sampleDocument, translated } from './fixtures/sample-document';
import { openStore, type Store, type StoreChange } from './index';

let databases = 0;
const opened: Store[] = [];

async function openFresh(name = `store-${++databases}`, now = () => new Date('2026-02-01T00:00:00Z')): Promise<Store> {
  const store = await openStore({ name, now });
  opened.push(store);
  return store;
}

afterEach(() => opened.splice(0).forEach((store) => store.close()));

describe('documents', () => {
  test('a document comes back as it was stored, in document order', async () => {
    const store = await openFresh();
    const sample = sampleDocument({ sentences: 14 });
    expect(await store.addDocument(sample)).toBe(true);
    expect(await store.loadDocument(sample.document.id)).toEqual(sample);
  });

  test('a long text is stored in steps, between which the page can do other things', async () => {
    const store = await openFresh();
    const put = jest.spyOn(IDBObjectStore.prototype, 'put');
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, put.mock.calls.length);
      put.mockClear();
    });
    const sample = sampleDocument({ sentences: 4000 });
    await store.addDocument(sample);
    clearInterval(watch);
    put.mockRestore();
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(2000);
    expect((await store.loadDocument(sample.document.id)).units).toEqual(sample.units);
  });

  test('storing an id again replaces nothing', async () => {
    const store = await openFresh();
    const sample = sampleDocument();
    await store.addDocument(sample);
    await store.saveUnits(sample.document.id, [translated(sample.units[0]!)]);
    expect(await store.addDocument({ ...sample, document: { ...sample.document, title: 'Otra' } })).toBe(false);
    const loaded = await store.loadDocument(sample.document.id);
    expect(loaded.document.title).toBe(sample.document.title);
    expect(loaded.units[0]!.target).not.toBeNull();
  });

  test('documents are listed newest first, with counts', async () => {
    const store = await openFresh();
    const older = sampleDocument({ id: 'd-1', importedAt: '2026-01-01T00:00:00.000Z' });
    const newer = sampleDocument({ id: 'd-2', importedAt: '2026-01-02T00:00:00.000Z', sentences: 3 });
    await store.addDocument(newer);
    await store.addDocument(older);
    await store.saveUnits(older.document.id, [translated(older.units[2]!, 'Sea.')]);
    await store.saveReadingPosition(older.document.id, older.segments[1]!.id);
    const sources = older.units.reduce((sum, { source }) => sum + source.length, 0);
    expect(await store.listDocuments()).toEqual([
      expect.objectContaining({ document: newer.document, unitCount: 3, translatedCount: 0 }),
      { document: older.document, unitCount: 6, translatedCount: 1, characters: sources + 4, openedAt: '2026-02-01T00:00:00.000Z' },
    ]);
  });

  test('a document can be renamed', async () => {
    const store = await openFresh();
    const { document, ...rest } = sampleDocument();
    await store.addDocument({ document, ...rest });
    await store.renameDocument(document.id, 'El puerto');
    expect((await store.loadDocument(document.id)).document).toEqual({ ...document, title: 'El puerto' });
  });

  test('what does not exist is not found', async () => {
    const store = await openFresh();
    const missing = 'd-missing' as DocumentId;
    const { units, segments, document } = sampleDocument();
    await store.addDocument(sampleDocument());
    const notFound = { name: 'StoreError', code: 'not-found' };
    await expect(store.loadDocument(missing)).rejects.toMatchObject(notFound);
    await expect(store.renameDocument(missing, 'x')).rejects.toMatchObject(notFound);
    await expect(store.deleteDocument(missing)).rejects.toMatchObject(notFound);
    await expect(store.restoreDocument(missing)).rejects.toMatchObject(notFound);
    await expect(store.saveUnits(missing, units)).rejects.toMatchObject(notFound);
    await expect(store.saveReadingPosition(missing, segments[0]!.id)).rejects.toMatchObject(notFound);
    await expect(store.editUnit(document.id, 'none' as UnitId, 'x')).rejects.toMatchObject(notFound);
    expect(await store.readingPosition(missing)).toBeNull();
    expect(await store.annotations(missing)).toEqual({ mentions: [], entries: [] });
  });
});

describe('the bin', () => {
  test('a deleted document is gone until it is restored', async () => {
    const store = await openFresh();
    const sample = sampleDocument();
    const { id } = sample.document;
    await store.addDocument(sample);
    await store.deleteDocument(id);
    expect(await store.listDocuments()).toEqual([]);
    await expect(store.loadDocument(id)).rejects.toMatchObject({ code: 'not-found' });
    await store.restoreDocument(id);
    expect(await store.loadDocument(id)).toEqual(sample);
  });

  test('importing a deleted text again brings it back with its translations', async () => {
    const store = await openFresh();
    const sample = sampleDocument();
    const { id } = sample.document;
    await store.addDocument(sample);
    await store.saveUnits(id, sample.units.map((unit) => translated(unit)));
    await store.deleteDocument(id);
    expect(await store.addDocument(sample)).toBe(false);
    expect((await store.loadDocument(id)).units.every(({ target }) => target !== null)).toBe(true);
  });

  test('purging removes what was deleted before the date, and nothing else', async () => {
    let today = new Date('2026-03-01T00:00:00Z');
    const store = await openFresh(undefined, () => today);
    const [old, recent, kept] = ['d-1', 'd-10', 'd-100'].map((id) => sampleDocument({ id }));
    for (const sample of [old!, recent!, kept!]) await store.addDocument(sample);
    await store.saveReadingPosition(old!.document.id, old!.segments[0]!.id);
    await store.deleteDocument(old!.document.id);
    today = new Date('2026-03-20T00:00:00Z');
    await store.deleteDocument(recent!.document.id);
    await store.purgeDeleted(new Date('2026-03-10T00:00:00Z'));

    await expect(store.restoreDocument(old!.document.id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await store.readingPosition(old!.document.id)).toBeNull();
    await store.restoreDocument(recent!.document.id);
    expect(await store.loadDocument(recent!.document.id)).toEqual(recent);
    expect(await store.loadDocument(kept!.document.id)).toEqual(kept);
    await store.addDocument(old!);
    expect((await store.loadDocument(old!.document.id)).units).toEqual(old!.units);
  });
});

test('one document can be purged, and only as it was deleted', async () => {
  let today = new Date('2026-03-01T00:00:00Z');
  const store = await openFresh(undefined, () => today);
  const [one, other] = ['d-1', 'd-2'].map((id) => sampleDocument({ id }));
  for (const sample of [one!, other!]) {
    await store.addDocument(sample);
    await store.deleteDocument(sample.document.id);
  }
  const [first, second] = [one!.document.id, other!.document.id];
  today = new Date('2026-03-02T00:00:00Z');
  await store.restoreDocument(second);
  await store.deleteDocument(second);
  await store.purgeDeleted(new Date('2026-03-01T12:00:00Z'), second);
  await store.restoreDocument(second);
  await store.restoreDocument(first);
  await store.deleteDocument(first);
  await store.purgeDeleted(new Date('2026-03-03T00:00:00Z'), first);
  await expect(store.restoreDocument(first)).rejects.toMatchObject({ code: 'not-found' });
});

describe('units', () => {
  test('an edit is stored as a person\'s, without the model\'s marks', async () => {
    const store = await openFresh();
    const sample = sampleDocument();
    const { id } = sample.document;
    await store.addDocument(sample);
    await store.saveUnits(id, [translated(sample.units[1]!)]);
    const edited = await store.editUnit(id, sample.units[1]!.id, 'My own words.', new Date('2026-04-01T00:00:00Z'));
    expect(edited).toMatchObject({
      target: 'My own words.', state: 'reviewed', origin: { kind: 'human' }, flags: [], changedAt: '2026-04-01T00:00:00.000Z',
      alignment: { links: [], cardinality: '1-1', method: 'none' },
    });
    expect(edited.confidence).toBeUndefined();
    expect((await store.loadDocument(id)).units[1]).toEqual(edited);
  });

  test('a model does not overwrite a person, unless it is told to', async () => {
    const store = await openFresh();
    const sample = sampleDocument();
    const { id } = sample.document;
    await store.addDocument(sample);
    const edited = await store.editUnit(id, sample.units[0]!.id, 'Mine.');
    const changes: StoreChange[] = [];
    store.subscribe((change) => changes.push(change));

    const [first, second] = sample.units.map((unit) => translated(unit));
    await store.saveUnits(id, [first!, second!]);
    expect((await store.loadDocument(id)).units.slice(0, 2)).toEqual([edited, second]);
    expect(changes).toEqual([{ kind: 'units', documentId: id, units: [second] }]);

    await store.saveUnits(id, [first!], { overwriteEdits: true });
    expect((await store.loadDocument(id)).units[0]).toEqual(first);
  });

  test('a unit of another document is refused, and nothing is stored', async () => {
    const store = await openFresh();
    const [mine, other] = [sampleDocument({ id: 'd-1' }), sampleDocument({ id: 'd-2' })];
    await store.addDocument(mine);
    await store.addDocument(other);
    const saving = store.saveUnits(mine.document.id, [translated(mine.units[0]!), translated(other.units[0]!)]);
    await expect(saving).rejects.toMatchObject({ code: 'store-failed' });
    expect(await store.loadDocument(mine.document.id)).toEqual(mine);
    expect(await store.loadDocument(other.document.id)).toEqual(other);
  });

  test('any sequence of saves gives back what was stored last, and counts to match', async () => {
    const sample = sampleDocument({ sentences: 5 });
    const save = fc.array(fc.record({ index: fc.nat(4), target: fc.option(fc.string(), { nil: null }) }), { maxLength: 8 });
    await fc.assert(fc.asyncProperty(fc.array(save, { maxLength: 6 }), async (saves) => {
      const store = await openFresh();
      await store.addDocument(sample);
      const expected: TranslationUnit[] = [...sample.units];
      for (const changes of saves) {
        const units = changes.map(({ index, target }) => ({ ...sample.units[index]!, target }));
        changes.forEach(({ index }, position) => (expected[index] = units[position]!));
        await store.saveUnits(sample.document.id, units);
      }
      expect((await store.loadDocument(sample.document.id)).units).toEqual(expected);
      const [summary] = await store.listDocuments();
      expect(summary).toMatchObject({
        unitCount: 5,
        translatedCount: expected.filter(({ target }) => target !== null).length,
        characters: expected.reduce((sum, { source, target }) => sum + source.length + (target?.length ?? 0), 0),
      });
    }), { numRuns: 40 });
  });

  test('saves that overlap in time keep the counts right', async () => {
    const store = await openFresh();
    const sample = sampleDocument({ sentences: 40 });
    await store.addDocument(sample);
    await Promise.all(sample.units.map((unit) => store.saveUnits(sample.document.id, [translated(unit)])));
    expect((await store.listDocuments())[0]).toMatchObject({ unitCount: 40, translatedCount: 40 });
  });
});

test('corrections of names come back, outlive the names found anew, and can be taken back', async () => {
  const store = await openFresh();
  const { document, ...rest } = sampleDocument();
  await store.addDocument({ document, ...rest });
  const [cadiz, sol] = ['g-cadiz', 'g-sol'] as [GlossaryEntryId, GlossaryEntryId];
  const heard: StoreChange[] = [];
  store.subscribe((change) => heard.push(change));
  await store.saveGlossaryEdits(document.id, [{ entryId: cadiz, edit: { entryId: cadiz, translation: 'Cadiz' } }]);
  await store.saveGlossaryEdits(document.id, [{ entryId: cadiz, edit: { entryId: cadiz, translation: 'Cadix', note: 'Old form' } }]);
  await store.saveGlossaryEdits(document.id, [{ entryId: sol, edit: { entryId: sol, rejected: true } }]);
  await store.saveAnnotations(document.id, { mentions: [], entries: [] });
  expect(heard).toContainEqual({ kind: 'annotations', documentId: document.id });
  expect(await store.glossaryEdits(document.id)).toEqual([
    { entryId: cadiz, translation: 'Cadix', note: 'Old form' }, { entryId: sol, rejected: true },
  ]);
  await store.saveGlossaryEdits(document.id, [{ entryId: sol, edit: null }]);
  expect(await store.glossaryEdits(document.id)).toHaveLength(1);
  await store.deleteDocument(document.id);
  await store.purgeDeleted(new Date('2027-01-01'));
  expect(await store.glossaryEdits(document.id)).toEqual([]);
});

test('reading position and annotations come back', async () => {
  const store = await openFresh();
  const sample = sampleDocument();
  const { id } = sample.document;
  await store.addDocument(sample);
  await store.saveReadingPosition(id, sample.segments[3]!.id);
  expect(await store.readingPosition(id)).toBe(sample.segments[3]!.id);
  const entry: GlossaryEntry = {
    id: 'g-1' as GlossaryEntryId, documentId: id, term: 'Cádiz', translation: 'Cádiz', variants: [], definition: null, entityType: 'LOC', source: 'document',
  };
  await store.saveAnnotations(id, { mentions: [], entries: [entry] });
  expect(await store.annotations(id)).toEqual({ mentions: [], entries: [entry] });
});

test('another tab hears of every change', async () => {
  const here = await openFresh('shared');
  const there = await openFresh('shared');
  const heard: StoreChange[] = [];
  const complete = new Promise<void>((resolve) => there.subscribe((change) => {
    heard.push(change);
    if (change.kind === 'annotations') resolve();
  }));
  const sample = sampleDocument();
  await here.addDocument(sample);
  await here.saveUnits(sample.document.id, [translated(sample.units[0]!)]);
  await here.saveAnnotations(sample.document.id, { mentions: [], entries: [] });
  await complete;
  expect(heard).toEqual([
    { kind: 'documents' },
    { kind: 'units', documentId: sample.document.id, units: [translated(sample.units[0]!)] },
    { kind: 'annotations', documentId: sample.document.id },
  ]);
});

test('a listener that has unsubscribed hears nothing', async () => {
  const store = await openFresh();
  const listener = jest.fn();
  store.subscribe(listener)();
  await store.addDocument(sampleDocument());
  expect(listener).not.toHaveBeenCalled();
});
