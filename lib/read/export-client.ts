import { StoreError, type StoreErrorCode } from '../store/types';
import type { Result } from '../types';
import type { ExportedFile, ExportRequest } from './export-stored';
import { createTaskRunner } from './run-in-worker';

const run = createTaskRunner<ExportRequest, Result<ExportedFile, StoreErrorCode>>(
  () => new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' }),
);

/** Writes a stored document, away from the page's thread. @throws StoreError; Error as of `createTaskRunner` */
export async function exportInWorker(request: ExportRequest): Promise<ExportedFile> {
  const outcome = await run(request);
  if (!outcome.ok) throw new StoreError(outcome.error.code, outcome.error.message);
  return outcome.value;
}
