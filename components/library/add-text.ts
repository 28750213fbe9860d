import type { ImportedText, ImportErrorCode, ImportNotice } from '@/lib/import/types';
import type { LanguageVerdict } from '@/lib/language';
import type { ImportOutcome } from '@/lib/read/import-text';
import { StoreError, type Store, type StoredDocument, type StoreErrorCode } from '@/lib/store/types';
import type { DocumentId } from '@/lib/types';

/** Something the reader has brought. */
export interface TextSource {
  /** A file's name; null for pasted text. */
  readonly name: string | null;
  readonly read: () => Promise<ImportOutcome>;
}

export interface AddTextSteps {
  /** Asks whether to go on with a text that does not seem to be Spanish. */
  readonly confirmLanguage: (verdict: LanguageVerdict, imported: ImportedText) => Promise<boolean>;
  readonly prepareDocument: (imported: ImportedText) => Promise<StoredDocument>;
  readonly store: Pick<Store, 'addDocument'>;
}

export type AddTextOutcome =
  /** `isNew` is false where the library had the text already. */
  | { readonly kind: 'added'; readonly documentId: DocumentId; readonly isNew: boolean; readonly notices: readonly ImportNotice[] }
  /** The reader did not want it after all. */
  | { readonly kind: 'declined' }
  | { readonly kind: 'failed'; readonly code: ImportErrorCode | StoreErrorCode; readonly message: string };

/** Takes one text into the library: read, judged, cut into sentences, stored. Nothing is stored unless all of it is. */
export async function addText(source: TextSource, { confirmLanguage, prepareDocument, store }: AddTextSteps): Promise<AddTextOutcome> {
  const outcome = await source.read();
  if (!outcome.ok) return { kind: 'failed', ...outcome.error };

  const { imported, verdict } = outcome.value;
  if (isForeign(verdict) && !await confirmLanguage(verdict, imported)) return { kind: 'declined' };

  const prepared = await prepareDocument(imported);
  try {
    const isNew = await store.addDocument(prepared);
    return { kind: 'added', documentId: prepared.document.id, isNew, notices: imported.notices };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { kind: 'failed', code: error.code, message: error.message };
  }
}

/** A text too short to tell is given the benefit of the doubt. */
function isForeign({ isSpanish, code }: LanguageVerdict): boolean {
  return !isSpanish && code !== 'und';
}
