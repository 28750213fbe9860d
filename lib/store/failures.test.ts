import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { openDB } from 'idb';
import { Database } from './database';
import { sampleDocument, translated } from './fixtures/sample-document';
import { openStore, StoreError, type Store } from './index';
import { MIGRATIONS, type Migration } from './migrations';

let databases = 0;
const freshName = () => `failures-${++databases}`;
const closers: (() => void)[] = [];

async function openTracked(name: string): Promise<Store> {
  const store = await openStore({ name });
  closers.push(() => store.close());
  return store;
}

afterEach(() => {
  jest.restoreAllMocks();
  closers.splice(0).forEach((close) => close());
});

/** Makes the browser refuse space at the nth write from now: at the call, as for a value it can tell is too large. */
function refuseWrite(nth: number): void {
  let writes = 0;
  const { put } = IDBObjectStore.prototype;
  jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (++writes === nth) throw new DOMException('No more space.', 'QuotaExceededError');
    return put.apply(this, args);
  });
}

/** Makes the browser refuse space when the transaction of the nth write is committed. */
function refuseCommit(nth: number): void {
  let writes = 0;
  const { put } = IDBObjectStore.prototype;
  jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    const request = put.apply(this, args);
    const transaction = this.transaction as IDBTransaction & { _abort(error: string): void };
    if (++writes === nth) request.addEventListener('success', () => transaction._abort('QuotaExceededError'));
    return request;
  });
}

describe('storage full', () => {
  test.each([['at a write', refuseWrite], ['at the commit', refuseCommit]])('%s, what was stored before is intact', async (_when, refuse) => {
    const store = await openTracked(freshName());
    const sample = sampleDocument();
    const { id } = sample.document;
    await store.addDocument(sample);
    await store.saveUnits(id, [translated(sample.units[0]!)]);
    const before = { document: await store.loadDocument(id), list: await store.listDocuments() };
    const listener = jest.fn();
    store.subscribe(listener);

    refuse(4);
    await expect(store.saveUnits(id, sample.units.map((unit) => translated(unit, 'new')))).rejects.toMatchObject({ name: 'StoreError', code: 'quota-exceeded' });

    expect({ document: await store.loadDocument(id), list: await store.listDocuments() }).toEqual(before);
    expect(listener).not.toHaveBeenCalled();
    jest.restoreAllMocks();
    await store.saveUnits(id, sample.units.map((unit) => translated(unit, 'new')));
    expect((await store.listDocuments())[0]!.translatedCount).toBe(sample.units.length);
  });
});

describe('opening', () => {
  test('a browser without IndexedDB', async () => {
    const original = globalThis.indexedDB;
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true, writable: true });
    try {
      await expect(openStore({ name: freshName() })).rejects.toMatchObject({ name: 'StoreError', code: 'unavailable' });
    } finally {
      Object.defineProperty(globalThis, 'indexedDB', { value: original, configurable: true, writable: true });
    }
  });

  test('a browser that forbids IndexedDB', async () => {
    jest.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    await expect(openStore({ name: freshName() })).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('a database of a newer version', async () => {
    const name = freshName();
    (await openDB(name, MIGRATIONS.length + 1)).close();
    await expect(openStore({ name })).rejects.toMatchObject({ code: 'version-newer' });
  });

  test('another tab that does not let go of an older version', async () => {
    const name = freshName();
    (await openStore({ name })).close();
    const stubborn = await openDB(name, MIGRATIONS.length);
    const next = [...MIGRATIONS, () => {}];
    await expect(Database.open(name, next)).rejects.toMatchObject({ name: 'StoreError', code: 'blocked' });
    stubborn.close();
    const database = await Database.open(name, next);
    closers.push(() => database.close());
    await database.transact(['documents'], 'readonly', async (transaction) => {
      expect(await transaction.objectStore('documents').count()).toBe(0);
    });
  });

  test('a tab gives way to a newer version and says so from then on', async () => {
    const name = freshName();
    const store = await openTracked(name);
    await store.addDocument(sampleDocument());
    const newer = await Database.open(name, [...MIGRATIONS, () => {}]);
    closers.push(() => newer.close());
    await expect(store.listDocuments()).rejects.toMatchObject({ name: 'StoreError', code: 'version-newer' });
  });

  test('a closed store refuses', async () => {
    const store = await openTracked(freshName());
    store.close();
    await expect(store.listDocuments()).rejects.toBeInstanceOf(StoreError);
  });
});

describe('a connection that the browser drops', () => {
  /** The connections that are opened from now on. */
  function watchConnections(): IDBDatabase[] {
    const connections: IDBDatabase[] = [];
    const { open } = IDBFactory.prototype;
    jest.spyOn(indexedDB, 'open').mockImplementation(function (this: IDBFactory, ...args) {
      const request = open.apply(this, args);
      request.addEventListener('success', () => connections.push(request.result));
      return request;
    });
    return connections;
  }

  test.each([
    ['with an event', (connection: IDBDatabase) => forceCloseDatabase(connection as never)],
    ['without a word', (connection: IDBDatabase) => connection.close()],
  ])('%s is opened again, once', async (_, end) => {
    const connections = watchConnections();
    const store = await openTracked(freshName());
    const sample = sampleDocument();
    await store.addDocument(sample);
    end(connections[0]!);
    const [listed] = await Promise.all([store.listDocuments(), store.renameDocument(sample.document.id, 'Later')]);
    expect(listed).toHaveLength(1);
    expect((await store.listDocuments())[0]!.document.title).toBe('Later');
    expect(connections).toHaveLength(2);
  });

  test('in the middle of a transaction fails that one, and no other', async () => {
    const connections = watchConnections();
    const store = await openTracked(freshName());
    jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => { throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError'); });
    await expect(store.addDocument(sampleDocument())).rejects.toMatchObject({ name: 'StoreError', code: 'store-failed' });
    expect(await store.addDocument(sampleDocument())).toBe(true);
    expect(connections).toHaveLength(2);
  });

  test('is not opened again where a newer version has taken over', async () => {
    const name = freshName();
    const store = await openTracked(name);
    (await Database.open(name, [...MIGRATIONS, () => {}])).close();
    await expect(store.listDocuments()).rejects.toMatchObject({ code: 'version-newer' });
  });
});

describe('migrations', () => {
  test('a database of version 1 opens with the current version, and nothing is lost', async () => {
    const name = freshName();
    const sample = sampleDocument();
    const versionOne = await openDB(name, 1, {
      upgrade(database) {
        database.createObjectStore('documents', { keyPath: 'document.id' });
        database.createObjectStore('texts', { keyPath: 'documentId' });
        database.createObjectStore('units', { keyPath: ['documentId', 'id'] });
        database.createObjectStore('positions', { keyPath: 'documentId' });
        database.createObjectStore('annotations', { keyPath: 'documentId' });
      },
    });
    const { document, blocks, segments, units } = sample;
    await versionOne.add('documents', { document, unitCount: 6, translatedCount: 0, characters: 600 });
    await versionOne.add('texts', { documentId: document.id, blocks, segments });
    for (const unit of units) await versionOne.add('units', { ...unit, alignment: { ...unit.alignment, links: [] } });
    versionOne.close();

    const store = await openTracked(name);
    expect(await store.loadDocument(document.id)).toEqual(sample);
    expect(await store.listDocuments()).toEqual([{ document, unitCount: 6, translatedCount: 0, characters: 600 }]);
  });

  test('only the missing steps are taken, in order, and they may rewrite records', async () => {
    const name = freshName();
    const store = await openStore({ name });
    const sample = sampleDocument();
    await store.addDocument(sample);
    store.close();

    const taken: number[] = [];
    const counted = (step: number, migration: Migration): Migration => (database, transaction) => {
      taken.push(step);
      return migration(database, transaction);
    };
    const upperCaseTitles: Migration = async (_database, transaction) => {
      for await (const cursor of transaction.objectStore('documents').iterate()) {
        await cursor.update({ ...cursor.value, document: { ...cursor.value.document, title: cursor.value.document.title.toUpperCase() } });
      }
    };
    const addStore: Migration = (database) => void database.createObjectStore('later');
    const migrations = [...MIGRATIONS.map((step, index) => counted(index, step)), counted(10, upperCaseTitles), counted(11, addStore)];
    const migrated = await Database.open(name, migrations);
    closers.push(() => migrated.close());
    expect(taken).toEqual([10, 11]);
    const record = await migrated.transact(['documents'], 'readonly', (transaction) => transaction.objectStore('documents').get(sample.document.id));
    expect(record!.document.title).toBe(sample.document.title.toUpperCase());
  });

  test('a step that fails leaves the database as it was', async () => {
    const name = freshName();
    const store = await openStore({ name });
    const sample = sampleDocument();
    await store.addDocument(sample);
    store.close();

    const failing: Migration = async (_database, transaction) => {
      await transaction.objectStore('documents').clear();
      throw new Error('no way on');
    };
    await expect(Database.open(name, [...MIGRATIONS, failing])).rejects.toMatchObject({ code: 'store-failed', message: 'no way on' });
    expect(await (await openTracked(name)).loadDocument(sample.document.id)).toEqual(sample);
  });
});

test('a browser that cannot say how much is stored is as good as one that does not', async () => {
  const store = await openTracked(freshName());
  const storage = { estimate: () => Promise.reject(new TypeError('Internal error')) };
  const { navigator } = globalThis;
  Object.defineProperty(globalThis, 'navigator', { configurable: true, value: { storage } });
  try {
    await expect(store.storageUsed()).resolves.toBeNull();
  } finally {
    Object.defineProperty(globalThis, 'navigator', { configurable: true, value: navigator });
  }
});
