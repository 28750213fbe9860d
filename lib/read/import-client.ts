import type { ImportOutcome, TextInput } from './import-text';
import { createTaskRunner } from './run-in-worker';

/** `importText`, away from the page's thread. @throws Error as of `createTaskRunner` */
export const importInWorker = createTaskRunner<TextInput, ImportOutcome>(
  () => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' }),
);
