import { TranslationClient, type WorkerHandle } from './client';

/** A client whose worker runs in this browser, with the models of the app's own origin and those that the reader has brought. */
export function createBrowserClient(): TranslationClient {
  return new TranslationClient(startWorker, 'wasm');
}

function startWorker(): WorkerHandle {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return {
    port: worker,
    onCrash(listener) {
      worker.addEventListener('error', (event) => listener(event.message || 'The worker could not be started.'));
      worker.addEventListener('messageerror', () => listener('The worker sent what cannot be read.'));
    },
    terminate: () => worker.terminate(),
  };
}
