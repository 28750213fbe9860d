import type { Document, DocumentId, SegmentId, TranslationUnit, UnitId } from '../types';
import type { ChangeFeed } from './change-feed';
import type { Database, Transaction } from './database';
import type { DocumentRecord } from './schema';
import {
  StoreError, type Annotations, type DocumentSummary, type GlossaryEdit, type GlossaryEditChange, type Store, type StoreChange, type StoredDocument,
} from './types';
import { adjustCounts, countUnits } from './unit-counts';
import { packUnit, unpackUnit, type UnitRecord } from './unit-record';

/** Store on IndexedDB: one transaction for every change, and word to the subscribers once it is committed. */
export class IndexedDbStore implements Store {
  constructor(private readonly database: Database, private readonly changes: ChangeFeed, private readonly now: () => Date) {}

  async addDocument({ document, blocks, segments, units }: StoredDocument): Promise<boolean> {
    const outcome = await this.database.transact(['documents', 'texts', 'units'], 'readwrite', async (transaction) => {
      const documents = transaction.objectStore('documents');
      const existing = await documents.get(document.id);
      if (existing) {
        if (!existing.deletedAt) return 'present';
        await documents.put({ ...existing, deletedAt: undefined });
        return 'restored';
      }
      await putAll(documents, [{ document, ...countUnits(units) }]);
      await putAll(transaction.objectStore('texts'), [{ documentId: document.id, blocks, segments }]);
      await putAll(transaction.objectStore('units'), units.map(packUnit));
      return 'added';
    });
    if (outcome !== 'present') this.changes.announce({ kind: 'documents' });
    return outcome === 'added';
  }

  async listDocuments(): Promise<DocumentSummary[]> {
    const [records, positions] = await this.database.transact(['documents', 'positions'], 'readonly', (transaction) => Promise.all([
      transaction.objectStore('documents').getAll(),
      transaction.objectStore('positions').getAll(),
    ]));
    const openedAt = new Map(positions.map(({ documentId, savedAt }) => [documentId, savedAt]));
    return records
      .filter((record) => !record.deletedAt)
      .map((record) => summarise(record, openedAt.get(record.document.id)))
      .sort((a, b) => newestFirst(a.document, b.document));
  }

  loadDocument(id: DocumentId): Promise<StoredDocument> {
    return this.database.transact(['documents', 'texts', 'units'], 'readonly', async (transaction) => {
      const [{ document }, text, units] = await Promise.all([
        requireListed(transaction.objectStore('documents'), id),
        transaction.objectStore('texts').get(id),
        transaction.objectStore('units').getAll(recordsOf(id)),
      ]);
      if (!text) throw new StoreError('store-failed', `The text of document ${id} is missing.`);
      return { document, blocks: text.blocks, segments: text.segments, units: units.map(unpackUnit).sort((a, b) => a.order - b.order) };
    });
  }

  async saveUnits(documentId: DocumentId, units: readonly TranslationUnit[], { overwriteEdits = false } = {}): Promise<void> {
    const latest = [...new Map(units.map((unit) => [unit.id, unit])).values()];
    const written = await this.database.transact(['documents', 'units'], 'readwrite', async (transaction) => {
      const existing = await Promise.all(latest.map((unit) => transaction.objectStore('units').get([documentId, unit.id])));
      const changes = latest
        .map((unit, index) => ({ before: existing[index], after: unit }))
        .filter(({ before, after }) => overwriteEdits || !isEdited(before) || after.origin.kind !== 'model');
      await writeUnits(transaction, documentId, changes);
      return changes.map(({ after }) => after);
    });
    if (written.length > 0) this.changes.announce({ kind: 'units', documentId, units: written });
  }

  async editUnit(documentId: DocumentId, unitId: UnitId, target: string, now = this.now()): Promise<TranslationUnit> {
    const edited = await this.database.transact(['documents', 'units'], 'readwrite', async (transaction) => {
      const before = await transaction.objectStore('units').get([documentId, unitId]);
      if (!before) throw new StoreError('not-found', `Document ${documentId} has no unit ${unitId}.`);
      const after = applyEdit(unpackUnit(before), target, now);
      await writeUnits(transaction, documentId, [{ before, after }]);
      return after;
    });
    this.changes.announce({ kind: 'units', documentId, units: [edited] });
    return edited;
  }

  renameDocument(id: DocumentId, title: string): Promise<void> {
    return this.changeDocument(id, (record) => ({ ...record, document: { ...record.document, title } }));
  }

  deleteDocument(id: DocumentId): Promise<void> {
    return this.changeDocument(id, (record) => ({ ...record, deletedAt: this.now().toISOString() }));
  }

  async restoreDocument(id: DocumentId): Promise<void> {
    await this.database.transact(['documents'], 'readwrite', async (transaction) => {
      const record = await transaction.objectStore('documents').get(id);
      if (!record) throw new StoreError('not-found', `There is no document ${id}.`);
      await transaction.objectStore('documents').put({ ...record, deletedAt: undefined });
    });
    this.changes.announce({ kind: 'documents' });
  }

  async purgeDeleted(before: Date, only?: DocumentId): Promise<void> {
    const limit = before.toISOString();
    await this.database.transact(['documents', 'texts', 'units', 'positions', 'annotations', 'glossaryEdits'], 'readwrite', async (transaction) => {
      const records = await transaction.objectStore('documents').getAll();
      const isMeant = (id: DocumentId) => only === undefined || id === only;
      const ids = records.filter(({ deletedAt, document }) => isMeant(document.id) && deletedAt && deletedAt < limit).map(({ document }) => document.id);
      await Promise.all(ids.flatMap((id) => [
        transaction.objectStore('units').delete(recordsOf(id)),
        transaction.objectStore('glossaryEdits').delete(recordsOf(id)),
        ...(['documents', 'texts', 'positions', 'annotations'] as const).map((name) => transaction.objectStore(name).delete(id)),
      ]));
    });
  }

  async readingPosition(id: DocumentId): Promise<SegmentId | null> {
    const position = await this.database.transact(['positions'], 'readonly', (transaction) => transaction.objectStore('positions').get(id));
    return position?.segmentId ?? null;
  }

  async saveReadingPosition(id: DocumentId, segmentId: SegmentId): Promise<void> {
    await this.database.transact(['documents', 'positions'], 'readwrite', async (transaction) => {
      await requireListed(transaction.objectStore('documents'), id);
      await transaction.objectStore('positions').put({ documentId: id, segmentId, savedAt: this.now().toISOString() });
    });
  }

  async annotations(id: DocumentId): Promise<Annotations> {
    const record = await this.database.transact(['annotations'], 'readonly', (transaction) => transaction.objectStore('annotations').get(id));
    return { mentions: record?.mentions ?? [], entries: record?.entries ?? [], ...(record?.annotatedAt && { annotatedAt: record.annotatedAt }) };
  }

  async saveAnnotations(id: DocumentId, { mentions, entries, annotatedAt }: Annotations): Promise<void> {
    await this.database.transact(['documents', 'annotations'], 'readwrite', async (transaction) => {
      await requireListed(transaction.objectStore('documents'), id);
      await transaction.objectStore('annotations').put({ documentId: id, mentions, entries, annotatedAt });
    });
    this.changes.announce({ kind: 'annotations', documentId: id });
  }

  async glossaryEdits(id: DocumentId): Promise<GlossaryEdit[]> {
    const records = await this.database.transact(['glossaryEdits'], 'readonly', (transaction) => transaction.objectStore('glossaryEdits').getAll(recordsOf(id)));
    return records.map(toEdit);
  }

  async saveGlossaryEdits(id: DocumentId, changes: readonly GlossaryEditChange[]): Promise<void> {
    await this.database.transact(['documents', 'glossaryEdits'], 'readwrite', async (transaction) => {
      await requireListed(transaction.objectStore('documents'), id);
      const edits = transaction.objectStore('glossaryEdits');
      await Promise.all(changes.map(async ({ entryId, edit }) => { await (edit ? edits.put({ ...edit, entryId, documentId: id }) : edits.delete([id, entryId])); }));
    });
    this.changes.announce({ kind: 'glossary-edits', documentId: id });
  }

  async storageUsed(): Promise<{ used: number; quota: number } | null> {
    // Some browsers offer to say, and then fail to.
    const { usage, quota } = (await globalThis.navigator?.storage?.estimate().catch(() => undefined)) ?? {};
    return usage === undefined || quota === undefined ? null : { used: usage, quota };
  }

  subscribe(listener: (change: StoreChange) => void): () => void {
    return this.changes.subscribe(listener);
  }

  close(): void {
    this.changes.close();
    this.database.close();
  }

  private async changeDocument(id: DocumentId, change: (record: DocumentRecord) => DocumentRecord): Promise<void> {
    await this.database.transact(['documents'], 'readwrite', async (transaction) => {
      await transaction.objectStore('documents').put(change(await requireListed(transaction.objectStore('documents'), id)));
    });
    this.changes.announce({ kind: 'documents' });
  }
}

interface UnitChange {
  readonly before: UnitRecord | undefined;
  readonly after: TranslationUnit;
}

/** Writes units together with the counts that depend on them. */
async function writeUnits(transaction: Transaction<['documents', 'units'], 'readwrite'>, documentId: DocumentId, changes: readonly UnitChange[]): Promise<void> {
  const record = await requireListed(transaction.objectStore('documents'), documentId);
  const stray = changes.find(({ after }) => after.documentId !== documentId);
  if (stray) throw new StoreError('store-failed', `Unit ${stray.after.id} is not of document ${documentId}.`);
  const counts = adjustCounts(record, changes.flatMap(({ before }) => before ?? []), changes.map(({ after }) => after));
  await putAll(transaction.objectStore('documents'), [{ ...record, ...counts }]);
  await putAll(transaction.objectStore('units'), changes.map(({ after }) => packUnit(after)));
}

/** Records that are written at once: each is copied on the page's thread, and the units of a long novel would hold that up for seconds. */
const PUTS_AT_ONCE = 500;

/** Writes many records. A write that throws at the call must not leave the others' failures unheard. */
async function putAll<Value>(store: { put(value: Value): Promise<unknown> }, values: readonly Value[]): Promise<void> {
  for (let start = 0; start < values.length; start += PUTS_AT_ONCE) {
    await Promise.all(values.slice(start, start + PUTS_AT_ONCE).map(async (value) => store.put(value)));
  }
}

interface DocumentRecords {
  get(id: DocumentId): Promise<DocumentRecord | undefined>;
}

/** The record of a document that is not in the bin. */
async function requireListed(documents: DocumentRecords, id: DocumentId): Promise<DocumentRecord> {
  const record = await documents.get(id);
  if (!record || record.deletedAt) throw new StoreError('not-found', `There is no document ${id}.`);
  return record;
}

/** All records of a document whose key begins with it: in IndexedDB's order of keys, an array follows every string. */
function recordsOf(id: DocumentId): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

function toEdit({ entryId, term, translation, entityType, note, rejected, mergedInto }: GlossaryEdit): GlossaryEdit {
  return { entryId, term, translation, entityType, note, rejected, mergedInto };
}

function isEdited(unit: UnitRecord | undefined): boolean {
  return unit?.state === 'reviewed' || unit?.state === 'final' || unit?.origin.kind === 'human';
}

function applyEdit(unit: TranslationUnit, target: string, now: Date): TranslationUnit {
  return {
    ...unit,
    target,
    state: 'reviewed',
    origin: { kind: 'human' },
    alignment: { ...unit.alignment, links: [], method: 'none' },
    confidence: undefined,
    flags: [],
    changedAt: now.toISOString(),
  };
}

function summarise({ document, unitCount, translatedCount, characters }: DocumentRecord, openedAt: string | undefined): DocumentSummary {
  return { document, unitCount, translatedCount, characters, openedAt };
}

function newestFirst(a: Document, b: Document): number {
  return b.importedAt.localeCompare(a.importedAt) || a.id.localeCompare(b.id);
}
