export interface HoverIntent<Target> {
  /** The pointer is over a target, or over none. */
  readonly point: (target: Target | null) => void;
  /** Forgets where the pointer was; what it was about to do is not done. */
  readonly reset: () => void;
}

/**
 * Tells what a pointer rests on: calls back once it has been over the same target, or off all of them, for `delay`
 * milliseconds. In between it may cross others.
 */
export function createHoverIntent<Target>(delay: number, onRest: (target: Target | null) => void): HoverIntent<Target> {
  let pointed: Target | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    point: (target) => {
      if (target === pointed) return;
      pointed = target;
      clearTimeout(timer);
      timer = setTimeout(() => onRest(target), delay);
    },
    reset: () => {
      pointed = null;
      clearTimeout(timer);
    },
  };
}
