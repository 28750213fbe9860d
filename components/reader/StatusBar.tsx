'use client';

import { useSyncExternalStore } from 'react';
import { IconButton } from '@/components/ui/IconButton';
import { leaving } from '@/components/ui/focus-main';
import { CloseIcon } from '@/components/ui/icons';
import { describeError } from '@/lib/read/messages';
import type { ReaderState } from '@/lib/read/reader-state';
import type { TranslationSession } from '@/lib/read/translation-session';
import type { TranslationUnit } from '@/lib/types';
import type { ModelEntry } from '@/models/registry';
import { SentenceTools } from './SentenceTools';
import { OutdatedTranslations, ProgressLine, TranslationProgress } from './TranslationProgress';
import { useObservable } from './use-observable';
import { useOutdated } from './use-outdated';
import type { Notice } from './use-unit-edits';

interface Props {
  readonly state: ReaderState;
  readonly session: TranslationSession;
  readonly notice: Notice | null;
  readonly onDismiss: () => void;
  readonly onApprove: (index: number) => void;
  readonly onRestore: (index: number) => void;
  readonly onReplaceTerms: (index: number) => void;
  /** null where it is not known. */
  readonly model: ModelEntry | null;
  readonly onRenew: (outdated: readonly TranslationUnit[]) => void;
}

/** How much of the document has been read, in per cent: all of it once the last sentence has come into view. */
function ReadingProgress({ state }: { readonly state: ReaderState }) {
  const last = useObservable(state.visible, (visible) => visible.last);
  const percent = Math.round(((last + 1) / Math.max(state.view.sentenceCount, 1)) * 100);
  return <p className="reader-status-text reader-percent" title="Read so far">{percent} %</p>;
}

function NoticeLine({ notice, onDismiss }: { readonly notice: Notice } & Pick<Props, 'onDismiss'>) {
  const words = notice.error === undefined ? null : describeError(notice.error);
  return (
    <>
      <p className="reader-status-text">{words ? <><strong>{words.title}</strong> {words.advice}</> : notice.text}</p>
      {notice.undo && <button type="button" className="reader-button" onClick={leaving(notice.undo)}>Undo</button>}
      <IconButton label="Dismiss" onClick={leaving(onDismiss)}><CloseIcon /></IconButton>
    </>
  );
}

/** The line at the foot of the page: place in the text, the sentence in hand, the state of the translation. It keeps its height, so nothing above it moves; on a phone the sentence in hand may take a second line over the text. */
export function StatusBar({ state, session, notice, onDismiss, onApprove, onRestore, onReplaceTerms, model, onRenew }: Props) {
  const documentId = state.view.document.id;
  const getStatus = () => session.status(documentId);
  const status = useSyncExternalStore((listener) => session.subscribe(listener), getStatus, getStatus);
  const outdated = useOutdated(state.view, model, status.kind === 'complete' || status.kind === 'idle');
  return (
    <footer className="reader-status" data-kind={status.kind}>
      <ProgressLine status={status} />
      <ReadingProgress state={state} />
      <div className="reader-status-middle">
        <div role="status" className="reader-status-group">{notice && <NoticeLine notice={notice} onDismiss={onDismiss} />}</div>
        <div className="reader-status-group" data-beside-notice={notice !== null || undefined}>
          <SentenceTools state={state} onApprove={onApprove} onRestore={onRestore} onReplaceTerms={onReplaceTerms} />
        </div>
      </div>
      <div className="reader-status-group">
        <TranslationProgress
          status={status}
          onStart={leaving(() => session.start(documentId))}
          onTakeOver={leaving(() => session.start(documentId, { takeOver: true }))}
          onPause={() => session.pause(documentId)}
        />
        {outdated.length > 0 && <OutdatedTranslations count={outdated.length} onTranslateAgain={() => onRenew(outdated)} />}
      </div>
    </footer>
  );
}
