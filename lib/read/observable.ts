/** A value that can be watched: what several parts of the page share without redrawing their common parent. */
export interface Observable<Value> {
  readonly get: () => Value;
  /** Tells the subscribers unless the value is the same (`Object.is`). */
  readonly set: (value: Value) => void;
  /** Returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createObservable<Value>(initial: Value): Observable<Value> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (value) => {
      if (Object.is(value, current)) return;
      current = value;
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
