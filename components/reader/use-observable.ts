import { useSyncExternalStore } from 'react';
import type { Observable } from '@/lib/read/observable';

/** Follows what `select` takes from a watched value: redraws only when that differs (`Object.is`), so it must not make new objects. */
export function useObservable<Value, Selected>(observable: Observable<Value>, select: (value: Value) => Selected): Selected {
  const snapshot = () => select(observable.get());
  return useSyncExternalStore(observable.subscribe, snapshot, snapshot);
}
