import { openStore } from '../store';
import { createAnnotateStored, fetchNamesFile } from './annotate-stored';
import type { AnnotationRequest, AnnotationResponse } from './annotation-protocol';

/**
 * Reads the document from the store and writes its names there, so that of a novel nothing but its id has to pass
 * through the page's thread.
 */
const annotate = createAnnotateStored({ openStore, readFile: fetchNamesFile('/models/entities-es') });

async function answer({ id, documentId }: AnnotationRequest): Promise<AnnotationResponse> {
  try {
    const result = await annotate(documentId);
    return result.ok ? { kind: 'annotated', id } : { kind: 'failed', id, error: result.error };
  } catch (error) {
    console.error(error);
    return { kind: 'failed', id, error: { code: 'annotate-failed', message: String(error) } };
  }
}

globalThis.addEventListener('message', (event: MessageEvent<AnnotationRequest>) => {
  void answer(event.data).then((response) => globalThis.postMessage(response));
});
