import type { Block, Document, DocumentId, EntityMention, EntityType, Failure, GlossaryEntry, GlossaryEntryId, Segment, SegmentId, TranslationUnit, UnitId } from '../types';

export type StoreErrorCode =
  /** The browser refused more space. What was stored before is intact. */
  | 'quota-exceeded'
  /** Another tab holds an older version of the database open. */
  | 'blocked'
  /** The database was written by a newer version of Paralelo. */
  | 'version-newer'
  /** IndexedDB is missing or switched off (some private windows). */
  | 'unavailable'
  | 'not-found'
  | 'store-failed';

/** Every method of Store rejects with this and nothing else. */
export class StoreError extends Error implements Failure<StoreErrorCode> {
  constructor(readonly code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
  }
}

/** Everything the stages make of one text. Arrays are in document order. */
export interface StoredDocument {
  readonly document: Document;
  readonly blocks: readonly Block[];
  readonly segments: readonly Segment[];
  readonly units: readonly TranslationUnit[];
}

export interface DocumentSummary {
  readonly document: Document;
  readonly unitCount: number;
  readonly translatedCount: number;
  /** Of the stored text, in UTF-16 code units, source and target. */
  readonly characters: number;
  /** ISO 8601, UTC: when the reading position was last saved. */
  readonly openedAt?: string;
}

export interface Annotations {
  readonly mentions: readonly EntityMention[];
  readonly entries: readonly GlossaryEntry[];
  /** ISO 8601, UTC: target ranges hold for the units that have not changed since. */
  readonly annotatedAt?: string;
}

/** What a reader has corrected of one name, kept apart from what was found so that finding it anew does not lose it. What is missing is as it was found. */
export interface GlossaryEdit {
  readonly entryId: GlossaryEntryId;
  /** Makes it a term of the reader's own, which is found wherever the text has these words. */
  readonly term?: string;
  readonly translation?: string;
  readonly entityType?: EntityType;
  readonly note?: string;
  /** The words are no name: they are neither marked nor listed. */
  readonly rejected?: boolean;
  /** It is another name of this one. */
  readonly mergedInto?: GlossaryEntryId;
}

/** What is to stand in the place of earlier corrections of a name; null: none. */
export interface GlossaryEditChange {
  readonly entryId: GlossaryEntryId;
  readonly edit: GlossaryEdit | null;
}

export type StoreChange =
  | { readonly kind: 'documents' }
  | { readonly kind: 'units'; readonly documentId: DocumentId; readonly units: readonly TranslationUnit[] }
  | { readonly kind: 'annotations'; readonly documentId: DocumentId }
  | { readonly kind: 'glossary-edits'; readonly documentId: DocumentId };

export interface Store {
  /** Stores a new document in one transaction. Storing an id that exists replaces nothing and gives false; one in the bin comes back. */
  addDocument(stored: StoredDocument): Promise<boolean>;
  /** Newest first, without those in the bin. Reads no units. */
  listDocuments(): Promise<DocumentSummary[]>;
  /** @throws StoreError `not-found` */
  loadDocument(id: DocumentId): Promise<StoredDocument>;
  /**
   * Writes units in one transaction and tells the subscribers. A model's translation never overwrites a unit that a
   * person has touched (state `reviewed` or `final`, or origin `human`) unless `overwriteEdits` is set.
   */
  saveUnits(documentId: DocumentId, units: readonly TranslationUnit[], options?: { overwriteEdits?: boolean }): Promise<void>;
  /** A reader's own translation: target as given, state `reviewed`, origin `human`, no flags, no word links. Gives the unit as stored. */
  editUnit(documentId: DocumentId, unitId: UnitId, target: string, now?: Date): Promise<TranslationUnit>;
  renameDocument(id: DocumentId, title: string): Promise<void>;
  /** Puts a document in the bin: it is listed no more and can be restored until it is purged. */
  deleteDocument(id: DocumentId): Promise<void>;
  restoreDocument(id: DocumentId): Promise<void>;
  /** Removes for good what was deleted before `before`: one document, or all. */
  purgeDeleted(before: Date, only?: DocumentId): Promise<void>;
  /** The segment at the top of the screen when the document was last read. */
  readingPosition(id: DocumentId): Promise<SegmentId | null>;
  saveReadingPosition(id: DocumentId, segmentId: SegmentId): Promise<void>;
  annotations(id: DocumentId): Promise<Annotations>;
  saveAnnotations(id: DocumentId, annotations: Annotations): Promise<void>;
  glossaryEdits(id: DocumentId): Promise<GlossaryEdit[]>;
  /** Puts corrections in the place of earlier ones of the same names, all in one transaction. */
  saveGlossaryEdits(id: DocumentId, changes: readonly GlossaryEditChange[]): Promise<void>;
  /** Bytes that the browser counts for this origin, and the most it grants; null where it does not say. */
  storageUsed(): Promise<{ used: number; quota: number } | null>;
  /** Hears of every change once it is committed, those of other tabs included. Returns the way to stop. */
  subscribe(listener: (change: StoreChange) => void): () => void;
  close(): void;
}
