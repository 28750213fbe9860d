import { useMemo } from 'react';
import { noticeOf, type Notice } from '@/components/reader/use-unit-edits';
import { planTerms, type BroughtTerm } from '@/lib/read/plan-terms';
import type { ReaderState } from '@/lib/read/reader-state';
import type { GlossaryEdit, Store } from '@/lib/store/types';
import type { GlossaryEntry, GlossaryEntryId } from '@/lib/types';

/** What a reader can change of a name by hand. */
export type NameChanges = Pick<GlossaryEdit, 'translation' | 'entityType' | 'note'>;

export interface GlossaryEdits {
  readonly change: (entry: GlossaryEntry, changes: NameChanges) => void;
  /** Marks a name as none, in the whole document; a term of the reader's own goes for good. */
  readonly reject: (entry: GlossaryEntry) => void;
  readonly restore: (entry: GlossaryEntry) => void;
  /** Makes a name another name of `into`. */
  readonly merge: (entry: GlossaryEntry, into: GlossaryEntry, changes: NameChanges) => void;
  readonly separate: (entry: GlossaryEntry) => void;
  /** @param said What to tell when it is done. */
  readonly addTerms: (terms: readonly BroughtTerm[], said: string) => void;
  /** Takes back all corrections of an entry, and with them a term of the reader's own. */
  readonly forget: (entryId: GlossaryEntryId, said: string) => void;
}

/** Corrections of names, each with the way back. */
export function useGlossaryEdits(state: ReaderState, store: Store, notify: (notice: Notice) => void): GlossaryEdits {
  return useMemo(() => {
    const documentId = state.view.document.id;
    const attempt = (work: Promise<void>) => void work.catch((error: unknown) => notify(noticeOf(error)));
    /** Puts edits, or nothing, in the place of earlier ones of the same entries. */
    const write = async (planned: (edits: readonly GlossaryEdit[]) => Promise<ReadonlyMap<GlossaryEntryId, GlossaryEdit | null>>, text: string) => {
      const edits = await store.glossaryEdits(documentId);
      const after = await planned(edits);
      const earlier = new Map(edits.map((edit) => [edit.entryId, edit]));
      const before = [...after.keys()].map((entryId) => ({ entryId, edit: earlier.get(entryId) ?? null }));
      await store.saveGlossaryEdits(documentId, [...after].map(([entryId, edit]) => ({ entryId, edit })));
      notify({ text, undo: () => attempt(store.saveGlossaryEdits(documentId, before).then(() => notify({ text: 'Undone.' }))) });
    };
    const update = (entryId: GlossaryEntryId, changes: Partial<GlossaryEdit>, text: string) =>
      attempt(write(async (edits) => new Map([[entryId, { ...edits.find((edit) => edit.entryId === entryId), ...changes, entryId }]]), text));
    const takeIn = async (terms: readonly BroughtTerm[], edits: readonly GlossaryEdit[]) => {
      const { entries } = await store.annotations(documentId);
      return new Map(planTerms(documentId, terms, entries, edits).map((edit) => [edit.entryId, edit]));
    };
    const forget = (entryId: GlossaryEntryId, said: string) => attempt(write(async () => new Map([[entryId, null]]), said));
    return {
      change: ({ id, term }, changes) => update(id, changes, `Saved for “${term}” in the whole text.`),
      reject: ({ id, term, isOwn }) => (isOwn
        ? forget(id, `“${term}” is no longer in the glossary.`)
        : update(id, { rejected: true }, `“${term}” is no longer marked as a name.`)),
      restore: ({ id, term }) => update(id, { rejected: false }, `“${term}” is marked as a name again.`),
      merge: ({ id, term }, into, changes) => update(id, { ...changes, mergedInto: into.id }, `“${term}” is now another name of “${into.term}”.`),
      separate: ({ id, term }) => update(id, { mergedInto: undefined }, `“${term}” is a name of its own again.`),
      addTerms: (terms, said) => attempt(write((edits) => takeIn(terms, edits), said)),
      forget,
    };
  }, [state, store, notify]);
}
