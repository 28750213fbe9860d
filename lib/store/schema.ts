import type { DBSchema } from 'idb';
import type { Block, Document, DocumentId, GlossaryEntryId, Segment, SegmentId, UnitId } from '../types';
import type { Annotations, GlossaryEdit } from './types';
import type { UnitRecord } from './unit-record';

/** What the library page shows of a document's units. Kept beside the document, so that listing reads no units. */
export interface UnitCounts {
  readonly unitCount: number;
  readonly translatedCount: number;
  /** UTF-16 code units of all sources and targets. */
  readonly characters: number;
}

export interface DocumentRecord extends UnitCounts {
  readonly document: Document;
  /** ISO 8601, UTC: when it was put in the bin. */
  readonly deletedAt?: string;
}

/** The part of a document that never changes, in one record: reading one large value is faster than thousands of small ones. */
export interface TextRecord {
  readonly documentId: DocumentId;
  readonly blocks: readonly Block[];
  readonly segments: readonly Segment[];
}

export interface PositionRecord {
  readonly documentId: DocumentId;
  readonly segmentId: SegmentId;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
}

export interface AnnotationsRecord extends Annotations {
  readonly documentId: DocumentId;
}

export interface GlossaryEditRecord extends GlossaryEdit {
  readonly documentId: DocumentId;
}

/** The current version of the database. `migrations.ts` leads here from every earlier one. */
export interface Schema extends DBSchema {
  documents: { key: DocumentId; value: DocumentRecord };
  texts: { key: DocumentId; value: TextRecord };
  /** Keyed by document first: all units of a document are one range of the primary key, which reads faster than an index. */
  units: { key: [DocumentId, UnitId]; value: UnitRecord };
  positions: { key: DocumentId; value: PositionRecord };
  annotations: { key: DocumentId; value: AnnotationsRecord };
  glossaryEdits: { key: [DocumentId, GlossaryEntryId]; value: GlossaryEditRecord };
}

export type StoreName = 'documents' | 'texts' | 'units' | 'positions' | 'annotations' | 'glossaryEdits';
