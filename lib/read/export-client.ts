import { StoreError, type StoreErrorCode } from '../store/types';
import type { Result } from '../types';
import type { ExportedFile, ExportRequest } from './export-stored';
import { runInWorker } from './run-in-worker';

/** Writes a stored document, away from the page's thread. @throws StoreError; Error as `runInWorker` does */
export async function exportInWorker(request: ExportRequest): Promise<ExportedFile> {
  const outcome = await runInWorker<ExportRequest, Result<ExportedFile, StoreErrorCode>>(startWorker, request);
  if (!outcome.ok) throw new StoreError(outcome.error.code, outcome.error.message);
  return outcome.value;
}

function startWorker(): Worker {
  return new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
}
