import type { DocumentId, Result } from '../types';
import type { AnnotateStored } from './annotate-stored';
import type { AnnotateErrorCode, AnnotationRequest, AnnotationResponse } from './annotation-protocol';

/** What the client needs of a Worker. */
export interface AnnotationWorker {
  postMessage(request: AnnotationRequest): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<AnnotationResponse>) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
  terminate(): void;
}

export interface AnnotationClient {
  readonly annotate: AnnotateStored;
  /** Ends the worker; what was under way fails. */
  readonly dispose: () => void;
}

type Outcome = Result<null, AnnotateErrorCode>;

const failed = (message: string): Outcome => ({ ok: false, error: { code: 'annotate-failed', message } });

function startBrowserWorker(): AnnotationWorker {
  return new Worker(new URL('./annotation-worker.ts', import.meta.url), { type: 'module' });
}

/** Finds names in a worker, which starts at the first request and anew after it has died. */
export function createAnnotationClient(startWorker: () => AnnotationWorker = startBrowserWorker): AnnotationClient {
  const pending = new Map<number, (outcome: Outcome) => void>();
  let worker: AnnotationWorker | null = null;
  let requests = 0;

  const end = (reason: string) => {
    worker?.terminate();
    worker = null;
    for (const settle of pending.values()) settle(failed(reason));
    pending.clear();
  };
  const receive = ({ data }: MessageEvent<AnnotationResponse>) => {
    pending.get(data.id)?.(data.kind === 'annotated' ? { ok: true, value: null } : { ok: false, error: data.error });
    pending.delete(data.id);
  };
  const start = () => {
    const started = startWorker();
    started.addEventListener('message', receive);
    started.addEventListener('error', ({ message }) => { if (worker === started) end(message || 'The worker could not be started.'); });
    return started;
  };
  return {
    annotate: (documentId: DocumentId) => new Promise((settle) => {
      requests += 1;
      pending.set(requests, settle);
      worker ??= start();
      worker.postMessage({ kind: 'annotate', id: requests, documentId });
    }),
    dispose: () => end('The page was left.'),
  };
}
