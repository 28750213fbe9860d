import { useCallback } from 'react';
import type { ReaderCommand } from '@/lib/read/keymap';
import type { ReadingMode } from '@/lib/read/preferences';
import { beginEdit } from '@/lib/read/drafts';
import { toggleRevealed, type ReaderState } from '@/lib/read/reader-state';
import { openNextName } from '@/lib/read/name-card';
import { isFlagged, openFlags } from '@/lib/read/attention';
import { moveSentence, type SentenceMove } from '@/lib/read/sentence-navigation';
import { otherSide } from '@/lib/read/word-links';
import type { SentenceMoves } from './use-sentence-moves';
import type { ReaderSettings } from './use-reader-settings';

const MODE_COMMANDS: Readonly<Partial<Record<ReaderCommand, ReadingMode>>> = {
  'mode-columns': 'columns', 'mode-interlinear': 'interlinear', 'mode-source': 'source', 'mode-target': 'target', 'mode-reveal': 'reveal',
};

interface Commanded {
  readonly state: ReaderState;
  readonly settings: ReaderSettings;
  readonly moves: SentenceMoves;
  readonly approve: (index: number) => void;
  readonly openFind: () => void;
  readonly openHelp: () => void;
  readonly toggleGlossary: () => void;
}

function editCurrent(state: ReaderState): boolean {
  const current = state.current.get();
  return current !== null && beginEdit(state, current.index);
}

function approveCurrent(state: ReaderState, approve: Commanded['approve']): boolean {
  const current = state.current.get();
  if (!current || openFlags(state.view.sentence(current.index).unit).length === 0) return false;
  approve(current.index);
  return true;
}

function revealCurrent(state: ReaderState, { layout }: ReaderSettings): boolean {
  const current = state.current.get();
  if (!current || !layout.veiled) return false;
  toggleRevealed(state, current.index);
  return true;
}

function move(state: ReaderState, { layout }: ReaderSettings, moves: SentenceMoves, command: SentenceMove): boolean {
  const current = state.current.get();
  const glossary = state.glossary.get();
  const index = moveSentence(state.view, command, current?.index ?? null, state.visible.get().first, (sentence) => isFlagged(sentence, glossary));
  if (index !== null) moves.focus({ index, side: current?.side ?? layout.lead });
  return index !== null;
}

/** Runs a command; says whether it did anything. */
export function useReaderCommands({ state, settings, moves, approve, openFind, openHelp, toggleGlossary }: Commanded): (command: ReaderCommand) => boolean {
  return useCallback((command) => {
    const mode = MODE_COMMANDS[command];
    if (mode) { settings.setMode(mode); return true; }
    switch (command) {
      case 'swap': settings.swap(); return true;
      case 'larger': settings.resize(1); return true;
      case 'smaller': settings.resize(-1); return true;
      case 'theme': settings.changeTheme(); return true;
      case 'find': openFind(); return true;
      case 'help': openHelp(); return true;
      case 'glossary': toggleGlossary(); return true;
      case 'names': return openNextName(state);
      case 'edit': return editCurrent(state);
      case 'approve': return approveCurrent(state, approve);
      case 'reveal': return revealCurrent(state, settings);
      case 'leave':
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        state.current.set(null);
        return true;
      case 'other-side': {
        const current = state.current.get();
        if (current) moves.focus({ index: current.index, side: otherSide(current.side) });
        return current !== null;
      }
      case 'next': case 'previous': case 'first': case 'last': case 'next-flagged': case 'previous-flagged':
        return move(state, settings, moves, command);
      default: return false;
    }
  }, [state, settings, moves, approve, openFind, openHelp, toggleGlossary]);
}
