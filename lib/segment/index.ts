import type { Block, Segment, SegmentId, TextRange } from '../types';
import { applyRules } from './apply-rules';
import { rules } from './rules';

/**
 * Cuts Spanish text into sentences (README.md says what counts as one). Ranges are in order and do not overlap;
 * none is empty or begins or ends with white space, and nothing but white space lies outside them.
 */
export function segmentText(text: string): TextRange[] {
  return applyRules(text, rules);
}

/**
 * The sentences of a block, in order, with ids `<block id>-s<index>`. Segments plus the white space between them
 * rebuild the block's text.
 *
 * @param firstOrder the document-wide position of the block's first segment
 */
export function segmentBlock(block: Block, firstOrder: number): Segment[] {
  return segmentText(block.text).map((range, index) => ({
    id: `${block.id}-s${index}` as SegmentId,
    documentId: block.documentId,
    blockId: block.id,
    order: firstOrder + index,
    range,
    text: block.text.slice(range.start, range.end),
  }));
}
