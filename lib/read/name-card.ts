import type { NameMention } from './glossary';
import type { ReaderState } from './reader-state';
import type { Side } from './word-links';

/** Which name's card is open, where it points, and by what it was opened. */
export interface OpenCard {
  readonly mention: NameMention;
  readonly side: Side;
  /**
   * `hover`: goes when the pointer leaves it. `press`: stays until it is dismissed. `key`: stays, and has the focus.
   */
  readonly by: 'hover' | 'press' | 'key';
}

/** The marked names of a sentence on one side, in the order in which they stand there. */
function namesOn({ view, glossary }: ReaderState, index: number, side: Side): NameMention[] {
  const names = glossary.get();
  return names.marksOf(view.sentence(index), side)
    .toSorted((a, b) => a.range.start - b.range.start)
    .flatMap(({ id }) => names.mention(id) ?? []);
}

/** Opens the card of the first name of the sentence in hand, or of the one after that which is open, going round; false if it has none. */
export function openNextName(state: ReaderState, step: 1 | -1 = 1): boolean {
  const open = state.card.get();
  const ref = open ? { index: open.mention.sentence, side: open.side } : state.current.get();
  if (!ref) return false;
  const names = namesOn(state, ref.index, ref.side);
  const at = names.findIndex(({ id }) => id === open?.mention.id);
  const next = names.at((at + step) % Math.max(names.length, 1));
  if (!next) return false;
  state.card.set({ mention: next, side: ref.side, by: 'key' });
  return true;
}
