import { annotateDocument, findNames, loadKnowledge, type FoundNames, type Knowledge, type ReadKnowledgeFile, type SettledTerm } from '../annotate';
import { StoreError, type GlossaryEdit, type Store } from '../store/types';
import type { DocumentId, Result } from '../types';
import { AnnotateError, type AnnotateErrorCode } from './annotation-protocol';

/** Finds and stores the names of a document as it is in the store. */
export type AnnotateStored = (documentId: DocumentId) => Promise<Result<null, AnnotateErrorCode>>;

interface Options {
  readonly openStore: () => Promise<Pick<Store, 'loadDocument' | 'glossaryEdits' | 'saveAnnotations'>>;
  /** @throws AnnotateError */
  readonly readFile: ReadKnowledgeFile;
  readonly now?: () => Date;
}

/**
 * Opens the store and loads the files at the first call and keeps them; what failed is tried again at the next. Keeps the
 * names of the last document, too: it is annotated again and again while its translations come, and its text stays.
 */
export function createAnnotateStored({ openStore, readFile, now = () => new Date() }: Options): AnnotateStored {
  const getStore = retryable(openStore);
  const getKnowledge = retryable(() => readKnowledge(readFile));
  let last: { readonly documentId: DocumentId; readonly found: FoundNames } | null = null;
  return async (documentId) => {
    try {
      const [store, knowledge] = await Promise.all([getStore(), getKnowledge()]);
      const annotatedAt = now().toISOString();
      const [stored, edits] = await Promise.all([store.loadDocument(documentId), store.glossaryEdits(documentId)]);
      if (last?.documentId !== documentId) last = { documentId, found: findNames(stored.segments, knowledge) };
      await store.saveAnnotations(documentId, { ...annotateDocument({ ...stored, settled: edits.map(toSettled) }, knowledge, last.found), annotatedAt });
      return { ok: true, value: null };
    } catch (error) {
      if (error instanceof StoreError || error instanceof AnnotateError) return { ok: false, error: { code: error.code, message: error.message } };
      throw error;
    }
  };
}

function toSettled({ entryId: id, term, translation, entityType, rejected }: GlossaryEdit): SettledTerm {
  return { id, term, translation, entityType, rejected };
}

async function readKnowledge(readFile: ReadKnowledgeFile): Promise<Knowledge> {
  try {
    return await loadKnowledge(readFile);
  } catch (error) {
    if (error instanceof AnnotateError) throw error;
    throw new AnnotateError('names-corrupt', `models/entities-es: ${String(error)}`, { cause: error });
  }
}

/** Reads files below a base URL. */
export function fetchNamesFile(base: string): ReadKnowledgeFile {
  return async (name, { fresh }) => {
    const url = `${base}/${name}`;
    try {
      const response = await fetch(url, { cache: fresh ? 'reload' : 'default' });
      if (response.ok) return await response.arrayBuffer();
      throw new AnnotateError(response.status >= 500 ? 'names-unreachable' : 'names-missing', `${url} answered with HTTP status ${response.status}.`);
    } catch (error) {
      if (error instanceof AnnotateError) throw error;
      throw new AnnotateError('names-unreachable', `${url} could not be read: ${String(error)}`, { cause: error });
    }
  };
}

/** Remembers what a call gave unless it failed. */
function retryable<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => { made = null; throw error; });
    return made;
  };
}
