import type { StoreErrorCode } from '../store/types';
import type { DocumentId, Failure } from '../types';

export type AnnotateErrorCode =
  /** The server has no such file. */
  | 'names-missing'
  /** The server did not answer, or not in full. */
  | 'names-unreachable'
  /** A file is not what its name says. */
  | 'names-corrupt'
  /** The worker died, or its stage has a defect. */
  | 'annotate-failed'
  | StoreErrorCode;

/** Find the names of a stored document, with what is translated of it by now, and store them. */
export interface AnnotationRequest {
  readonly kind: 'annotate';
  readonly id: number;
  readonly documentId: DocumentId;
}

/** Exactly one answers each request: the names are stored and the store's subscribers know, or nothing has changed. */
export type AnnotationResponse =
  | { readonly kind: 'annotated'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly error: Failure<AnnotateErrorCode> };

/** A failure on the way to a response. */
export class AnnotateError extends Error implements Failure<AnnotateErrorCode> {
  constructor(readonly code: AnnotateErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AnnotateError';
  }
}
