import { useMemo } from 'react';
import { StoreError, type Store } from '@/lib/store/types';
import type { ReaderState } from '@/lib/read/reader-state';
import type { TranslationSession } from '@/lib/read/translation-session';
import type { TranslationUnit } from '@/lib/types';

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
  /** Gives a sentence back to the model, which translates it anew. */
  readonly restoreMachine: (index: number) => void;
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

/** Changes to single translations, each with the way back. */
export function useUnitEdits(state: ReaderState, store: Store, session: TranslationSession, leaveEdit: (index: number) => void, notify: (notice: Notice) => void): UnitEdits {
  return useMemo(() => {
    const { view } = state;
    const documentId = view.document.id;
    const attempt = (work: Promise<unknown>, done: Notice) => void work.then(
      () => notify(done),
      (error: unknown) => notify(noticeOf(error)),
    );
    const putBack = (unit: TranslationUnit) =>
      attempt(store.saveUnits(documentId, [unit], { overwriteEdits: true }), { text: 'Undone.' });
    return {
      save: (index, text) => {
        const before = view.sentence(index).unit;
        attempt(
          store.editUnit(documentId, before.id, text).then(() => leaveEdit(index)),
          { text: 'Translation saved.', undo: () => putBack(before) },
        );
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
          { text: 'Translating the sentence again.', undo: () => putBack(before) },
        );
      },
    };
  }, [state, store, session, leaveEdit, notify]);
}
