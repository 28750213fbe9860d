import { DEFAULT_MODEL_ID, findModel, type ModelEntry } from '../../models/registry';
import { StoreError, type Store, type StoredDocument } from '../store';
import { TranslationClient, type WorkerHandle } from '../translate/client';
import { createFakeEngine, fakeTranslation } from '../translate/fake-engine';
import { createInProcessClient } from '../translate/node-client';
import { serve } from '../translate/serve';
import { TranslateError } from '../translate/translate-error';
import type { DocumentId, GlossaryEntryId } from '../types';
import { closers, countTranslated, createGate, fakeClient, openWith, prepare, shippedModel, startSession, until, untilDone, untilKind } from './fixtures/sessions';
import { createTranslationSession, type TranslationSession, type TranslationStatus } from './translation-session';

test('translates a whole document and stores it', async () => {
  const sample = await prepare('el mar');
  const { id } = sample.document;
  const store = await openWith(sample);
  const session = startSession(store, fakeClient());
  const seen: TranslationStatus[] = [];
  session.subscribe(() => seen.push(session.status(id)));

  expect(session.status(id)).toEqual({ kind: 'idle' });
  session.start(id);
  expect(session.status(id)).toEqual({ kind: 'loading-model', loaded: 0, total: 0 });
  await untilKind(session, id, 'complete');

  const { units } = await store.loadDocument(id);
  expect(units.map(({ target }) => target)).toEqual(sample.units.map(({ source }) => fakeTranslation(source).text));
  const model = findModel(DEFAULT_MODEL_ID)!;
  expect(units[0]!.origin).toEqual({ kind: 'model', modelId: model.id, revision: model.revision, dtype: model.dtype });

  const kinds = seen.map(({ kind }) => kind);
  expect([...new Set(kinds)]).toEqual(['loading-model', 'translating', 'complete']);
  expect(seen).toContainEqual({ kind: 'loading-model', loaded: 1, total: 2 });
  const counts = seen.flatMap((status) => (status.kind === 'translating' ? [status.done] : []));
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(counts[0]).toBe(0);
  expect(counts.at(-1)).toBe(60);
});

test('tells how fast it is and how long it will take', async () => {
  const sample = await prepare('el tiempo');
  const { id } = sample.document;
  const gate = createGate(2);
  let clock = 0;
  const session = createTranslationSession({
    store: await openWith(sample), client: fakeClient(gate.options), model: shippedModel, now: () => new Date(clock),
  });
  session.subscribe(() => (clock += 500));
  session.start(id);
  const first = await untilKind(session, id, 'translating');
  expect(first).toMatchObject({ done: 0, perSecond: null, secondsLeft: null });
  const later = await untilDone(session, id, 10);
  if (later.kind !== 'translating') throw new Error(`It is ${later.kind}`);
  expect(later.perSecond).toBeCloseTo(10, 0);
  expect(later.secondsLeft).toBeCloseTo(5, 0);
  session.pause(id);
  gate.let(1);
});

test('a status is the same object until it changes', async () => {
  const sample = await prepare('el eco', 4);
  const { id } = sample.document;
  const session = startSession(await openWith(sample), fakeClient());
  expect(session.status(id)).toBe(session.status('d-other' as DocumentId));
  session.start(id);
  const loading = session.status(id);
  session.start(id);
  expect(session.status(id)).toBe(loading);
  await untilKind(session, id, 'complete');
  expect(session.status(id)).toBe(session.status(id));
});

test('a translated document is complete without loading the model', async () => {
  const sample = await prepare('la luna', 3);
  const { id } = sample.document;
  const store = await openWith(sample);
  for (const unit of sample.units) await store.editUnit(id, unit.id, 'Mine.');
  const client = fakeClient();
  const load = jest.spyOn(client, 'load');
  const session = startSession(store, client);
  session.start(id);
  await untilKind(session, id, 'complete');
  expect(load).not.toHaveBeenCalled();
});

describe('pausing', () => {
  test('keeps what is translated, and goes on from there', async () => {
    const sample = await prepare('la lluvia');
    const { id } = sample.document;
    const store = await openWith(sample);
    const asked: string[] = [];
    const gate = createGate(2);
    const session = startSession(store, fakeClient({
      onTranslate: async (texts) => {
        await gate.options.onTranslate!(texts, []);
        asked.push(...texts);
      },
    }));
    session.start(id);
    await untilDone(session, id, 10);
    session.pause(id);
    expect(session.status(id)).toEqual({ kind: 'paused', done: 10, total: 60 });

    session.start(id);
    gate.let(Infinity);
    await untilKind(session, id, 'complete');
    expect(await countTranslated(store, id)).toBe(60);
    expect(asked).toHaveLength(60);
  });

  test('counts the batch in hand when it comes', async () => {
    const sample = await prepare('la nieve');
    const { id } = sample.document;
    const store = await openWith(sample);
    const gate = createGate(1);
    const session = startSession(store, fakeClient(gate.options));
    session.start(id);
    await untilDone(session, id, 2);
    await gate.held();
    session.pause(id);
    gate.let(1);
    expect(await untilDone(session, id, 10)).toEqual({ kind: 'paused', done: 10, total: 60 });
    expect(await countTranslated(store, id)).toBe(10);
  });

  test('before the document has been read leaves it idle', async () => {
    const sample = await prepare('la niebla');
    const store = await openWith(sample);
    const session = startSession(store, fakeClient());
    session.start(sample.document.id);
    session.pause(sample.document.id);
    expect(session.status(sample.document.id)).toEqual({ kind: 'idle' });
    session.start(sample.document.id);
    await untilKind(session, sample.document.id, 'complete');
  });

  test('another document that is started takes over', async () => {
    const [first, second] = [await prepare('el trigo'), await prepare('la cebada', 20)];
    const store = await openWith(first, second);
    const gate = createGate(1);
    const session = startSession(store, fakeClient(gate.options));
    session.start(first.document.id);
    await untilDone(session, first.document.id, 2);
    session.start(second.document.id);
    expect(session.status(first.document.id).kind).toBe('paused');
    gate.let(Infinity);
    await untilKind(session, second.document.id, 'complete');
    expect(await countTranslated(store, second.document.id)).toBe(20);
    expect(session.status(first.document.id).kind).toBe('paused');
    session.pause(second.document.id);
    expect(session.status(second.document.id).kind).toBe('complete');
  });
});

describe('what is on screen comes first', () => {
  async function firstTexts(prefer: (session: TranslationSession, sample: StoredDocument) => void, after: number): Promise<string[]> {
    const sample = await prepare('el viento');
    const { id } = sample.document;
    const asked: string[] = [];
    const gate = createGate(1);
    const session = startSession(await openWith(sample), fakeClient({
      onTranslate: async (texts) => {
        await gate.options.onTranslate!(texts, []);
        asked.push(...texts);
      },
    }));
    if (after === 0) prefer(session, sample);
    session.start(id);
    await untilDone(session, id, 2);
    if (after > 0) prefer(session, sample);
    gate.let(Infinity);
    await untilKind(session, id, 'complete');
    expect(asked).toHaveLength(60);
    return asked;
  }

  const preferForty = (session: TranslationSession, { document, segments }: StoredDocument) =>
    session.prefer(document.id, segments.slice(40, 44).map(({ id }) => id));

  test('from the first batch on', async () => {
    const asked = await firstTexts(preferForty, 0);
    expect(asked.slice(0, 2)).toEqual(['La frase 40 trata de el viento.', 'La frase 41 trata de el viento.']);
  });

  test('when the reader scrolls', async () => {
    const asked = await firstTexts(preferForty, 2);
    expect(asked.slice(0, 2)).toEqual(['La frase 0 trata de el viento.', 'La frase 1 trata de el viento.']);
    expect(asked.indexOf('La frase 40 trata de el viento.')).toBeLessThan(20);
  });
});

describe('failures', () => {
  test('a model that cannot be loaded, and a retry', async () => {
    const sample = await prepare('la arena', 12);
    const { id } = sample.document;
    const store = await openWith(sample);
    let attempts = 0;
    const client = createInProcessClient((model, device, options) => {
      if (++attempts === 1) throw new TranslateError('model-corrupt', 'not the hash');
      return createFakeEngine()(model, device, options);
    });
    closers.push(() => client.dispose());
    const session = startSession(store, client);
    session.start(id);
    expect(await untilKind(session, id, 'failed')).toEqual({ kind: 'failed', code: 'model-corrupt', done: 0, total: 12 });
    session.start(id);
    await untilKind(session, id, 'complete');
    expect(await countTranslated(store, id)).toBe(12);
  });

  test('a worker that dies half-way, and a retry with a new one', async () => {
    const sample = await prepare('el volcán');
    const { id } = sample.document;
    const store = await openWith(sample);
    const gates = [createGate(2), createGate(Infinity)];
    const crashes: ((reason: string) => void)[] = [];
    const client = new TranslationClient((): WorkerHandle => {
      const { port1, port2 } = new MessageChannel();
      const gate = gates[crashes.length]!;
      const stop = serve(port2, createFakeEngine(gate.options));
      return {
        port: port1,
        onCrash: (listener) => crashes.push(listener),
        terminate: () => {
          gate.let(Infinity);
          void stop().finally(() => port2.close());
        },
      };
    }, 'cpu');
    closers.push(() => client.dispose());
    const session = startSession(store, client);
    session.start(id);
    await untilDone(session, id, 10);
    crashes[0]!('out of the blue');
    expect(await untilKind(session, id, 'failed')).toEqual({ kind: 'failed', code: 'worker-crashed', done: 10, total: 60 });
    expect(await countTranslated(store, id)).toBe(10);
    session.start(id);
    await untilKind(session, id, 'complete');
    expect(await countTranslated(store, id)).toBe(60);
    expect(crashes).toHaveLength(2);
  });

  test('a full store: the translation stops, nothing is lost, and it goes on once there is room', async () => {
    const sample = await prepare('el desván');
    const { id } = sample.document;
    const store = await openWith(sample);
    let room = 1;
    const session = startSession({
      loadDocument: (documentId) => store.loadDocument(documentId),
      annotations: (documentId) => store.annotations(documentId),
      glossaryEdits: (documentId) => store.glossaryEdits(documentId),
      subscribe: (listener) => store.subscribe(listener),
      saveUnits: async (documentId, units) => {
        if (room-- <= 0) throw new StoreError('quota-exceeded', 'full');
        await store.saveUnits(documentId, units);
      },
    }, fakeClient());
    session.start(id);
    const failed = await untilKind(session, id, 'failed');
    expect(failed).toEqual({ kind: 'failed', code: 'quota-exceeded', done: 2, total: 60 });
    expect(await countTranslated(store, id)).toBe(2);
    room = Infinity;
    session.start(id);
    await untilKind(session, id, 'complete');
    expect(await countTranslated(store, id)).toBe(60);
  });

  test('a reader\'s words are kept, whenever they are written', async () => {
    const sample = await prepare('la voz', 20);
    const { id } = sample.document;
    const store = await openWith(sample);
    const gate = createGate(1);
    const session = startSession(store, fakeClient(gate.options));
    session.start(id);
    await untilDone(session, id, 2);
    await store.editUnit(id, sample.units[15]!.id, 'My own words.');
    gate.let(Infinity);
    await untilKind(session, id, 'complete');
    expect((await store.loadDocument(id)).units[15]).toMatchObject({ target: 'My own words.', state: 'reviewed' });
  });

  test('a document that is deleted meanwhile goes back to idle', async () => {
    const sample = await prepare('el olvido');
    const { id } = sample.document;
    const store = await openWith(sample);
    const gate = createGate(1);
    const session = startSession(store, fakeClient(gate.options));
    session.start(id);
    await untilDone(session, id, 2);
    await store.deleteDocument(id);
    gate.let(Infinity);
    await untilKind(session, id, 'idle');
    await store.restoreDocument(id);
    session.start(id);
    await untilKind(session, id, 'complete');
    expect(await countTranslated(store, id)).toBe(60);
  });
});

describe('the chosen model', () => {
  const other: ModelEntry = { ...findModel(DEFAULT_MODEL_ID)!, id: 'Owner/other-es-en', revision: '0123456789ab' };
  const originsOf = async (store: Store, id: DocumentId) =>
    (await store.loadDocument(id)).units.map(({ origin }) => (origin.kind === 'model' ? `${origin.modelId} ${origin.revision}` : origin.kind));

  test('may change between two runs, and while one is under way', async () => {
    const [first, second] = [await prepare('la primera', 4), await prepare('la segunda')];
    const store = await openWith(first, second);
    const gate = createGate(4);
    const shipped = (await shippedModel())!;
    let chosen = shipped;
    const session = createTranslationSession({ store, client: fakeClient(gate.options), model: async () => chosen });
    session.changeModel();
    session.start(first.document.id);
    await untilKind(session, first.document.id, 'complete');
    session.start(second.document.id);
    await gate.held();
    chosen = other;
    session.changeModel();
    gate.let(Infinity);
    await untilKind(session, second.document.id, 'complete');
    const [early, late] = [`${shipped.id} ${shipped.revision}`, `${other.id} ${other.revision}`];
    expect(new Set(await originsOf(store, first.document.id))).toEqual(new Set([early]));
    const origins = await originsOf(store, second.document.id);
    expect(new Set(origins)).toEqual(new Set([early, late]));
    expect(origins.at(-1)).toBe(late);
  });

  test('translates again what another has translated, if it is asked to, and nothing of a person’s', async () => {
    const sample = await prepare('lo nuevo');
    const { id } = sample.document;
    const store = await openWith(sample);
    let chosen = (await shippedModel())!;
    const session = createTranslationSession({ store, client: fakeClient(), model: async () => chosen });
    session.start(id);
    await untilKind(session, id, 'complete');
    await store.editUnit(id, sample.units[3]!.id, 'Mine.');
    chosen = other;
    session.start(id);
    await untilKind(session, id, 'complete');
    expect(new Set(await originsOf(store, id)).size).toBe(2);

    session.start(id, { renew: true });
    await untilKind(session, id, 'translating');
    expect(await countTranslated(store, id)).toBe(60);
    session.pause(id);
    session.start(id);
    await untilKind(session, id, 'complete');
    expect(new Set(await originsOf(store, id))).toEqual(new Set(['human', `${other.id} ${other.revision}`]));
    expect((await store.loadDocument(id)).units[3]!.target).toBe('Mine.');
  });

  test('may be gone, which costs nothing that is translated', async () => {
    const sample = await prepare('lo perdido');
    const { id } = sample.document;
    const store = await openWith(sample);
    const models: ModelEntry[] = [];
    const session = createTranslationSession({ store, client: fakeClient(), model: async () => models[0] });
    session.start(id);
    expect(await untilKind(session, id, 'failed')).toMatchObject({ code: 'model-gone', done: 0, total: 60 });
    models.push((await shippedModel())!);
    session.start(id);
    await untilKind(session, id, 'complete');
  });
});

describe('the English that the reader has settled', () => {
  const mine = 'mine' as GlossaryEntryId;
  const settle = (store: Store, id: DocumentId, translation: string) =>
    store.saveGlossaryEdits(id, [{ entryId: mine, edit: { entryId: mine, term: 'marea', translation } }]);

  test('is told to the engine', async () => {
    const sample = await prepare('la marea', 20);
    const { id } = sample.document;
    const store = await openWith(sample);
    await settle(store, id, 'tide');
    const told: unknown[] = [];
    const session = startSession(store, fakeClient({ onTranslate: (_, terms) => void told.push(terms) }));
    session.start(id);
    await untilKind(session, id, 'complete');
    expect(told.length).toBeGreaterThan(1);
    for (const terms of told) expect(terms).toEqual([{ source: 'marea', target: 'tide' }]);
  });

  test('counts for what is still to be translated when it is settled later', async () => {
    const sample = await prepare('la marea', 60);
    const { id } = sample.document;
    const store = await openWith(sample);
    const gate = createGate(2);
    const told: (string | undefined)[] = [];
    const session = startSession(store, fakeClient({
      async onTranslate(texts, terms) {
        await gate.options.onTranslate!(texts, terms);
        told.push(...texts.map(() => terms[0]?.target));
      },
    }));
    session.start(id);
    await gate.held();
    await settle(store, id, 'tide');
    await until(session, id, ({ kind }) => kind === 'loading-model');
    gate.let(99);
    await untilKind(session, id, 'complete');
    expect(told.at(0)).toBeUndefined();
    expect(told.at(-1)).toBe('tide');
    expect(told).toHaveLength(60);
    expect(await countTranslated(store, id)).toBe(60);
  });

  test('counts when it is settled while the terms are being read', async () => {
    const sample = await prepare('la marea', 20);
    const { id } = sample.document;
    const store = await openWith(sample);
    let reads = 0;
    const told: unknown[] = [];
    const session = startSession({
      loadDocument: (documentId) => store.loadDocument(documentId),
      annotations: (documentId) => store.annotations(documentId),
      glossaryEdits: async (documentId) => {
        const edits = await store.glossaryEdits(documentId);
        if (++reads === 1) await settle(store, id, 'tide');
        return edits;
      },
      subscribe: (listener) => store.subscribe(listener),
      saveUnits: (documentId, units) => store.saveUnits(documentId, units),
    }, fakeClient({ onTranslate: (_, terms) => void told.push(terms) }));
    session.start(id);
    await untilKind(session, id, 'complete');
    for (const terms of told) expect(terms).toEqual([{ source: 'marea', target: 'tide' }]);
  });

  test('an edit that settles nothing else does not disturb the translation', async () => {
    const sample = await prepare('la marea', 60);
    const { id } = sample.document;
    const store = await openWith(sample);
    await settle(store, id, 'tide');
    const gate = createGate(2);
    const session = startSession(store, fakeClient(gate.options));
    const kinds: string[] = [];
    session.start(id);
    await gate.held();
    session.subscribe(() => kinds.push(session.status(id).kind));
    const other = 'other' as GlossaryEntryId;
    await store.saveGlossaryEdits(id, [{ entryId: other, edit: { entryId: other, term: 'frase', note: 'say it better' } }]);
    gate.let(99);
    await untilKind(session, id, 'complete');
    expect(new Set(kinds)).toEqual(new Set(['translating', 'complete']));
  });
});
