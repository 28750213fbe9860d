import type { DraftLine } from '@/lib/read/drafts';
import type { DocumentId } from '@/lib/types';

/** What stands changed in the editors of a document, kept by this tab until it is stored. */
const keyOf = (documentId: DocumentId) => `paralelo.drafts.${documentId}`;

export function readKeptDrafts(documentId: DocumentId): DraftLine[] {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(documentId)) ?? '[]') as DraftLine[];
  } catch {
    return [];
  }
}

export function keepDrafts(documentId: DocumentId, drafts: readonly DraftLine[]): void {
  try {
    if (drafts.length > 0) sessionStorage.setItem(keyOf(documentId), JSON.stringify(drafts));
    else sessionStorage.removeItem(keyOf(documentId));
  } catch {
    // Storage is denied: the editors on the page still hold them.
  }
}
