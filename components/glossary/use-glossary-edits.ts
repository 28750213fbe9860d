import { useMemo } from 'react';
import { noticeOf, type Notice } from '@/components/reader/use-unit-edits';
import type { ReaderState } from '@/lib/read/reader-state';
import type { GlossaryEdit, Store } from '@/lib/store/types';
import type { GlossaryEntry, GlossaryEntryId } from '@/lib/types';

/** What a reader can change of a name by hand. */
export type NameChanges = Pick<GlossaryEdit, 'translation' | 'entityType' | 'note'>;

export interface GlossaryEdits {
  readonly change: (entry: GlossaryEntry, changes: NameChanges) => void;
  /** Marks a name as none, in the whole document. */
  readonly reject: (entry: GlossaryEntry) => void;
  readonly restore: (entry: GlossaryEntry) => void;
}

/** Corrections of names, each with the way back. */
export function useGlossaryEdits(state: ReaderState, store: Store, notify: (notice: Notice) => void): GlossaryEdits {
  return useMemo(() => {
    const documentId = state.view.document.id;
    const write = async (entryId: GlossaryEntryId, changes: Partial<GlossaryEdit>, text: string) => {
      const before = (await store.glossaryEdits(documentId)).find((edit) => edit.entryId === entryId) ?? null;
      await store.saveGlossaryEdit(documentId, entryId, { ...before, ...changes, entryId });
      notify({ text, undo: () => attempt(store.saveGlossaryEdit(documentId, entryId, before).then(() => notify({ text: 'Undone.' }))) });
    };
    const attempt = (work: Promise<void>) => void work.catch((error: unknown) => notify(noticeOf(error)));
    return {
      change: ({ id, term }, changes) => attempt(write(id, changes, `Saved for “${term}” in the whole text.`)),
      reject: ({ id, term }) => attempt(write(id, { rejected: true }, `“${term}” is no longer marked as a name.`)),
      restore: ({ id, term }) => attempt(write(id, { rejected: false }, `“${term}” is marked as a name again.`)),
    };
  }, [state, store, notify]);
}
