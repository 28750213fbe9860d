import type { Document, DocumentId, SegmentId, TranslationUnit, UnitId } from '../types';
import type { Store, StoreChange, StoredDocument } from '../store/types';
import { buildRows, type BlockRow, type Sentence } from './rows';

type Listener = () => void;

/**
 * A document as rows for the screen. Each row can be watched by itself, so that a batch of translations redraws only
 * the blocks it touches. Rows, sentences and their positions are fixed for the life of the view; units change.
 */
export class DocumentView {
  readonly document: Document;
  private readonly rows: BlockRow[];
  private readonly sentences: Sentence[];
  private readonly rowBySentence: Int32Array;
  private readonly indexByUnit: ReadonlyMap<UnitId, number>;
  private readonly indexBySegment: ReadonlyMap<SegmentId, number>;
  private readonly rowListeners = new Map<number, Set<Listener>>();
  private readonly listeners = new Set<Listener>();
  private changes = 0;
  private translated: number;

  constructor(stored: StoredDocument) {
    this.document = stored.document;
    this.rows = buildRows(stored);
    this.sentences = this.rows.flatMap((row) => row.sentences);
    this.rowBySentence = Int32Array.from(this.rows.flatMap((row) => row.sentences.map(() => row.index)));
    this.indexByUnit = new Map(this.sentences.map(({ unit, index }) => [unit.id, index]));
    this.indexBySegment = new Map(this.sentences.flatMap(({ segments, index }) => segments.map(({ id }) => [id, index] as const)));
    this.translated = this.sentences.filter(({ unit }) => unit.target !== null).length;
  }

  get rowCount(): number {
    return this.rows.length;
  }

  get sentenceCount(): number {
    return this.sentences.length;
  }

  get translatedCount(): number {
    return this.translated;
  }

  /** Grows with every change, so that it can stand for the state of the whole view. */
  get version(): number {
    return this.changes;
  }

  /** The same object until one of its units changes. */
  row(index: number): BlockRow {
    const row = this.rows[index];
    if (!row) throw new RangeError(`No row ${index} among ${this.rows.length}`);
    return row;
  }

  sentence(index: number): Sentence {
    const sentence = this.sentences[index];
    if (!sentence) throw new RangeError(`No sentence ${index} among ${this.sentences.length}`);
    return sentence;
  }

  rowOf(sentenceIndex: number): number {
    const row = this.rowBySentence[sentenceIndex];
    if (row === undefined) throw new RangeError(`No sentence ${sentenceIndex} among ${this.sentences.length}`);
    return row;
  }

  indexOfUnit(id: UnitId): number | undefined {
    return this.indexByUnit.get(id);
  }

  indexOfSegment(id: SegmentId): number | undefined {
    return this.indexBySegment.get(id);
  }

  /** The segments of the sentences from `first` to `last`, then of up to `before` that precede them, then of up to `after` that follow. */
  segmentsAround(first: number, last: number, { before, after }: { readonly before: number; readonly after: number }): SegmentId[] {
    const segments = (start: number, end: number) => this.sentences.slice(start, end).flatMap(({ unit }) => unit.segmentIds);
    return [...segments(first, last + 1), ...segments(Math.max(first - before, 0), first), ...segments(last + 1, last + 1 + after)];
  }

  /** Takes changed units in; units of other documents are ignored. Rows are told before the view's own listeners. */
  apply(units: readonly TranslationUnit[]): void {
    const touched = new Set<number>();
    for (const unit of units) {
      const row = this.replaceUnit(unit);
      if (row !== null) touched.add(row);
    }
    if (touched.size === 0) return;
    this.changes += 1;
    for (const row of touched) this.rebuildRow(row);
    for (const row of touched) this.rowListeners.get(row)?.forEach((listener) => listener());
    this.listeners.forEach((listener) => listener());
  }

  /** Calls back when a unit of this row has changed. Returns the way to stop. */
  subscribeRow(index: number, listener: Listener): () => void {
    const listeners = this.rowListeners.get(index) ?? new Set();
    this.rowListeners.set(index, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.rowListeners.delete(index);
    };
  }

  /** Calls back once after each batch of changes. Returns the way to stop. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  }

  private replaceUnit(unit: TranslationUnit): number | null {
    const index = this.indexByUnit.get(unit.id);
    if (index === undefined) return null;
    const sentence = this.sentence(index);
    this.translated += Number(unit.target !== null) - Number(sentence.unit.target !== null);
    this.sentences[index] = { ...sentence, unit };
    return this.rowOf(index);
  }

  private rebuildRow(index: number): void {
    const row = this.row(index);
    this.rows[index] = { ...row, sentences: row.sentences.map((sentence) => this.sentence(sentence.index)) };
  }
}

export interface OpenDocumentView {
  readonly view: DocumentView;
  /** Stops following the store. */
  readonly close: () => void;
}

/**
 * Loads a document and keeps its view in step with the store.
 * @throws StoreError as `Store.loadDocument` does.
 */
export async function openDocumentView(store: Store, documentId: DocumentId): Promise<OpenDocumentView> {
  // Changes that arrive while the document is being read are newer than what the read gives.
  const early: TranslationUnit[] = [];
  let take = (units: readonly TranslationUnit[]): void => { early.push(...units); };
  const close = store.subscribe((change: StoreChange) => {
    if (change.kind === 'units' && change.documentId === documentId) take(change.units);
  });
  try {
    const view = new DocumentView(await store.loadDocument(documentId));
    view.apply(early);
    take = (units) => view.apply(units);
    return { view, close };
  } catch (error) {
    close();
    throw error;
  }
}
