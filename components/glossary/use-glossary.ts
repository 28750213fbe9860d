import { useEffect } from 'react';
import type { AnnotateStored } from '@/lib/read/annotate-stored';
import { followNames } from '@/lib/read/follow-names';
import { Glossary } from '@/lib/read/glossary';
import { applyGlossaryEdits } from '@/lib/read/glossary-edits';
import type { ReaderState } from '@/lib/read/reader-state';
import type { Store } from '@/lib/store/types';

/** Finds the names of the open document, keeps them in step with its translation, and shows what is stored of them. */
export function useGlossary(state: ReaderState, store: Store, annotate: AnnotateStored, onFailure: (code: string) => void, onError: (error: unknown) => void): void {
  useEffect(() => {
    const { id } = state.view.document;
    let latest = 0;
    const show = async () => {
      latest += 1;
      const own = latest;
      const [annotations, edits] = await Promise.all([store.annotations(id), store.glossaryEdits(id)]);
      if (own === latest) state.glossary.set(new Glossary(applyGlossaryEdits(annotations, edits), state.view));
    };
    const unsubscribe = store.subscribe((change) => {
      if ((change.kind === 'annotations' || change.kind === 'glossary-edits') && change.documentId === id) show().catch(onError);
    });
    show().catch(onError);
    const unfollow = followNames(id, { store, annotate, onFailure });
    return () => {
      latest += 1;
      unsubscribe();
      unfollow();
    };
  }, [state, store, annotate, onFailure, onError]);
}
