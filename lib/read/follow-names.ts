import type { Store } from '../store/types';
import type { DocumentId } from '../types';
import type { AnnotateStored } from './annotate-stored';
import type { AnnotateErrorCode } from './annotation-protocol';

interface Options {
  readonly store: Pick<Store, 'subscribe'>;
  readonly annotate: AnnotateStored;
  readonly onFailure: (code: AnnotateErrorCode) => void;
  /** Milliseconds, of any origin. */
  readonly now?: () => number;
}

/** Milliseconds between the end of a run and the next. */
const MIN_PAUSE = 2000;

/**
 * The pause after a run is this many times as long as the run, so that a novel being translated keeps its processor. The
 * first run does not count: it starts the worker and loads what the stage knows, which says nothing of the next one.
 */
const PAUSE_FACTOR = 10;

/** Milliseconds after a failure. A server that is being restarted is back by then; a missing file does not matter so often. */
const PAUSE_AFTER_FAILURE = 30_000;

/**
 * Keeps the names of a document in step with its units and the reader's terms: finds them at once, and again when those
 * have changed, the last change included. A failure is told once; the next change after a while tries again. Returns the way to stop.
 */
export function followNames(documentId: DocumentId, { store, annotate, onFailure, now = () => performance.now() }: Options): () => void {
  let stopped = false;
  let running = false;
  let changed = false;
  let urgent = false;
  let warm = false;
  let failing = false;
  let restUntil = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = async () => {
    timer = undefined;
    running = true;
    changed = false;
    urgent = false;
    const begun = now();
    const result = await annotate(documentId);
    const ended = now();
    restUntil = urgent ? 0 : ended + (warm ? Math.max(MIN_PAUSE, PAUSE_FACTOR * (ended - begun)) : MIN_PAUSE);
    warm = true;
    running = false;
    if (stopped) return;
    // A document that has been deleted meanwhile has no names to miss.
    if (!result.ok && result.error.code === 'not-found') { stop(); return; }
    if (!result.ok) {
      restUntil = urgent ? 0 : ended + PAUSE_AFTER_FAILURE;
      if (!failing) onFailure(result.error.code);
    }
    failing = !result.ok;
    if (changed) schedule();
  };
  const schedule = () => { timer ??= setTimeout(() => void run(), Math.max(0, restUntil - now())); };
  const unsubscribe = store.subscribe((change) => {
    if ((change.kind !== 'units' && change.kind !== 'glossary-edits') || change.documentId !== documentId) return;
    changed = true;
    // The reader waits for what they have just done.
    if (change.kind === 'glossary-edits') {
      urgent = true;
      restUntil = 0;
      clearTimeout(timer);
      timer = undefined;
    }
    if (!running) schedule();
  });
  const stop = () => {
    stopped = true;
    clearTimeout(timer);
    unsubscribe();
  };
  void run();
  return stop;
}
