import { useCallback } from 'react';
import { focusMain } from '@/components/ui/focus-main';
import type { ReaderState } from '@/lib/read/reader-state';
import type { TranslationSession } from '@/lib/read/translation-session';
import type { Store } from '@/lib/store/types';
import type { TranslationUnit } from '@/lib/types';
import { noticeOf, rewritten, type Notice } from './use-unit-edits';

/** Has the chosen model translate what others have translated, what is on screen first, with the way back. */
export function useRenewal(state: ReaderState, store: Store, session: TranslationSession, notify: (notice: Notice) => void): (outdated: readonly TranslationUnit[]) => void {
  return useCallback((outdated) => {
    const { view } = state;
    const documentId = view.document.id;
    const undo = async () => {
      session.pause(documentId);
      // The batch in hand would be stored over what is put back.
      await session.settled();
      await store.saveUnits(documentId, outdated.map(rewritten), { overwriteEdits: true });
      session.start(documentId, { renew: false });
    };
    // The button that was pressed goes.
    focusMain();
    const { order } = view.sentence(state.visible.get().first).unit;
    session.prefer(documentId, outdated.filter((unit) => unit.order >= order).flatMap(({ segmentIds }) => segmentIds));
    session.start(documentId, { renew: true });
    notify({
      text: outdated.length === 1 ? 'Translating one sentence again.' : `Translating ${outdated.length} sentences again.`,
      undo: () => void undo().then(() => notify({ text: 'Undone.' }), (error: unknown) => notify(noticeOf(error))),
    });
  }, [state, store, session, notify]);
}
