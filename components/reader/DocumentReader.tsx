'use client';

import Link from 'next/link';
import { useEffect, useState, type ReactNode } from 'react';
import { useAppState, type App } from '@/lib/read/app-context';
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

interface Props {
  readonly documentId: DocumentId;
  readonly actions?: ReactNode;
  readonly panel?: ReactNode;
}

function OpeningMessage() {
  return <main className="reader-message" aria-busy="true"><p className="sr-only">Opening the document.</p></main>;
}

function FailureMessage({ code }: { readonly code: string }) {
  const { title, advice } = describeError(code);
  return (
    <main className="reader-message">
      <h1>{title}</h1>
      <p>{advice}</p>
      <p><Link href="/">Back to the library</Link></p>
    </main>
  );
}

interface Props {
  readonly documentId: DocumentId;
  readonly actions?: ReactNode;
  readonly panel?: ReactNode;
}

function StoredDocumentReader({ app: { store, session }, documentId, actions, panel }: Props & { readonly app: App }) {
  const opening = useOpenReader(store, documentId);
  switch (opening.kind) {
    case 'opening': return <OpeningMessage />;
    case 'failed': return <FailureMessage code={opening.code} />;
    case 'open': return <Reader state={opening.state} start={opening.start} store={store} session={session} actions={actions} panel={panel} />;
  }
}

/** Loads a stored document and opens it to be read, or says why it cannot. */
export function DocumentReader(props: Props) {
  const app = useAppState();
  switch (app.kind) {
    case 'opening': return <OpeningMessage />;
    case 'failed': return <FailureMessage code={app.code} />;
    case 'ready': return <StoredDocumentReader {...props} app={app.app} />;
  }
}
