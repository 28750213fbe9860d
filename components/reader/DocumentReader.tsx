'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { DocumentExportMenu } from '@/components/export/DocumentExportMenu';
import { FailureScreen, MessageScreen } from '@/components/ui/FailureScreen';
import { useAppState, type App } from '@/lib/read/app-context';
import { useChosenModel } from '@/lib/read/chosen-model';
import { openDocumentView } from '@/lib/read/document-view';
import { describeError } from '@/lib/read/messages';
import { createReaderState, type ReaderState } from '@/lib/read/reader-state';
import { StoreError, type Store } from '@/lib/store/types';
import type { DocumentId } from '@/lib/types';
import { Reader } from './Reader';

type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly state: ReaderState; readonly start: number }
  | { readonly kind: 'failed'; readonly code: string };

interface OpenedReader {
  readonly state: ReaderState;
  readonly start: number;
  readonly close: () => void;
}

async function openReader(store: Store, documentId: DocumentId): Promise<OpenedReader> {
  const [{ view, close }, position] = await Promise.all([openDocumentView(store, documentId), store.readingPosition(documentId)]);
  const start = (position && view.indexOfSegment(position)) ?? 0;
  return { state: createReaderState(view, start), start, close };
}

function useOpenReader(store: Store, documentId: DocumentId): Opening {
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });
  useEffect(() => {
    let left = false;
    let close = () => { left = true; };
    openReader(store, documentId).then(
      (opened) => {
        if (left) { opened.close(); return; }
        close = opened.close;
        setOpening({ kind: 'open', state: opened.state, start: opened.start });
      },
      (error: unknown) => {
        if (!left) setOpening({ kind: 'failed', code: error instanceof StoreError ? error.code : 'store-failed' });
      },
    );
    return () => close();
  }, [store, documentId]);
  return opening;
}

function OpeningScreen() {
  return <main id="main" className="min-h-dvh" aria-busy="true"><p className="sr-only">Opening the document.</p></main>;
}

function ReadFailure({ code }: { readonly code: string }) {
  const { title, advice } = describeError(code);
  return <MessageScreen title={title} actions={<Link href="/" className="text-accent underline">Back to the library</Link>}><p>{advice}</p></MessageScreen>;
}

interface Props {
  readonly documentId: DocumentId;
}

function StoredReader({ app: { store, session, annotate, installed }, documentId }: Props & { readonly app: App }) {
  const model = useChosenModel(installed);
  const opening = useOpenReader(store, documentId);
  switch (opening.kind) {
    case 'opening': return <OpeningScreen />;
    case 'failed': return <ReadFailure code={opening.code} />;
    case 'open': return (
      <Reader
        state={opening.state} start={opening.start} store={store} session={session} annotate={annotate} model={model}
        actions={<DocumentExportMenu documentId={documentId} />}
      />
    );
  }
}

/** Opens a stored document to be read, or says why it cannot be. */
export function DocumentReader(props: Props) {
  const app = useAppState();
  switch (app.kind) {
    case 'opening': return <OpeningScreen />;
    case 'failed': return <FailureScreen code={app.code} />;
    case 'ready': return <StoredReader {...props} app={app.app} />;
  }
}
