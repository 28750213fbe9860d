import { useEffect } from 'react';
import { useAttempt } from '@/components/ui/use-attempt';
import { listUnsaved, reopenDrafts } from '@/lib/read/drafts';
import type { ReaderState } from '@/lib/read/reader-state';
import type { Store } from '@/lib/store/types';
import { keepDrafts, readKeptDrafts } from './kept-drafts';

/**
 * What stands changed in an editor is stored when the reader goes elsewhere in the app; a page that is about to be closed
 * asks first. What a reload or a store that is full has kept from being stored, stands in its editor again.
 */
export function useUnsavedDrafts(state: ReaderState, store: Store): void {
  const attempt = useAttempt();
  useEffect(() => {
    const { view, drafts } = state;
    const { id } = view.document;
    reopenDrafts(state, readKeptDrafts(id));
    const stopKeeping = drafts.subscribe(() => keepDrafts(id, listUnsaved(state)));
    const ask = (event: BeforeUnloadEvent) => { if (listUnsaved(state).length > 0) event.preventDefault(); };
    window.addEventListener('beforeunload', ask);
    return () => {
      stopKeeping();
      window.removeEventListener('beforeunload', ask);
      const unsaved = listUnsaved(state);
      keepDrafts(id, []);
      for (const draft of unsaved) {
        const [index, line] = draft;
        void attempt(store.editUnit(id, view.sentence(index).unit.id, line)).then((stored) => {
          if (!stored) keepDrafts(id, [...readKeptDrafts(id), draft]);
        });
      }
    };
  }, [state, store, attempt]);
}
