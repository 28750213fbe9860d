'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { describeAttention, openFlags } from '@/lib/read/attention';
import type { TermDeviation } from '@/lib/read/check-terms';
import { beginEdit } from '@/lib/read/drafts';
import type { ReaderState } from '@/lib/read/reader-state';
import type { Sentence } from '@/lib/read/rows';
import { EditIcon } from './icons';
import { useObservable } from './use-observable';

/** How long the pointer must rest on a flagged sentence before its flags are explained. */
const HOVER_DELAY_MS = 300;

function useSentence({ view }: ReaderState, index: number | null): Sentence | null {
  const get = () => (index === null ? null : view.sentence(index));
  return useSyncExternalStore((listener) => view.subscribe(listener), get, get);
}

function useAttention({ glossary }: ReaderState, sentence: Sentence | null): string {
  return useObservable(glossary, (names) => (sentence ? describeAttention(sentence, names) : ''));
}

/** Settled words that stand nowhere in a translation can't be put in; a new one is told of them. */
function remedyFor(deviations: readonly TermDeviation[]): 'replace' | 'translate' | null {
  if (deviations.length === 0) return null;
  return deviations.some(({ range }) => range !== null) ? 'replace' : 'translate';
}

/** The sentence under a resting pointer. */
function useRestingPointer(state: ReaderState): number | null {
  const [index, setIndex] = useState<number | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const stop = state.lit.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setIndex(state.lit.get()), HOVER_DELAY_MS);
    });
    return () => { clearTimeout(timer); stop(); };
  }, [state]);
  return index;
}

interface Props {
  readonly state: ReaderState;
  readonly onApprove: (index: number) => void;
  readonly onRestore: (index: number) => void;
  /** Puts the English that the reader has settled for names in the place of what the translation has. */
  readonly onReplaceTerms: (index: number) => void;
}

/** What is to be known of, and done with, the sentence that has the focus; of a flagged one under the pointer, why it is flagged. */
export function SentenceTools({ state, onApprove, onRestore, onReplaceTerms }: Props) {
  const current = useObservable(state.current, (ref) => ref?.index ?? null);
  const sentence = useSentence(state, current);
  const attention = useAttention(state, sentence);
  const remedy = useObservable(state.glossary, (glossary) => (sentence ? remedyFor(glossary.deviationsIn(sentence)) : null));
  const resting = useRestingPointer(state);
  const hovered = useAttention(state, useSentence(state, resting));
  if (hovered !== '' && resting !== current) return <p className="reader-status-text reader-flags">{hovered}</p>;
  if (!sentence || current === null || sentence.unit.target === null) return null;
  const { unit } = sentence;
  return (
    <>
      {attention !== '' && <p className="reader-status-text reader-flags">{attention}</p>}
      {openFlags(unit).length > 0 && <button type="button" className="reader-button" onClick={() => onApprove(current)}>Mark as right</button>}
      {remedy === 'replace' && <button type="button" className="reader-button" onClick={() => onReplaceTerms(current)}>Replace</button>}
      <button type="button" className="reader-button" onClick={() => beginEdit(state, current)}><EditIcon /> Edit<span className="reader-wide"> translation</span></button>
      {remedy === 'translate' && unit.origin.kind === 'model' && (
        <button type="button" className="reader-button" onClick={() => onRestore(current)}>Translate again</button>
      )}
      {unit.origin.kind === 'human' && (
        <button type="button" className="reader-button" onClick={() => onRestore(current)}>Restore machine translation</button>
      )}
    </>
  );
}
