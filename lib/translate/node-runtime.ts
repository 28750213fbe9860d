import type { CreateEngine } from './engine';
import { TranslateError } from './translate-error';

/** What Node calls a native binding that is not there, and one that the system cannot load. */
const LOAD_FAILURES = ['MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED'];

/**
 * Says in one line that onnxruntime-node does not run here, where that keeps an engine from being loaded: it has no
 * binding for macOS on Intel, and those for Linux want glibc.
 */
export function explainMissingRuntime(create: CreateEngine): CreateEngine {
  return async (...args) => {
    try {
      return await create(...args);
    } catch (error) {
      if (!isRuntimeMissing(error)) throw error;
      const [reason] = error.message.split('\n', 1);
      const message = `Translating outside the browser needs onnxruntime-node, which does not run on this machine (${process.platform} ${process.arch}): ${reason}`;
      throw new TranslateError('engine-failed', message, { cause: error });
    }
  };
}

function isRuntimeMissing(error: unknown): error is Error {
  return error instanceof Error && LOAD_FAILURES.includes((error as NodeJS.ErrnoException).code ?? '') && error.message.includes('onnxruntime');
}
