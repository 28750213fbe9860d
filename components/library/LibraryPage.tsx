'use client';

import { useCallback } from 'react';
import { AppReady } from '@/components/ui/AppReady';
import { FailureScreen } from '@/components/ui/FailureScreen';
import { SiteHeader } from '@/components/ui/SiteHeader';
import { useApp } from '@/lib/read/app-context';
import { AddTextFailures } from './AddTextFailures';
import { AddTextPanel } from './AddTextPanel';
import { DocumentList } from './DocumentList';
import { DropOverlay } from './DropOverlay';
import { LanguageDialog } from './LanguageDialog';
import { StorageLine } from './StorageLine';
import { sourceOfFile } from './text-sources';
import { useAddTexts } from './use-add-texts';
import { useDocumentActions } from './use-document-actions';
import { useFileDrop } from './use-file-drop';
import { useKeptPlace } from './use-kept-place';
import { useLibrary } from './use-library';
import { Welcome } from './Welcome';

/** What the reader has, and the ways to bring more. */
export function LibraryPage() {
  return (
    <>
      <SiteHeader />
      <AppReady fallback={<main id="main" aria-busy="true" />}><OpenLibrary /></AppReady>
    </>
  );
}

function OpenLibrary() {
  const { store, session, libraryPlace } = useApp();
  const library = useLibrary(store);
  useKeptPlace(libraryPlace, library.kind === 'listed');
  const actions = useDocumentActions(store, session);
  const { reading, failures, dismissFailure, question, add } = useAddTexts(store);
  const addFiles = useCallback((files: readonly File[]) => void add(files.map(sourceOfFile)), [add]);
  const dragging = useFileDrop(addFiles);

  if (library.kind === 'failed') return <FailureScreen code={library.code} />;
  const isEmpty = library.kind === 'listed' && library.documents.length === 0;
  return (
    <>
      <main id="main" tabIndex={-1} aria-busy={library.kind === 'loading' || reading !== null} className="mx-auto grid w-full max-w-3xl gap-10 px-6 pt-12 pb-24 outline-none">
        {library.kind === 'listed' && (
          <>
            {isEmpty ? <Welcome /> : <h1 className="font-reading text-3xl">Library</h1>}
            <AddTextPanel isFirst={isEmpty} reading={reading} add={add} onFiles={addFiles}>
              <AddTextFailures failures={failures} onDismiss={dismissFailure} />
            </AddTextPanel>
            {!isEmpty && <DocumentList documents={library.documents} session={session} actions={actions} />}
            <StorageLine storage={library.storage} />
          </>
        )}
      </main>
      {dragging && <DropOverlay />}
      {question && <LanguageDialog question={question} />}
    </>
  );
}
