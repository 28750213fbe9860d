import { useMemo } from 'react';
import { StoreError, type Store } from '@/lib/store/types';
import { lineOf } from '@/lib/read/drafts';
import type { ReaderState } from '@/lib/read/reader-state';
import type { TranslationSession } from '@/lib/read/translation-session';
import { replaceDeviations } from '@/lib/read/check-terms';
import type { GlossaryEntryId, TranslationUnit } from '@/lib/types';

/** What the status bar says about something just done. */
export interface Notice {
  readonly text: string;
  readonly undo?: () => void;
  /** A StoreErrorCode, where it failed. */
  readonly error?: string;
}

export interface UnitEdits {
  /** Stores a reader's translation of a sentence. */
  readonly save: (index: number, text: string) => void;
  /** Says of a translation that it is right as it is. */
  readonly approve: (index: number) => void;
  /** Gives a sentence back to the model, which translates it anew. */
  readonly restoreMachine: (index: number) => void;
  /** Writes the English that the reader has settled for names where the translation of a sentence has another. The sentence then counts as reviewed. */
  readonly replaceTerms: (index: number) => void;
  /** The same for one name in many sentences, which need not have been looked at: their flags stay. */
  readonly replaceTermEverywhere: (indices: readonly number[], name: GlossaryEntryId) => void;
}

/** @throws what is no StoreError: a defect, not an outcome. */
export function noticeOf(error: unknown): Notice {
  if (!(error instanceof StoreError)) throw error;
  return { text: '', error: error.code };
}

function withoutTranslation(unit: TranslationUnit): TranslationUnit {
  return {
    ...unit, target: null, state: 'initial', origin: { kind: 'none' }, flags: [], confidence: undefined,
    alignment: { ...unit.alignment, links: [], method: 'none' },
  };
}

/** A target that is put back is written anew: names that were found in what it replaces stand elsewhere in it. */
export function rewritten(unit: TranslationUnit): TranslationUnit {
  return unit.target === null ? unit : { ...unit, changedAt: new Date().toISOString() };
}

/** A sentence's unit with the settled English of one name, or of all. It is a person's from now on; reviewed only if all of it is seen to. */
function replaceTermsIn({ view, glossary }: ReaderState, index: number, name?: GlossaryEntryId): TranslationUnit {
  const sentence = view.sentence(index);
  const deviations = glossary.get().deviationsIn(sentence).filter(({ mention }) => name === undefined || mention.entryId === name);
  const { target, links } = replaceDeviations(sentence.unit, deviations);
  const { alignment } = sentence.unit;
  return rewritten({
    ...sentence.unit, target, origin: { kind: 'human' }, alignment: { ...alignment, links }, confidence: undefined,
    ...(name === undefined && { state: 'reviewed' as const, flags: [] }),
  });
}

/** Changes to translations, each with the way back. */
export function useUnitEdits(state: ReaderState, store: Store, session: TranslationSession, leaveEdit: (index: number) => void, notify: (notice: Notice) => void): UnitEdits {
  return useMemo(() => {
    const { view } = state;
    const documentId = view.document.id;
    const attempt = (work: Promise<unknown>, done: Notice) => void work.then(
      () => notify(done),
      (error: unknown) => notify(noticeOf(error)),
    );
    const putBack = (units: readonly TranslationUnit[]) =>
      attempt(store.saveUnits(documentId, units.map(rewritten), { overwriteEdits: true }), { text: 'Undone.' });
    const write = (before: readonly TranslationUnit[], after: readonly TranslationUnit[], text: string) =>
      attempt(store.saveUnits(documentId, after, { overwriteEdits: true }), { text, undo: () => putBack(before) });
    const replace = (indices: readonly number[], name: GlossaryEntryId | undefined, text: string) => {
      const before = indices.map((index) => view.sentence(index).unit);
      const after = indices.map((index) => replaceTermsIn(state, index, name));
      write(before, after, text);
    };
    return {
      save: (index, text) => {
        const before = view.sentence(index).unit;
        attempt(
          store.editUnit(documentId, before.id, text).then(() => {
            // Not if something has been typed meanwhile.
            if (lineOf(state.drafts.get().get(index) ?? '') === text) leaveEdit(index);
          }),
          { text: 'Translation saved.', undo: () => putBack([before]) },
        );
      },
      approve: (index) => {
        const before = view.sentence(index).unit;
        write([before], [{ ...before, state: 'reviewed' }], 'Marked as right.');
      },
      restoreMachine: (index) => {
        const before = view.sentence(index).unit;
        attempt(
          store.saveUnits(documentId, [withoutTranslation(before)], { overwriteEdits: true }).then(() => {
            // A run under way has made its list already; a new one finds this sentence.
            session.pause(documentId);
            session.start(documentId);
            session.prefer(documentId, before.segmentIds);
          }),
          { text: 'Translating the sentence again.', undo: () => putBack([before]) },
        );
      },
      replaceTerms: (index) => replace([index], undefined, 'Replaced.'),
      replaceTermEverywhere: (indices, name) => replace(indices, name, indices.length === 1 ? 'Replaced in one sentence.' : `Replaced in ${indices.length} sentences.`),
    };
  }, [state, store, session, leaveEdit, notify]);
}
