import type { Failure } from '../types';
import type { TranslateErrorCode } from './protocol';

/** The only error that this stage's public functions reject with. */
export class TranslateError extends Error implements Failure<TranslateErrorCode> {
  constructor(readonly code: TranslateErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'TranslateError';
  }
}

/**
 * What V8, SpiderMonkey, JavaScriptCore and ONNX Runtime say when memory runs out. None of them gives a code, so
 * this is the one place where an error is told by its words.
 */
const OUT_OF_MEMORY = /out of memory|bad_alloc|could not allocate|allocation failed|failed to allocate|array buffer allocation|invalid array length/i;

/** Any thrown value as an error that can cross a thread. */
export function toFailure(error: unknown): Failure<TranslateErrorCode> {
  if (error instanceof TranslateError) return { code: error.code, message: error.message };
  const message = error instanceof Error ? error.message : String(error);
  return { code: OUT_OF_MEMORY.test(message) ? 'out-of-memory' : 'engine-failed', message };
}
