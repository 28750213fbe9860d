import { keepInTab, readFromTab } from '@/components/ui/tab-storage';
import type { DraftLine } from '@/lib/read/drafts';
import type { DocumentId } from '@/lib/types';

/** What stands changed in the editors of a document, kept by this tab until it is stored. */
const keyOf = (documentId: DocumentId) => `paralelo.drafts.${documentId}`;

export function readKeptDrafts(documentId: DocumentId): DraftLine[] {
  try {
    return JSON.parse(readFromTab(keyOf(documentId)) || '[]') as DraftLine[];
  } catch {
    return [];
  }
}

export function keepDrafts(documentId: DocumentId, drafts: readonly DraftLine[]): void {
  keepInTab(keyOf(documentId), drafts.length > 0 ? JSON.stringify(drafts) : '');
}
