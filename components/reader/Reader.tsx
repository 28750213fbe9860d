'use client';

import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { GlossaryPanel } from '@/components/glossary/GlossaryPanel';
import { NameCards } from '@/components/glossary/NameCards';
import { useReaderGlossary } from '@/components/glossary/use-reader-glossary';
import '@/components/glossary/glossary.css';
import type { AnnotateStored } from '@/lib/read/annotate-stored';
import { endEdit } from '@/lib/read/drafts';
import type { ReaderState } from '@/lib/read/reader-state';
import { sidesOf, type ReadingLayout } from '@/lib/read/reading-layout';
import type { TranslationSession } from '@/lib/read/translation-session';
import type { Store } from '@/lib/store/types';
import type { ModelEntry } from '@/models/registry';
import { FindBar } from './FindBar';
import { HelpSheet } from './HelpSheet';
import { ReaderProvider } from './reader-context';
import { ReaderText } from './ReaderText';
import { ReaderToolbar } from './ReaderToolbar';
import { ScrollAnchor } from './scroll-anchor';
import { findEditor } from './sentence-dom';
import { StatusBar } from './StatusBar';
import { useFind } from './use-find';
import { useDocumentTitle, useOpeningPosition } from './use-opening';
import { useReaderCommands } from './use-reader-commands';
import { useReaderKeys } from './use-reader-keys';
import { useReaderSettings } from './use-reader-settings';
import { useForgottenFocus, useSavedPosition, useTranslation } from './use-reading-progress';
import { useRenewal } from './use-renewal';
import { useSentenceMoves, type SentenceMoves } from './use-sentence-moves';
import { useSentencePointer } from './use-sentence-pointer';
import { noticeOf, useUnitEdits, type Notice } from './use-unit-edits';
import { useUnsavedDrafts } from './use-unsaved-drafts';
import { useWordHighlight } from './use-word-highlight';
import './controls.css';
import './reader.css';

interface Props {
  readonly state: ReaderState;
  readonly store: Store;
  readonly session: TranslationSession;
  readonly annotate: AnnotateStored;
  /** The model that the reader has chosen; null where it is not known. */
  readonly model: ModelEntry | null;
  /** The sentence to open at. */
  readonly start: number;
  /** Further actions in the toolbar. */
  readonly actions?: ReactNode;
}

/** Text comes out from under the toolbar with this much air, in CSS pixels. */
const LINE_AIR = 12;

/** Another layout makes other elements of the sentences: the one that had the focus gets it again, unless it has moved on to a control, or the reader has scrolled away from it. */
function useTextFocus(state: ReaderState, layout: ReadingLayout, { focus }: SentenceMoves): void {
  useForgottenFocus(state);
  useEffect(() => {
    const current = state.current.get();
    if (current && document.activeElement === document.body) focus(current);
  }, [state, layout, focus]);
}

/** What has just been done stands until the reader turns to another sentence; what has failed, until it is dismissed. */
function useNotice({ current }: ReaderState): readonly [Notice | null, (notice: Notice | null) => void] {
  const [notice, setNotice] = useState<Notice | null>(null);
  useEffect(() => {
    if (!notice || notice.error !== undefined) return;
    const index = current.get()?.index;
    return current.subscribe(() => { if (current.get()?.index !== index) setNotice(null); });
  }, [current, notice]);
  return [notice, setNotice];
}

/** Closes the editor of a sentence, which then has the focus that was in it. */
function useLeaveEdit(state: ReaderState, { focus }: SentenceMoves): (index: number) => void {
  return useCallback((index) => {
    const hadFocus = findEditor(document, index)?.contains(document.activeElement);
    // The sentence has to be back in its place before it can take the focus.
    flushSync(() => endEdit(state, index));
    if (hadFocus) focus({ index, side: 'target' });
  }, [state, focus]);
}

/** A document, open to be read. */
export function Reader({ state, store, session, annotate, model, start, actions }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const [anchor] = useState(() => new ScrollAnchor());
  const [notice, setNotice] = useNotice(state);
  const [helpOpen, setHelpOpen] = useState(false);
  const settings = useReaderSettings();
  const { layout } = settings;

  const line = useCallback(() => (toolbar.current?.offsetHeight ?? 0) + LINE_AIR, []);
  const openHelp = useCallback(() => setHelpOpen(true), []);
  const showError = useCallback((error: unknown) => setNotice(noticeOf(error)), [setNotice]);
  const moves = useSentenceMoves(root, state, anchor, line);
  const find = useFind(state);
  const leaveEdit = useLeaveEdit(state, moves);
  const edits = useUnitEdits(state, store, session, leaveEdit, setNotice);
  const renew = useRenewal(state, store, session, setNotice);
  const attending = (action: (index: number) => void) => (index: number) => { action(index); moves.focus({ index, side: 'target' }); };
  const glossary = useReaderGlossary(state, { store, annotate, moves, lead: layout.lead, notify: setNotice });
  const run = useReaderCommands({ state, settings, moves, approve: edits.approve, openFind: find.open, openHelp, toggleGlossary: glossary.panel.toggle });

  useReaderKeys(run, settings.singleKeys);
  useOpeningPosition(anchor, start, line);
  useSentencePointer(root, state, layout.veiled);
  useWordHighlight(root, state);
  useDocumentTitle(state);
  useTranslation(state, session);
  useSavedPosition(state, store, showError);
  useUnsavedDrafts(state, store);
  useTextFocus(state, layout, moves);

  const holdPlace = useCallback(() => anchor.restore(), [anchor]);
  const context = useMemo(() => ({ state, layout, holdPlace, saveEdit: edits.save, leaveEdit }), [state, layout, holdPlace, edits, leaveEdit]);
  return (
    <ReaderProvider value={context}>
      <div className="reader">
        <div ref={toolbar} className="reader-head">
          <ReaderToolbar document={state.view.document} settings={settings} onFind={find.open} onHelp={openHelp} onGlossary={glossary.panel.toggle} glossaryOpen={glossary.panel.isOpen}>{actions}</ReaderToolbar>
          {find.isOpen && <FindBar field={find.field} state={state} sides={sidesOf(layout.arrangement)} onShow={moves.show} onClose={find.close} />}
        </div>
        <div className="reader-body">
          <main id="main" className="reader-main" data-arrangement={layout.arrangement}>
            <ReaderText root={root} anchor={anchor} line={line} />
          </main>
          {glossary.panel.isOpen && <aside className="reader-panel"><GlossaryPanel state={state} {...glossary} /></aside>}
        </div>
        <StatusBar state={state} session={session} notice={notice} onDismiss={() => setNotice(null)} onApprove={attending(edits.approve)} onRestore={attending(edits.restoreMachine)} onReplaceTerms={attending(edits.replaceTerms)} model={model} onRenew={renew} />
        <NameCards state={state} root={root} moves={moves} edits={glossary.edits} lookUp={settings.lookUp} onReplaceTerms={edits.replaceTermEverywhere} />
        {helpOpen && <HelpSheet onClose={() => setHelpOpen(false)} singleKeys={settings.singleKeys} onSingleKeys={settings.setSingleKeys} />}
      </div>
    </ReaderProvider>
  );
}
