import { useCallback } from 'react';
import { noticeOf, type Notice } from '@/components/reader/use-unit-edits';
import type { SentenceMoves } from '@/components/reader/use-sentence-moves';
import type { AnnotateStored } from '@/lib/read/annotate-stored';
import type { ReaderState } from '@/lib/read/reader-state';
import type { Side } from '@/lib/read/word-links';
import type { Store } from '@/lib/store/types';
import { useGlossary } from './use-glossary';
import { useGlossaryEdits, type GlossaryEdits } from './use-glossary-edits';
import { useGlossaryFiles, type GlossaryFiles } from './use-glossary-files';
import { useGlossaryPanel, type GlossaryPanelControl } from './use-glossary-panel';

interface Options {
  readonly store: Store;
  readonly annotate: AnnotateStored;
  readonly moves: SentenceMoves;
  /** The side that the reader reads first. */
  readonly lead: Side;
  readonly notify: (notice: Notice) => void;
}

export interface ReaderGlossary {
  readonly panel: GlossaryPanelControl;
  readonly edits: GlossaryEdits;
  readonly files: GlossaryFiles;
}

/** The names of the open document, kept in step with it, and all that can be done with them. */
export function useReaderGlossary(state: ReaderState, { store, annotate, moves, lead, notify }: Options): ReaderGlossary {
  const showFailure = useCallback((code: string) => notify({ text: '', error: code }), [notify]);
  const showError = useCallback((error: unknown) => notify(noticeOf(error)), [notify]);
  useGlossary(state, store, annotate, showFailure, showError);
  const panel = useGlossaryPanel(state, moves, lead);
  const edits = useGlossaryEdits(state, store, notify);
  const files = useGlossaryFiles(state, edits, notify);
  return { panel, edits, files };
}
