import type { ImportOutcome, TextInput } from './import-text';
import { runInWorker } from './run-in-worker';

/** `importText`, away from the page's thread. @throws Error as `runInWorker` does */
export function importInWorker(input: TextInput): Promise<ImportOutcome> {
  return runInWorker(() => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' }), input);
}
