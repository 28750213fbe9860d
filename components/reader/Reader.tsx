'use client';

import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { ReaderState } from '@/lib/read/reader-state';
import type { TranslationSession } from '@/lib/read/translation-session';
import type { Side } from '@/lib/read/word-links';
import { StoreError, type Store } from '@/lib/store/types';
import { FindBar } from './FindBar';
import { HelpSheet } from './HelpSheet';
import { ReaderProvider } from './reader-context';
import { ReaderText } from './ReaderText';
import { ReaderToolbar } from './ReaderToolbar';
import { ScrollAnchor } from './scroll-anchor';
import { StatusBar } from './StatusBar';
import { useReaderCommands } from './use-reader-commands';
import { useReaderKeys } from './use-reader-keys';
import { useReaderSettings } from './use-reader-settings';
import { useForgottenFocus, usePreferVisible, useSavedPosition } from './use-reading-progress';
import { useSentenceMoves } from './use-sentence-moves';
import { useSentencePointer } from './use-sentence-pointer';
import { useUnitEdits, type Notice } from './use-unit-edits';
import { useWordHighlight } from './use-word-highlight';
import './controls.css';
import './reader.css';

interface Props {
  readonly state: ReaderState;
  readonly store: Store;
  readonly session: TranslationSession;
  /** The sentence to open at. */
  readonly start: number;
  /** Further actions in the toolbar. */
  readonly actions?: ReactNode;
  /** A panel beside the text, such as the glossary. */
  readonly panel?: ReactNode;
}

/** Text comes out from under the toolbar with this much air, in CSS pixels. */
const LINE_AIR = 12;

const BOTH_SIDES: readonly Side[] = ['source', 'target'];

function sidesShown(arrangement: string): readonly Side[] {
  return BOTH_SIDES.filter((side) => arrangement === side || !BOTH_SIDES.includes(arrangement as Side));
}

/** Starts or resumes the translation of what is open, and keeps it going whatever screen follows. */
function useTranslation({ view }: ReaderState, session: TranslationSession): void {
  useEffect(() => {
    if (view.translatedCount < view.sentenceCount) session.start(view.document.id);
  }, [view, session]);
}

/** Opens the text at a sentence, rather than where the browser last scrolled a page of this address. */
function useOpeningPosition(anchor: ScrollAnchor, start: number, line: () => number): void {
  useEffect(() => {
    const restoration = history.scrollRestoration;
    history.scrollRestoration = 'manual';
    if (start > 0) anchor.pin({ index: start, side: 'source' }, line());
    else window.scrollTo({ top: 0, behavior: 'instant' });
    return () => { history.scrollRestoration = restoration; };
  }, [anchor, start, line]);
}

/** A document, open to be read. */
export function Reader({ state, store, session, start, actions, panel }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const [anchor] = useState(() => new ScrollAnchor());
  const [notice, setNotice] = useState<Notice | null>(null);
  const [helpOpen, setHelpOpen] = useState(false);
  const [findOpen, setFindOpen] = useState(false);
  const settings = useReaderSettings();
  const { layout } = settings;

  const line = useCallback(() => (toolbar.current?.offsetHeight ?? 0) + LINE_AIR, []);
  const openFind = useCallback(() => setFindOpen(true), []);
  const openHelp = useCallback(() => setHelpOpen(true), []);
  const showError = useCallback((error: unknown) => setNotice({ text: '', error: error instanceof StoreError ? error.code : 'store-failed' }), []);
  const moves = useSentenceMoves(root, state, anchor, line);
  const leaveEdit = useCallback((index: number) => {
    state.editing.set(null);
    moves.focus({ index, side: 'target' });
  }, [state, moves]);
  const edits = useUnitEdits(state, store, session, leaveEdit, setNotice);
  const run = useReaderCommands({ state, settings, moves, openFind, openHelp });

  useReaderKeys(run, settings.singleKeys);
  useOpeningPosition(anchor, start, line);
  useSentencePointer(root, state, layout.veiled);
  useWordHighlight(root, state);
  useTranslation(state, session);
  usePreferVisible(state, session);
  useSavedPosition(state, store, showError);
  useForgottenFocus(state);

  const holdPlace = useCallback(() => anchor.restore(), [anchor]);
  const context = useMemo(() => ({ state, layout, holdPlace, saveEdit: edits.save, leaveEdit }), [state, layout, holdPlace, edits, leaveEdit]);
  const sides = useMemo(() => sidesShown(layout.arrangement), [layout.arrangement]);
  return (
    <ReaderProvider value={context}>
      <div className="reader">
        <div ref={toolbar} className="reader-head">
          <ReaderToolbar title={state.view.document.title} settings={settings} onFind={openFind} onHelp={openHelp}>{actions}</ReaderToolbar>
          {findOpen && <FindBar state={state} sides={sides} onShow={moves.show} onClose={() => setFindOpen(false)} />}
        </div>
        <div className="reader-body">
          <main id="main" className="reader-main" data-arrangement={layout.arrangement}>
            <ReaderText root={root} anchor={anchor} line={line} />
          </main>
          {panel && <aside className="reader-panel">{panel}</aside>}
        </div>
        <StatusBar state={state} session={session} notice={notice} onDismiss={() => setNotice(null)} onRestore={edits.restoreMachine} />
        {helpOpen && <HelpSheet onClose={() => setHelpOpen(false)} singleKeys={settings.singleKeys} onSingleKeys={settings.setSingleKeys} />}
      </div>
    </ReaderProvider>
  );
}
