'use client';

import { useEffect, useMemo, useRef } from 'react';
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
  const undoable = useRef(0);

  useEffect(() => {
    void attempt(store.purgeDeleted(new Date(Date.now() - UNDO_TIME)));
  }, [store, attempt]);

  return useMemo(() => {
    const remove = async ({ document: { id, title } }: DocumentSummary) => {
      session.pause(id);
      if (!await attempt(store.deleteDocument(id))) return;
      undoable.current += 1;
      showToast({
        text: `Deleted “${title}”.`,
        action: {
          label: 'Undo',
          run: () => {
            undoable.current -= 1;
            void attempt(store.restoreDocument(id));
          },
        },
        onExpire: () => {
          undoable.current -= 1;
          if (undoable.current === 0) void attempt(store.purgeDeleted(new Date()));
        },
      });
    };
    return {
      rename: ({ document }, title) => void attempt(store.renameDocument(document.id, title)),
      remove: (summary) => void remove(summary),
    };
  }, [store, session, attempt, showToast]);
}
