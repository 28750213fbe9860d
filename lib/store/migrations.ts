import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * One step from a version of the database to the next. It runs inside the version change transaction and may await
 * requests of that transaction only. Untyped on purpose: the schema of today is not the schema of then.
 */
export type Migration = (database: IDBPDatabase, transaction: IDBPTransaction<unknown, string[], 'versionchange'>) => void | Promise<void>;

function createStores(database: IDBPDatabase): void {
  database.createObjectStore('documents', { keyPath: 'document.id' });
  database.createObjectStore('texts', { keyPath: 'documentId' });
  database.createObjectStore('units', { keyPath: ['documentId', 'id'] });
  database.createObjectStore('positions', { keyPath: 'documentId' });
  database.createObjectStore('annotations', { keyPath: 'documentId' });
}

function createGlossaryEdits(database: IDBPDatabase): void {
  database.createObjectStore('glossaryEdits', { keyPath: ['documentId', 'entryId'] });
}

/** The step at index n leads from version n to version n + 1. Never change a step that has been released: add one. */
export const MIGRATIONS: readonly Migration[] = [createStores, createGlossaryEdits];

/** Takes a database from `oldVersion` (0 = new) to the end of the migrations. */
export async function migrate(
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
  oldVersion: number,
  migrations: readonly Migration[],
): Promise<void> {
  for (const migration of migrations.slice(oldVersion)) await migration(database, transaction);
}
