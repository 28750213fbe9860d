import type { Store, StoreChange } from '@/lib/store/types';

/** Milliseconds between two looks at the library while much changes: sentences that are translated, many files that are chosen at once. */
const REFRESH_INTERVAL = 500;

/** Calls `refresh` when the library changes, never twice within the interval: at once when documents come or go, or else at its end. Returns the way to stop. */
export function followLibrary(store: Pick<Store, 'subscribe'>, refresh: () => void): () => void {
  let refreshedAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    refreshedAt = performance.now();
    refresh();
  };
  const unsubscribe = store.subscribe(({ kind }: StoreChange) => {
    if (kind === 'documents' && performance.now() - refreshedAt >= REFRESH_INTERVAL) flush();
    else if (kind === 'documents' || kind === 'units') timer ??= setTimeout(flush, REFRESH_INTERVAL);
  });
  return () => {
    unsubscribe();
    clearTimeout(timer);
  };
}
