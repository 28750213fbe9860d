import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { MIGRATIONS, type Migration } from './migrations';
import { abort, openConnection } from './open-connection';
import type { Schema, StoreName } from './schema';
import { toStoreError } from './store-error';
import { StoreError } from './types';

export type Transaction<Names extends StoreName[], Mode extends IDBTransactionMode> = IDBPTransaction<Schema, Names, Mode>;

/**
 * The connection to IndexedDB: transactions that succeed or fail as a whole, and errors that are StoreErrors. A connection
 * that the browser drops, as iOS does to pages in the background, is opened again when it is next needed.
 */
export class Database {
  /** Why there will be no connection any more. */
  private lost: StoreError | null = null;
  private connection: IDBPDatabase<Schema> | null = null;
  private opening: Promise<void> | null = null;

  private constructor(private readonly name: string, private readonly migrations: readonly Migration[]) {}

  /** @throws StoreError as openConnection does */
  static async open(name: string, migrations: readonly Migration[] = MIGRATIONS): Promise<Database> {
    const database = new Database(name, migrations);
    await database.connect();
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
    const transaction = this.begin(names, mode) ?? await this.beginAnew(names, mode);
    transaction.done.catch(() => {});
    try {
      const value = await work(transaction);
      await transaction.done;
      return value;
    } catch (error) {
      // Requests that fail because the transaction was aborted say so and no more; the transaction knows the cause.
      const cause = transaction.error ?? error;
      abort(transaction);
      // WebKit says no more where its database server has gone. Whatever it was, the next attempt may do better.
      if (isNamed(cause, 'UnknownError')) this.drop();
      throw toStoreError(cause);
    }
  }

  close(): void {
    this.lose(new StoreError('unavailable', 'The database is closed.'));
  }

  private connect(): Promise<void> {
    this.opening ??= openConnection(this.name, this.migrations, {
      onTaken: (reason) => this.lose(reason),
      onDropped: () => this.drop(),
    }).then((connection) => {
      this.connection = connection;
      // Closed while it was being opened.
      if (this.lost) this.drop();
    }).finally(() => (this.opening = null));
    return this.opening;
  }

  /** Begins a transaction at once, so that transactions run in the order in which they were asked for; null where there is no connection. */
  private begin<Names extends StoreName[], Mode extends IDBTransactionMode>(names: [...Names], mode: Mode): Transaction<Names, Mode> | null {
    if (this.lost) throw this.lost;
    try {
      return (this.connection?.transaction(names, mode) ?? null) as Transaction<Names, Mode> | null;
    } catch (error) {
      // The connection is being closed, of which no event has told yet.
      if (!isNamed(error, 'InvalidStateError')) throw toStoreError(error, 'unavailable');
      this.drop();
      return null;
    }
  }

  private async beginAnew<Names extends StoreName[], Mode extends IDBTransactionMode>(names: [...Names], mode: Mode): Promise<Transaction<Names, Mode>> {
    await this.connect();
    const transaction = this.begin(names, mode);
    if (!transaction) throw new StoreError('unavailable', 'The browser has closed the database again.');
    return transaction;
  }

  private lose(reason: StoreError): void {
    this.lost ??= reason;
    this.drop();
  }

  private drop(): void {
    this.connection?.close();
    this.connection = null;
  }
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}
