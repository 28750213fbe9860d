/** Strings the stages together: imported text to document, untranslated units to translated ones. */
import { applyTranslation, initialUnits } from './align';
import type { ImportedBlock, ImportedPair, ImportedText } from './import/types';
import { segmentBlock } from './segment';
import { sha256 } from './sha256';
import type { StoredDocument } from './store/types';
import type { TranslationClient } from './translate/client';
import type { SegmentResult, Term } from './translate/protocol';
import { findTurns, markTurn } from './translate/speech/turns';
import type { Block, BlockId, DocumentId, Segment, SegmentId, TranslationUnit, UnitOrigin } from './types';

export interface PrepareOptions {
  readonly now?: Date;
  /** In place of the title that the import found. */
  readonly title?: string;
}

/** Which model translates, as the units' origin records it. */
export interface ModelIdentity {
  readonly id: string;
  readonly revision: string;
  readonly dtype: string;
}

export interface TranslateUnitsOptions {
  /** Its model must be loaded. */
  readonly client: TranslationClient;
  readonly model: ModelIdentity;
  /** All units of the document in their order, which tell where speech begins and ends. Those that are translated unless given. */
  readonly context?: readonly TranslationUnit[];
  /** Receives every batch, one at a time. If it throws, the translation stops and `finished` rejects with what it threw. */
  readonly onUnits: (units: readonly TranslationUnit[]) => void | Promise<void>;
  /** What words of the Spanish are to be called. None unless given. */
  readonly terms?: readonly Term[];
  readonly now?: () => Date;
  readonly signal?: AbortSignal;
}

export interface UnitsTranslation {
  /** Settles once every batch that was made has been received. Rejects with a TranslateError or what `onUnits` threw. */
  readonly finished: Promise<'done' | 'cancelled'>;
  /** Translate the units of these segments first, in this order. */
  prefer(segmentIds: readonly SegmentId[]): void;
}

/** Milliseconds that the page may be held up at a time: segmenting a novel takes about a second. */
const MAX_BUSY = 50;

/** Blocks, segments and units of an imported text, untranslated but for what a bilingual file brings with it. */
export async function prepareDocument(imported: ImportedText, { now = new Date(), title = imported.title }: PrepareOptions = {}): Promise<StoredDocument> {
  const contentHash = await hashContent(imported.blocks);
  const id = `d-${contentHash.slice(0, 16)}` as DocumentId;
  const { author, format } = imported;
  const prepared = await prepareBlocks(imported.blocks, id, now);
  return {
    document: { id, title, ...(author && { author }), format, sourceLang: 'es', targetLang: 'en', contentHash, importedAt: now.toISOString() },
    blocks: prepared.map(({ block }) => block),
    segments: prepared.flatMap(({ segments }) => segments),
    units: prepared.flatMap(({ units }) => units),
  };
}

/** Translates the units that have no target yet, those at the front first, and hands them on batch by batch. */
export function translateUnits(
  units: readonly TranslationUnit[],
  { client, model, context = units, onUnits, terms, now = () => new Date(), signal }: TranslateUnitsOptions,
): UnitsTranslation {
  const pending = units.filter(({ target }) => target === null);
  const unitById = new Map<string, TranslationUnit>(pending.map((unit) => [unit.id, unit]));
  const unitIdBySegment = new Map(pending.flatMap(({ id, segmentIds }) => segmentIds.map((segmentId) => [segmentId, id])));
  const origin: UnitOrigin = { kind: 'model', modelId: model.id, revision: model.revision, dtype: model.dtype };
  const turns = findTurns(context);
  const apply = (result: SegmentResult) => {
    const place = turns.get(result.segmentId);
    return applyTranslation(unitById.get(result.segmentId)!, place ? markTurn(result, place) : result, origin, now());
  };

  let received = Promise.resolve();
  const run = client.translate(pending.map(({ id, source }) => ({ id, text: source })), {
    terms,
    signal,
    onResults: (results) => {
      received = received.then(() => onUnits(results.map(apply)));
      received.catch(() => run.cancel());
    },
  });
  const finish = async () => {
    try {
      return await run.finished;
    } finally {
      await received;
    }
  };
  return {
    finished: finish(),
    prefer: (segmentIds) => run.reprioritise(segmentIds.flatMap((segmentId) => unitIdBySegment.get(segmentId) ?? [])),
  };
}

interface PreparedBlock {
  readonly block: Block;
  readonly segments: readonly Segment[];
  readonly units: readonly TranslationUnit[];
}

async function prepareBlocks(blocks: readonly ImportedBlock[], documentId: DocumentId, now: Date): Promise<PreparedBlock[]> {
  const prepared: PreparedBlock[] = [];
  let segmentCount = 0;
  let busySince = performance.now();
  for (const imported of blocks) {
    if (performance.now() - busySince > MAX_BUSY) {
      await nextTask();
      busySince = performance.now();
    }
    prepared.push(prepareBlock(imported, documentId, prepared.length, segmentCount, now));
    segmentCount += prepared.at(-1)!.segments.length;
  }
  return prepared;
}

function prepareBlock({ kind, level, text, pairs }: ImportedBlock, documentId: DocumentId, order: number, firstSegment: number, now: Date): PreparedBlock {
  const block: Block = { id: `${documentId}-b${order}` as BlockId, documentId, order, kind, ...(level && { level }), text };
  const segments = pairs ? locatePairs(block, pairs, firstSegment) : segmentBlock(block, firstSegment);
  const units = initialUnits(segments);
  return { block, segments, units: pairs ? units.map((unit, index) => applyPair(unit, pairs[index]!, now)) : units };
}

/** Segments where a bilingual file has its sources: in the block's text they follow one another with white space between, or nothing. */
function locatePairs(block: Block, pairs: readonly ImportedPair[], firstOrder: number): Segment[] {
  let end = 0;
  return pairs.map(({ source }, index) => {
    const start = end + /^\s*/.exec(block.text.slice(end))![0].length;
    const range = { start, end: start + source.length };
    end = range.end;
    if (block.text.slice(range.start, range.end) !== source) throw new Error(`The pairs of block ${block.id} do not make up its text.`);
    const id = `${block.id}-s${index}` as SegmentId;
    return { id, documentId: block.documentId, blockId: block.id, order: firstOrder + index, range, text: source };
  });
}

function applyPair(unit: TranslationUnit, pair: ImportedPair, now: Date): TranslationUnit {
  if (pair.target === null) return unit;
  const { target, state = 'translated', origin = { kind: 'import' }, confidence, flags = [], changedAt = now.toISOString() } = pair;
  const alignment = pair.alignment ?? { links: [], cardinality: '1-1', method: 'none' };
  return { ...unit, target, state, origin, alignment, flags, changedAt, ...(confidence !== undefined && { confidence }) };
}

/** Translations count too: a bilingual file with other translations is another document, not a copy to be passed over. */
function hashContent(blocks: readonly ImportedBlock[]): Promise<string> {
  const content = blocks.map(({ text, pairs }) => pairs?.map(({ source, target }) => `${source}\t${target ?? ''}`).join('\n') ?? text).join('\n\n');
  return sha256(new TextEncoder().encode(content));
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
