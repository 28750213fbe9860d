'use client';

import { useEffect, useState } from 'react';
import { StoreError, type DocumentSummary, type Store, type StoreChange } from '@/lib/store/types';

export interface StorageUse {
  /** Bytes. */
  readonly used: number;
  readonly quota: number;
}

export type Library =
  | { readonly kind: 'loading' }
  | { readonly kind: 'listed'; readonly documents: readonly DocumentSummary[]; readonly storage: StorageUse | null }
  | { readonly kind: 'failed'; readonly code: string };

/** Milliseconds between two looks at the library while translations stream in. */
const REFRESH_INTERVAL = 500;

/** Calls `refresh` at once when documents come or go, and at most twice a second while their sentences change. */
function followChanges(store: Store, refresh: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    refresh();
  };
  const unsubscribe = store.subscribe(({ kind }: StoreChange) => {
    if (kind === 'documents') flush();
    else if (kind === 'units') timer ??= setTimeout(flush, REFRESH_INTERVAL);
  });
  return () => {
    unsubscribe();
    clearTimeout(timer);
  };
}

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
    const stop = followChanges(store, refresh);
    return () => {
      latest += 1;
      stop();
    };
  }, [store]);
  return library;
}
