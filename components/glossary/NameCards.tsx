'use client';

import { useCallback, useEffect, useId, useState, useSyncExternalStore, type KeyboardEvent, type RefObject } from 'react';
import { useObservable } from '@/components/reader/use-observable';
import type { SentenceMoves } from '@/components/reader/use-sentence-moves';
import type { GlossaryName } from '@/lib/read/glossary';
import { openNextName, type OpenCard } from '@/lib/read/name-card';
import type { ReaderState } from '@/lib/read/reader-state';
import type { GlossaryEntryId, SegmentId } from '@/lib/types';
import { NameCard } from './NameCard';
import { NameCardPopover } from './NameCardPopover';
import { NameEditor } from './NameEditor';
import type { GlossaryEdits } from './use-glossary-edits';
import { findName, useNamePointer } from './use-name-pointer';

interface Props {
  readonly state: ReaderState;
  readonly root: RefObject<HTMLElement | null>;
  readonly moves: SentenceMoves;
  readonly edits: GlossaryEdits;
  readonly lookUp: boolean;
  readonly onReplaceTerms: (indices: readonly number[], name: GlossaryEntryId) => void;
}

const CARD = '.name-card';

/** Escape closes the card wherever the focus is, before it means anything else; so do a press elsewhere and an edit. */
function useDismissal(state: ReaderState, isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const stop = new AbortController();
    const options = { signal: stop.signal, capture: true };
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      close();
    }, options);
    document.addEventListener('pointerdown', ({ target }) => {
      if (!(target instanceof Element && target.closest(CARD))) state.card.set(null);
    }, options);
    const unwatch = state.drafts.subscribe(() => state.card.set(null));
    return () => {
      stop.abort();
      unwatch();
    };
  }, [state, isOpen, close]);
}

/** Closes the card; the focus goes back to the sentence that the card points at, if the card had it. */
function useClose(state: ReaderState, moves: SentenceMoves): () => void {
  return useCallback(() => {
    const open = state.card.get();
    const hadFocus = document.activeElement?.closest(CARD);
    state.card.set(null);
    if (open && hadFocus) moves.focus({ index: open.mention.sentence, side: open.side });
  }, [state, moves]);
}

/** Leads to another mention of the same name, going round, and takes the card along. */
function stepMention(state: ReaderState, moves: SentenceMoves, name: GlossaryName, open: OpenCard, by: 1 | -1): void {
  const mention = name.mentions.at((open.mention.position + by) % name.mentions.length);
  if (!mention) return;
  moves.show({ index: mention.sentence, side: open.side });
  state.card.set({ mention, side: open.side, by: open.by === 'hover' ? 'press' : open.by });
}

/** Follows the translations, too: a sentence that has been put right no longer counts. */
function useDeviating({ glossary, view }: ReaderState, name: GlossaryName | null | undefined): readonly number[] {
  useSyncExternalStore((listener) => view.subscribe(listener), () => view.version, () => view.version);
  return name ? glossary.get().replaceableSentences(name, view) : [];
}

/** The card of the name that the pointer rests on, that is pressed, or that the keyboard asks for. */
export function NameCards({ state, root, moves, edits, lookUp, onReplaceTerms }: Props) {
  const titleId = useId();
  const open = useObservable(state.card, (card) => card);
  const name = useObservable(state.glossary, (glossary) => open && glossary.name(open.mention.entryId));
  const [editing, setEditing] = useState<OpenCard | null>(null);
  const onPointer = useNamePointer(root, state);
  const close = useClose(state, moves);
  const deviating = useDeviating(state, name);
  useDismissal(state, open !== null, close);
  if (!open || !name) return null;

  const isEditing = editing === open;
  const edit = () => {
    const kept: OpenCard = { ...open, by: 'key' };
    setEditing(kept);
    state.card.set(kept);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (isEditing || ctrlKey || metaKey || altKey || key.toLowerCase() !== 'i') return;
    event.preventDefault();
    openNextName(state, event.shiftKey ? -1 : 1);
  };
  const showSegment = (id: SegmentId) => {
    const index = state.view.indexOfSegment(id);
    if (index === undefined) return;
    state.card.set(null);
    moves.focus({ index, side: 'source' });
  };
  return (
    <NameCardPopover
      titleId={titleId} anchorKey={`${open.mention.id} ${open.side}`} focused={open.by === 'key'}
      findAnchor={() => root.current && findName(root.current, open)}
      onPointer={onPointer} onKeyDown={onKeyDown} onLost={close}
    >
      {isEditing ? (
        <NameEditor name={name} names={state.glossary.get().names} titleId={titleId} edits={edits} onDone={close} />
      ) : <NameCard
        name={name} position={open.mention.position} titleId={titleId} deviating={deviating} lookUp={lookUp}
        onClose={close} onEdit={edit} onReplace={() => { close(); onReplaceTerms(deviating, name.entry.id); }}
        onStep={(by) => stepMention(state, moves, name, open, by)} onShowSegment={showSegment}
      />}
    </NameCardPopover>
  );
}
