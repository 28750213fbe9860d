import type { DocumentView } from './document-view';
import type { Drafts, DraftState } from './drafts';
import { EMPTY_GLOSSARY, type Glossary } from './glossary';
import type { Mark } from './marks';
import type { OpenCard } from './name-card';
import { createObservable, type Observable } from './observable';
import type { Sentence } from './rows';
import type { Side } from './word-links';

/** One side of one sentence pair. */
export interface SentenceRef {
  readonly index: number;
  readonly side: Side;
}

/** The sentences on screen, first and last. */
export interface VisibleSentences {
  readonly first: number;
  readonly last: number;
}

/** What to mark in a sentence. The same arguments must give the same array until the source itself is replaced. */
export type MarkSource = (sentence: Sentence, side: Side) => readonly Mark[];

const NO_MARKS: readonly Mark[] = [];
export const markNothing: MarkSource = () => NO_MARKS;

/** What the parts of an open reader share. Each value is watched by itself, so a moving pointer redraws two sentences and not the page. */
export interface ReaderState extends DraftState {
  /** The sentence that has the focus, or had it last. */
  readonly current: Observable<SentenceRef | null>;
  /** Where Tab enters the text. */
  readonly tabStop: Observable<SentenceRef>;
  /** The sentence under the pointer. */
  readonly lit: Observable<number | null>;
  /** Sentences whose hidden side has been asked for. */
  readonly revealed: Observable<ReadonlySet<number>>;
  readonly visible: Observable<VisibleSentences>;
  /** What a search has found. */
  readonly matches: Observable<MarkSource>;
  /** The names of the text; empty until they have been found. */
  readonly glossary: Observable<Glossary>;
  /** The name whose card is open. */
  readonly card: Observable<OpenCard | null>;
}

/** The state of a reader that opens at a sentence. */
export function createReaderState(view: DocumentView, start: number): ReaderState {
  return {
    view,
    current: createObservable<SentenceRef | null>(null),
    tabStop: createObservable<SentenceRef>({ index: start, side: 'source' }),
    lit: createObservable<number | null>(null),
    revealed: createObservable<ReadonlySet<number>>(new Set()),
    drafts: createObservable<Drafts>(new Map()),
    entering: createObservable<number | null>(null),
    visible: createObservable<VisibleSentences>({ first: start, last: start }),
    matches: createObservable<MarkSource>(markNothing),
    glossary: createObservable(EMPTY_GLOSSARY),
    card: createObservable<OpenCard | null>(null),
  };
}

/** Shows the hidden side of a sentence, or hides it again. */
export function toggleRevealed({ revealed }: ReaderState, index: number): void {
  const next = new Set(revealed.get());
  if (!next.delete(index)) next.add(index);
  revealed.set(next);
}
