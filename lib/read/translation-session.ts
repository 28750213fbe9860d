import type { DocumentId, SegmentId } from '../types';

/** What a reader is told about the translation of one document. */
export type TranslationStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading-model'; readonly loaded: number; readonly total: number }
  | { readonly kind: 'translating'; readonly done: number; readonly total: number; readonly perSecond: number; readonly secondsLeft: number | null }
  | { readonly kind: 'paused'; readonly done: number; readonly total: number }
  | { readonly kind: 'complete' }
  /** `code` is a TranslateErrorCode or a StoreErrorCode; `lib/read/messages.ts` has the words. */
  | { readonly kind: 'failed'; readonly code: string; readonly done: number; readonly total: number };

/** Translates what is not yet translated of one document at a time, storing each batch as it comes. */
export interface TranslationSession {
  /** Starts, resumes, or retries after a failure. The document that was being translated is paused. */
  start(documentId: DocumentId): void;
  pause(documentId: DocumentId): void;
  /** Translate these first, in this order: what is on screen, then what follows it. */
  prefer(documentId: DocumentId, segmentIds: readonly SegmentId[]): void;
  status(documentId: DocumentId): TranslationStatus;
  /** Called at every change of any document's status. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
}
