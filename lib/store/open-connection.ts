import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { migrate, type Migration } from './migrations';
import type { Schema, StoreName } from './schema';
import { toStoreError } from './store-error';
import { StoreError } from './types';

type UpgradeTransaction = IDBPTransaction<Schema, StoreName[], 'versionchange'>;

/** How a connection may end that nobody has closed. */
export interface ConnectionEnd {
  /** It has to be given up for good. */
  readonly onTaken: (reason: StoreError) => void;
  /** The browser has dropped it, and may give another. */
  readonly onDropped: () => void;
}

/**
 * Opens a database, creating or migrating it as needed.
 * @throws StoreError `blocked`, `version-newer`, `unavailable`, `quota-exceeded`, `store-failed` (a migration failed)
 */
export async function openConnection(
  name: string,
  migrations: readonly Migration[],
  { onTaken, onDropped }: ConnectionEnd,
): Promise<IDBPDatabase<Schema>> {
  if (typeof indexedDB === 'undefined') throw new StoreError('unavailable', 'This browser offers no IndexedDB.');
  let migrationFailure: StoreError | undefined;
  const upgrade = async (database: IDBPDatabase<Schema>, oldVersion: number, transaction: UpgradeTransaction) => {
    transaction.done.catch(() => {});
    try {
      await migrate(database as unknown as IDBPDatabase, transaction as never, oldVersion, migrations);
    } catch (error) {
      migrationFailure = toStoreError(transaction.error ?? error);
      abort(transaction);
    }
  };
  const open = async (onBlocked: () => void) => openDB<Schema>(name, migrations.length, {
    // Nobody awaits the upgrade: IndexedDB commits it once no request is left.
    upgrade: (database, oldVersion, _newVersion, transaction) => void upgrade(database, oldVersion, transaction),
    blocked: onBlocked,
    blocking: (_current, next) => onTaken(next === null
      ? new StoreError('unavailable', 'The database is being deleted.')
      : new StoreError('version-newer', 'A newer version of Paralelo has taken over the database.')),
    terminated: onDropped,
  });
  return new Promise((resolve, reject) => {
    let isBlocked = false;
    const onBlocked = () => {
      isBlocked = true;
      reject(new StoreError('blocked', 'Another tab holds an older version of the database open.'));
    };
    open(onBlocked).then(
      (connection) => (isBlocked ? connection.close() : resolve(connection)),
      (error: unknown) => reject(migrationFailure ?? toStoreError(error, 'unavailable')),
    );
  });
}

/** Aborts a transaction that may have ended already. */
export function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
}
