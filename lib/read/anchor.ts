/**
 * Keeping the line being read where it is. The anchor is a sentence on screen; after every change of layout the page
 * scrolls by as much as the anchor has moved in the document. Browsers' own scroll anchoring is missing in Safari and
 * chooses its own node, so the reader turns it off (`overflow-anchor: none`) and does this instead.
 */

/** The vertical extent of something on screen, in CSS pixels from the top of the viewport. */
export interface VerticalExtent {
  readonly top: number;
  readonly bottom: number;
}

/** Moves smaller than this cannot be seen and come from rounding. */
const TOLERANCE = 0.5;

/**
 * The first of the boxes, which come in reading order, that reaches below `line` (CSS pixels); undefined if none does. One
 * that ends in the line of text that the next begins in gives way to it: a box that is put at `line` is found there again.
 */
export function firstBelow<Box extends VerticalExtent>(boxes: readonly Box[], line: number): Box | undefined {
  const index = boxes.findIndex(({ bottom }) => bottom > line + TOLERANCE);
  const [box, next] = [boxes[index], boxes[index + 1]];
  const isPast = (top: number) => top < line - TOLERANCE;
  return box && next && isPast(box.top) && !isPast(next.top) && next.top < box.bottom ? next : box;
}

/** How far to scroll (CSS pixels, down is positive) so that an anchor once at `before` of the document stays put on screen now that it is at `after`. */
export function anchorDrift(before: number, after: number): number {
  const drift = after - before;
  return Math.abs(drift) < TOLERANCE ? 0 : drift;
}
