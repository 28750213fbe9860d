'use client';

import { useMemo, type ReactNode } from 'react';
import { describeAttention, isFlagged } from '@/lib/read/attention';
import { mergeMarks } from '@/lib/read/marks';
import { sidesOf } from '@/lib/read/reading-layout';
import type { Sentence } from '@/lib/read/rows';
import { typeset } from '@/lib/read/typeset';
import type { Side } from '@/lib/read/word-links';
import { MarkedText } from './MarkedText';
import { useReader } from './reader-context';
import { TranslationEditor } from './TranslationEditor';
import { useObservable } from './use-observable';

interface SentenceProps {
  readonly sentence: Sentence;
  readonly side: Side;
}

/** One side of a sentence pair: the unit of highlighting, focus and marking. */
export function SentenceSpan({ sentence, side }: SentenceProps) {
  const { state, layout, saveEdit, leaveEdit } = useReader();
  const { index, unit } = sentence;
  const isEdited = useObservable(state.drafts, (drafts) => drafts.has(index));
  const revealed = useObservable(state.revealed, (set) => set.has(index));
  const editor = isEdited && <TranslationEditor state={state} sentence={sentence} onSave={(text) => saveEdit(index, text)} onCancel={() => leaveEdit(index)} />;
  if (editor && side === 'target') return editor;
  const text = side === 'source' ? unit.source : unit.target;
  const veiled = text !== null && layout.veiled === side && !revealed;
  return (
    <>
      {/* The same element before and after the translation comes: it may have the focus. */}
      <SentenceShell sentence={sentence} side={side} veiled={veiled} pending={text === null}>
        {text === null ? <Placeholder source={unit.source} /> : <SentenceText sentence={sentence} side={side} text={text} />}
        {text !== null && side === 'target' && !veiled && <TranslationNotes sentence={sentence} />}
      </SentenceShell>
      {/* Where the translation is not on the page, it is edited beneath the original. */}
      {layout.arrangement === 'source' && editor}
    </>
  );
}

function useHighlight(index: number, side: Side) {
  const { state, layout } = useReader();
  const sides = sidesOf(layout.arrangement);
  return {
    hovered: useObservable(state.lit, (lit) => lit === index),
    current: useObservable(state.current, (current) => current?.index === index),
    // The side it names may not be on the page.
    tabStop: useObservable(state.tabStop, (stop) => stop.index === index && (stop.side === side || !sides.includes(stop.side))),
  };
}

interface ShellProps extends SentenceProps {
  readonly veiled: boolean;
  readonly pending: boolean;
  readonly children: ReactNode;
}

function SentenceShell({ sentence, side, veiled, pending, children }: ShellProps) {
  const { index } = sentence;
  const { view, glossary } = useReader().state;
  const { hovered, current, tabStop } = useHighlight(index, side);
  const flagged = useObservable(glossary, (names) => side === 'target' && !pending && isFlagged(sentence, names));
  // Inside a button nothing is read but its label: what is hidden from the eyes is hidden from the ears.
  const button = veiled ? { role: 'button', 'aria-label': side === 'target' ? 'Hidden translation: show' : 'Hidden original: show' } : {};
  return (
    <span
      className="reader-sentence"
      lang={side === 'source' ? view.document.sourceLang : view.document.targetLang}
      tabIndex={tabStop ? 0 : -1}
      data-entry={tabStop || undefined}
      data-sentence={index}
      data-side={side}
      data-hovered={hovered || undefined}
      data-current={current || undefined}
      data-veiled={veiled || undefined}
      data-pending={pending || undefined}
      data-flagged={flagged || undefined}
      {...button}
    >
      {children}
    </span>
  );
}

function SentenceText({ sentence, side, text }: SentenceProps & { readonly text: string }) {
  const { state } = useReader();
  const matches = useObservable(state.matches, (source) => source(sentence, side));
  const names = useObservable(state.glossary, (glossary) => glossary.marksOf(sentence, side));
  const marks = useMemo(() => mergeMarks(matches, names), [matches, names]);
  // What a person wrote stands as they wrote it.
  const printed = useMemo(() => side === 'target' && sentence.unit.origin.kind === 'model' ? typeset(text) : text, [sentence, side, text]);
  return <span data-text><MarkedText text={printed} marks={marks} /></span>;
}

/** Holds about the room that the translation will take. */
function Placeholder({ source }: { readonly source: string }) {
  return (
    <>
      <span className="reader-placeholder" aria-hidden="true">{source}</span>
      <span className="sr-only select-none">Not yet translated.</span>
    </>
  );
}

function TranslationNotes({ sentence }: { readonly sentence: Sentence }) {
  const attention = useObservable(useReader().state.glossary, (glossary) => describeAttention(sentence, glossary));
  const edited = sentence.unit.origin.kind === 'human';
  if (!edited && attention === '') return null;
  return (
    <>
      {edited && <span className="reader-edited" aria-hidden="true" title="Edited" />}
      <span className="sr-only select-none"> ({[...(edited ? ['edited'] : []), attention].filter((note) => note !== '').join('; ')})</span>
    </>
  );
}
