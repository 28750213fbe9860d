import type { Sentence } from './rows';

/** What the navigation needs of a document view. */
export interface SentenceList {
  readonly sentenceCount: number;
  sentence(index: number): Sentence;
}

export type SentenceMove = 'next' | 'previous' | 'first' | 'last' | 'next-flagged' | 'previous-flagged';

type IsFlagged = (sentence: Sentence) => boolean;

/** The nearest flagged sentence from `first` on in steps of `step`, going round the ends, other than the current one. */
function findFlagged(list: SentenceList, isFlagged: IsFlagged, first: number, step: 1 | -1, current: number | null): number | null {
  const count = list.sentenceCount;
  for (let distance = 0; distance < count; distance += 1) {
    const index = (first + step * distance + count * 2) % count;
    if (index !== current && isFlagged(list.sentence(index))) return index;
  }
  return null;
}

/**
 * Where a move leads, or null where it leads nowhere. With no current sentence, moves start at `start`, the first
 * sentence on screen, which is itself the next one.
 */
export function moveSentence(list: SentenceList, move: SentenceMove, current: number | null, start: number, isFlagged: IsFlagged): number | null {
  const last = list.sentenceCount - 1;
  if (last < 0) return null;
  const next = current === null ? start : current + 1;
  const previous = (current ?? start) - 1;
  switch (move) {
    case 'first': return 0;
    case 'last': return last;
    case 'next': return next <= last ? next : null;
    case 'previous': return previous >= 0 ? previous : null;
    case 'next-flagged': return findFlagged(list, isFlagged, next, 1, current);
    case 'previous-flagged': return findFlagged(list, isFlagged, previous, -1, current);
  }
}
