import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { MIGRATIONS, type Migration } from './migrations';
import { abort, openConnection } from './open-connection';
import type { Schema, StoreName } from './schema';
import { toStoreError } from './store-error';
import { StoreError } from './types';

export type Transaction<Names extends StoreName[], Mode extends IDBTransactionMode> = IDBPTransaction<Schema, Names, Mode>;

/** The connection to IndexedDB: transactions that succeed or fail as a whole, and errors that are StoreErrors. */
export class Database {
  private lost: StoreError | null = null;

  private constructor(private readonly connection: IDBPDatabase<Schema>) {}

  /** @throws StoreError as openConnection does */
  static async open(name: string, migrations: readonly Migration[] = MIGRATIONS): Promise<Database> {
    let database: Database | null = null;
    const connection = await openConnection(name, migrations, (reason) => database?.lose(reason));
    database = new Database(connection);
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
    transaction.done.catch(() => {});
    try {
      const value = await work(transaction);
      await transaction.done;
      return value;
    } catch (error) {
      // Requests that fail because the transaction was aborted say so and no more; the transaction knows the cause.
      const cause = transaction.error ?? error;
      abort(transaction);
      throw toStoreError(cause);
    }
  }

  close(): void {
    this.lose(new StoreError('unavailable', 'The database is closed.'));
  }

  private begin<Names extends StoreName[], Mode extends IDBTransactionMode>(names: [...Names], mode: Mode): Transaction<Names, Mode> {
    if (this.lost) throw this.lost;
    try {
      return this.connection.transaction(names, mode) as Transaction<Names, Mode>;
    } catch (error) {
      throw toStoreError(error, 'unavailable');
    }
  }

  private lose(reason: StoreError): void {
    this.lost ??= reason;
    this.connection.close();
  }
}
