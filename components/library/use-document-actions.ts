'use client';

import { useEffect, useMemo } from 'react';
import { useToast } from '@/components/ui/Toasts';
import { useAttempt } from '@/components/ui/use-attempt';
import type { TranslationSession } from '@/lib/read/translation-session';
import type { DocumentSummary, Store } from '@/lib/store/types';

export interface DocumentActions {
  readonly rename: (summary: DocumentSummary, title: string) => void;
  readonly remove: (summary: DocumentSummary) => void;
}

/** Milliseconds after which no tab offers to take a deletion back any more, but one that someone is holding open. */
const UNDO_TIME = 60_000;

/** Renames, and deletes with a way back. What nobody wanted back is removed for good afterwards, or when the library is next opened. */
export function useDocumentActions(store: Store, session: TranslationSession): DocumentActions {
  const showToast = useToast();
  const attempt = useAttempt();

  useEffect(() => {
    void attempt(store.purgeDeleted(new Date(Date.now() - UNDO_TIME)));
  }, [store, attempt]);

  return useMemo(() => {
    const remove = async ({ document: { id, title } }: DocumentSummary) => {
      session.pause(id);
      if (!await attempt(store.deleteDocument(id))) return;
      const deleted = new Date(Date.now() + 1);
      showToast({
        text: `Deleted “${title}”.`,
        action: {
          label: 'Undo',
          run: () => void attempt(store.restoreDocument(id)),
        },
        // Nothing else that is deleted: another message may still offer to take that back.
        onExpire: () => void attempt(store.purgeDeleted(deleted, id)),
      });
    };
    return {
      rename: ({ document }, title) => void attempt(store.renameDocument(document.id, title)),
      remove: (summary) => void remove(summary),
    };
  }, [store, session, attempt, showToast]);
}
