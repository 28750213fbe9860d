/** CSS pixels in the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels between the name and its card, and between the card and the edge of the window. */
const GAP = 6;
const MARGIN = 8;

/**
 * Where a card goes beside a name, given the boxes of its lines: below the last, or above the first where there is no
 * room below but more above. It covers the name only in a window with room on neither side.
 */
export function placeCard(lines: readonly Box[], card: Size, window: Size): { readonly left: number; readonly top: number } {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) throw new RangeError('A name has at least one line');
  const roomBelow = window.height - MARGIN - (last.bottom + GAP);
  const roomAbove = first.top - GAP - MARGIN;
  const below = card.height <= roomBelow || roomBelow >= roomAbove;
  const top = below ? last.bottom + GAP : first.top - GAP - card.height;
  const left = below ? last.left : first.left;
  return {
    left: Math.max(MARGIN, Math.min(left, window.width - MARGIN - card.width)),
    top: Math.max(MARGIN, Math.min(top, window.height - MARGIN - card.height)),
  };
}
