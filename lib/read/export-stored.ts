import { exportUnits, toBlob, type ExportFormat, type ExportMention } from '../export';
import { StoreError, type Store, type StoredDocument, type StoreErrorCode } from '../store/types';
import type { DocumentId, Result } from '../types';
import { listMentions } from './list-mentions';

export interface ExportRequest {
  readonly documentId: DocumentId;
  readonly format: ExportFormat;
  readonly generatorVersion: string;
}

export interface ExportedFile {
  readonly name: string;
  readonly blob: Blob;
}

/** The formats that say where the names of the glossary stand. */
const NAMING_FORMATS: ReadonlySet<ExportFormat> = new Set(['jsonl', 'xliff']);

type ReadingStore = Pick<Store, 'loadDocument' | 'annotations' | 'glossaryEdits' | 'close'>;

/** Writes a document as it is in the store. */
export async function exportStored(openStore: () => Promise<ReadingStore>, request: ExportRequest): Promise<Result<ExportedFile, StoreErrorCode>> {
  try {
    const store = await openStore();
    try {
      return { ok: true, value: await writeFile(store, request) };
    } finally {
      store.close();
    }
  } catch (error) {
    if (error instanceof StoreError) return { ok: false, error: { code: error.code, message: error.message } };
    throw error;
  }
}

async function writeFile(store: ReadingStore, { documentId, format, generatorVersion }: ExportRequest): Promise<ExportedFile> {
  const stored = await store.loadDocument(documentId);
  const mentions = NAMING_FORMATS.has(format) ? await findMentions(store, stored) : undefined;
  const file = exportUnits(format, { ...stored, mentions, generatorVersion });
  return { name: file.name, blob: toBlob(file) };
}

/** undefined where names have not been looked for yet. */
async function findMentions(store: ReadingStore, stored: StoredDocument): Promise<ExportMention[] | undefined> {
  const { id } = stored.document;
  const [annotations, edits] = await Promise.all([store.annotations(id), store.glossaryEdits(id)]);
  return annotations.annotatedAt === undefined ? undefined : listMentions(stored, annotations, edits);
}
