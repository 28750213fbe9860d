import { groupBy } from '../group-by';
import type { Block, Segment, SegmentId, TextRange, TranslationUnit } from '../types';
import type { StoredDocument } from '../store/types';

/** One sentence pair as the reader sees it. */
export interface Sentence {
  /** 0-based reading position in the document. */
  readonly index: number;
  readonly unit: TranslationUnit;
  /** Where each of the unit's segments lies in `unit.source`. */
  readonly segments: readonly { readonly id: SegmentId; readonly range: TextRange }[];
  /** The white space that parts it from the sentence before it in its block. */
  readonly gap: string;
}

/** One block with its sentences. A row is immutable: a changed sentence makes a new row. */
export interface BlockRow {
  readonly index: number;
  readonly block: Block;
  readonly sentences: readonly Sentence[];
}

function segmentsOf(unit: TranslationUnit, byId: ReadonlyMap<SegmentId, Segment>): Segment[] {
  return unit.segmentIds.map((id) => {
    const segment = byId.get(id);
    if (!segment) throw new Error(`Unit ${unit.id} names segment ${id}, which its document lacks`);
    return segment;
  });
}

function buildSentences(block: Block, units: readonly TranslationUnit[], byId: ReadonlyMap<SegmentId, Segment>, firstIndex: number): Sentence[] {
  let end = 0;
  return units.map((unit, offset) => {
    const segments = segmentsOf(unit, byId);
    const start = segments[0]?.range.start ?? end;
    const gap = block.text.slice(end, start);
    end = segments.at(-1)?.range.end ?? end;
    return {
      index: firstIndex + offset,
      unit,
      segments: segments.map(({ id, range }) => ({ id, range: { start: range.start - start, end: range.end - start } })),
      gap,
    };
  });
}

/**
 * The rows of a document in reading order. Blocks without a sentence (white space only) give none.
 * @throws Error if a unit names a segment that the document lacks.
 */
export function buildRows({ blocks, segments, units }: StoredDocument): BlockRow[] {
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  const byBlock = groupBy(units, (unit) => unit.blockId);
  const rows: BlockRow[] = [];
  let sentenceCount = 0;
  for (const block of blocks) {
    const own = byBlock.get(block.id);
    if (!own) continue;
    const sentences = buildSentences(block, own, byId, sentenceCount);
    rows.push({ index: rows.length, block, sentences });
    sentenceCount += sentences.length;
  }
  return rows;
}
