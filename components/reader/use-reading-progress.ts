import { useEffect } from 'react';
import type { ReaderState, SentenceRef } from '@/lib/read/reader-state';
import type { TranslationSession } from '@/lib/read/translation-session';
import type { Store } from '@/lib/store/types';

/** How far ahead of the screen sentences are asked for before the rest of the document. */
const AHEAD = 60;

/** Sentences before the screen that are asked for, too: of the first of them, the end can be seen, and more in a column whose lines run behind. */
const BEHIND = 8;
const SETTLE_MS = 150;
const SAVE_DELAY_MS = 600;

/** Calls back a while after the visible sentences last changed; `flush` does what is due at once. */
function afterScrolling(state: ReaderState, delay: number, action: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => { timer = undefined; action(); };
  const stop = state.visible.subscribe(() => { clearTimeout(timer); timer = setTimeout(run, delay); });
  const flush = () => { if (timer !== undefined) { clearTimeout(timer); run(); } };
  return { stop: () => { stop(); clearTimeout(timer); }, flush };
}

/** Starts or resumes the translation of the open document, what is on screen first, then what lies around it; it goes on whatever screen follows. */
export function useTranslation(state: ReaderState, session: TranslationSession): void {
  useEffect(() => {
    const { view } = state;
    const prefer = () => {
      const { first, last } = state.visible.get();
      // All of them, since what is translated may be about to be translated again.
      session.prefer(view.document.id, view.segmentsAround(first, last, { before: BEHIND, after: AHEAD }));
    };
    prefer();
    if (view.translatedCount < view.sentenceCount) session.start(view.document.id);
    return afterScrolling(state, SETTLE_MS, prefer).stop;
  }, [state, session]);
}

/** Remembers the sentence at the top of the screen, also when the page is left in haste. */
export function useSavedPosition(state: ReaderState, store: Store, onError: (error: unknown) => void): void {
  useEffect(() => {
    const save = () => {
      const [segment] = state.view.sentence(state.visible.get().first).segments;
      if (segment) store.saveReadingPosition(state.view.document.id, segment.id).catch(onError);
    };
    const { stop, flush } = afterScrolling(state, SAVE_DELAY_MS, save);
    document.addEventListener('visibilitychange', flush);
    return () => {
      flush();
      stop();
      document.removeEventListener('visibilitychange', flush);
    };
  }, [state, store, onError]);
}

/** Scrolled away from, a sentence is no longer the one in hand: keys go on from the top of the screen, and Tab enters there. */
export function useForgottenFocus(state: ReaderState): void {
  useEffect(() => afterScrolling(state, SETTLE_MS, () => {
    const { first, last } = state.visible.get();
    const isOff = ({ index }: SentenceRef) => index < first || index > last;
    const current = state.current.get();
    if (current && isOff(current)) state.current.set(null);
    const stop = state.tabStop.get();
    if (isOff(stop)) state.tabStop.set({ ...stop, index: first });
  }).stop, [state]);
}
