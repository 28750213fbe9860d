'use client';

import { memo, useSyncExternalStore } from 'react';
import type { TranslationSession, TranslationStatus } from '@/lib/read/translation-session';
import type { DocumentSummary } from '@/lib/store/types';
import { DocumentRow } from './DocumentRow';
import type { DocumentActions } from './use-document-actions';

interface Props {
  readonly documents: readonly DocumentSummary[];
  readonly session: TranslationSession;
  readonly actions: DocumentActions;
}

const IDLE: TranslationStatus = { kind: 'idle' };

function SessionRow({ summary, session, actions }: Omit<Props, 'documents'> & { readonly summary: DocumentSummary }) {
  const { id } = summary.document;
  const status = useSyncExternalStore((listener) => session.subscribe(listener), () => session.status(id), () => IDLE);
  return (
    <DocumentRow
      summary={summary}
      status={status}
      onTranslate={() => session.start(id)}
      onPause={() => session.pause(id)}
      onRename={(title) => actions.rename(summary, title)}
      onDelete={() => actions.remove(summary)}
    />
  );
}

/** The documents, newest first. Of many files that are taken in, each redraws the page around them. */
export const DocumentList = memo(function DocumentList({ documents, session, actions }: Props) {
  return (
    <ul aria-label="Documents" className="border-t border-rule">
      {documents.map((summary) => (
        <li key={summary.document.id} className="border-b border-rule">
          <SessionRow summary={summary} session={session} actions={actions} />
        </li>
      ))}
    </ul>
  );
});
