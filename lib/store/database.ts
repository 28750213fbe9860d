import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { migrate, MIGRATIONS, type Migration } from './migrations';
import type { Schema, StoreName } from './schema';
import { toStoreError } from './store-error';
import { StoreError } from './types';

export type Transaction<Names extends StoreName[], Mode extends IDBTransactionMode> = IDBPTransaction<Schema, Names, Mode>;

type UpgradeTransaction = IDBPTransaction<Schema, StoreName[], 'versionchange'>;

/** The connection to IndexedDB: transactions that succeed or fail as a whole, and errors that are StoreErrors. */
export class Database {
  private connection: IDBPDatabase<Schema> | null = null;
  private lost = new StoreError('unavailable', 'The database is closed.');

  /**
   * Opens the database, creating or migrating it as needed.
   * @throws StoreError `blocked`, `version-newer`, `unavailable`, `quota-exceeded`
   */
  static async open(name: string, migrations: readonly Migration[] = MIGRATIONS): Promise<Database> {
    const database = new Database();
    database.connection = await database.connect(name, migrations);
    return database;
  }

  /**
   * Runs `work` in one transaction. If it throws, or the browser cannot commit, nothing of it is stored.
   * `work` may await requests of its transaction only, or the transaction ends under it.
   * @throws StoreError
   */
  async transact<Names extends StoreName[], Mode extends 'readonly' | 'readwrite', Value>(
    names: [...Names],
    mode: Mode,
    work: (transaction: Transaction<Names, Mode>) => Promise<Value>,
  ): Promise<Value> {
    const transaction = this.begin(names, mode);
    const done = transaction.done;
    done.catch(() => {});
    try {
      const value = await work(transaction);
      await done;
      return value;
    } catch (error) {
      // Requests that fail because the transaction was aborted say so and no more; the transaction knows the cause.
      const cause = transaction.error ?? error;
      abort(transaction);
      throw toStoreError(cause);
    }
  }

  close(): void {
    this.connection?.close();
    this.connection = null;
  }

  private begin<Names extends StoreName[], Mode extends IDBTransactionMode>(names: [...Names], mode: Mode): Transaction<Names, Mode> {
    if (!this.connection) throw this.lost;
    try {
      return this.connection.transaction(names, mode) as Transaction<Names, Mode>;
    } catch (error) {
      throw toStoreError(error, 'unavailable');
    }
  }

  private async connect(name: string, migrations: readonly Migration[]): Promise<IDBPDatabase<Schema>> {
    if (typeof indexedDB === 'undefined') throw new StoreError('unavailable', 'This browser offers no IndexedDB.');
    let migrationError: unknown;
    const blocked = new AbortController();
    const upgrade = async (database: IDBPDatabase<Schema>, oldVersion: number, transaction: UpgradeTransaction) => {
      transaction.done.catch(() => {});
      try {
        await migrate(database as unknown as IDBPDatabase, transaction as never, oldVersion, migrations);
      } catch (error) {
        migrationError = transaction.error ?? error;
        abort(transaction);
      }
    };
    const open = async () => openDB<Schema>(name, migrations.length, {
      // Nobody awaits the upgrade: IndexedDB commits it once no request is left.
      upgrade: (database, oldVersion, _newVersion, transaction) => void upgrade(database, oldVersion, transaction),
      blocked: () => blocked.abort(new StoreError('blocked', 'Another tab holds an older version of the database open.')),
      blocking: (_current, next) => this.lose(next === null
        ? new StoreError('unavailable', 'The database is being deleted.')
        : new StoreError('version-newer', 'A newer version of Paralelo has taken over the database.')),
      terminated: () => this.lose(new StoreError('unavailable', 'The browser has closed the database.')),
    });
    return new Promise((resolve, reject) => {
      blocked.signal.addEventListener('abort', () => reject(blocked.signal.reason));
      open().then(
        (connection) => (blocked.signal.aborted ? connection.close() : resolve(connection)),
        (error: unknown) => reject(migrationError ? toStoreError(migrationError) : toStoreError(error, 'unavailable')),
      );
    });
  }

  private lose(reason: StoreError): void {
    this.lost = reason;
    this.close();
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}
