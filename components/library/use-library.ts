'use client';

import { useEffect, useState } from 'react';
import { StoreError, type DocumentSummary, type Store } from '@/lib/store/types';
import { followLibrary } from './follow-library';

export interface StorageUse {
  /** Bytes. */
  readonly used: number;
  readonly quota: number;
}

export type Library =
  | { readonly kind: 'loading' }
  | { readonly kind: 'listed'; readonly documents: readonly DocumentSummary[]; readonly storage: StorageUse | null }
  | { readonly kind: 'failed'; readonly code: string };

/** The documents and the space they take, kept up to date with what this tab and others do. */
export function useLibrary(store: Store): Library {
  const [library, setLibrary] = useState<Library>({ kind: 'loading' });
  useEffect(() => {
    let latest = 0;
    const refresh = () => {
      latest += 1;
      const request = latest;
      const settle = (next: Library) => { if (request === latest) setLibrary(next); };
      Promise.all([store.listDocuments(), store.storageUsed()]).then(
        ([documents, storage]) => settle({ kind: 'listed', documents, storage }),
        (error: unknown) => settle({ kind: 'failed', code: error instanceof StoreError ? error.code : 'store-failed' }),
      );
    };
    refresh();
    const stop = followLibrary(store, refresh);
    return () => {
      latest += 1;
      stop();
    };
  }, [store]);
  return library;
}
