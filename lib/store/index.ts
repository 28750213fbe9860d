import { ChangeFeed } from './change-feed';
import { Database } from './database';
import { IndexedDbStore } from './indexed-db-store';
import type { Store } from './types';

export * from './types';

export interface OpenStoreOptions {
  /** The database's name; tabs that open the same one see each other's changes. */
  readonly name?: string;
  readonly now?: () => Date;
}

/**
 * Opens the store of this browser, or creates it.
 * @throws StoreError `blocked`, `version-newer`, `unavailable`, `quota-exceeded`
 */
export async function openStore({ name = 'paralelo', now = () => new Date() }: OpenStoreOptions = {}): Promise<Store> {
  return new IndexedDbStore(await Database.open(name), new ChangeFeed(name), now);
}
