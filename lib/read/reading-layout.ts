import type { ReadingMode } from './preferences';
import type { Arrangement } from './row-height';
import { otherSide, type Side } from './word-links';

export interface ReadingLayout {
  readonly arrangement: Arrangement;
  /** The language that comes first: on the left, or above. */
  readonly lead: Side;
  /** The side that stays hidden until asked for. */
  readonly veiled: Side | null;
}

/** How a mode is laid out. A narrow screen has no room for a hidden column, so it hides the line beneath instead. */
export function layoutOf(mode: ReadingMode, lead: Side, narrow: boolean): ReadingLayout {
  switch (mode) {
    case 'columns': return { arrangement: 'columns', lead, veiled: null };
    case 'interlinear': return { arrangement: 'stacked', lead, veiled: null };
    case 'reveal': return { arrangement: narrow ? 'stacked' : 'columns', lead, veiled: otherSide(lead) };
    case 'source':
    case 'target': return { arrangement: mode, lead: mode, veiled: null };
  }
}

/** The mode to show: the reader's choice, or what suits the width of the screen. */
export function effectiveMode(chosen: ReadingMode | null, narrow: boolean): ReadingMode {
  return chosen ?? (narrow ? 'interlinear' : 'columns');
}

/** What swapping the languages does: with both on screen they change places, with one the other takes its place. */
export function swapLanguages(mode: ReadingMode, swapped: boolean): { readonly mode?: ReadingMode; readonly swapped?: boolean } {
  if (mode === 'source' || mode === 'target') return { mode: otherSide(mode) };
  return { swapped: !swapped };
}

const BOTH_SIDES: readonly Side[] = ['source', 'target'];
const ONE_SIDE: Readonly<Record<Side, readonly Side[]>> = { source: ['source'], target: ['target'] };

/** The languages that an arrangement shows. The same arrangement gives the same array. */
export function sidesOf(arrangement: Arrangement): readonly Side[] {
  return arrangement === 'source' || arrangement === 'target' ? ONE_SIDE[arrangement] : BOTH_SIDES;
}
