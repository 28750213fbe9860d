import { useEffect } from 'react';
import { useAttempt } from '@/components/ui/use-attempt';
import { listUnsaved } from '@/lib/read/drafts';
import type { ReaderState } from '@/lib/read/reader-state';
import type { Store } from '@/lib/store/types';

/** What stands changed in an editor is stored when the reader goes elsewhere in the app; a page that is about to be closed asks first. */
export function useUnsavedDrafts(state: ReaderState, store: Store): void {
  const attempt = useAttempt();
  useEffect(() => {
    const { view } = state;
    const ask = (event: BeforeUnloadEvent) => { if (listUnsaved(state).length > 0) event.preventDefault(); };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
      for (const [index, line] of listUnsaved(state)) void attempt(store.editUnit(view.document.id, view.sentence(index).unit.id, line));
    };
  }, [state, store, attempt]);
}
