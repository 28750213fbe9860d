import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ModelEntry } from '../../models/registry';
import { TranslationClient } from './client';
import type { CreateEngine } from './engine';
import { createEngineFrom, type LoaderOptions } from './load-engine';
import type { ReadModelFile } from './model-files';
import { explainMissingRuntime } from './node-runtime';
import { serve } from './serve';
import { TranslateError } from './translate-error';

const MODELS = fileURLToPath(new URL('../../models', import.meta.url));

/**
 * A client that translates in this process, on onnxruntime-node. It keeps the process alive until it is disposed of.
 * @param directory The folder that holds a folder for each model; the repository's own unless given.
 */
export function createNodeClient(directory = MODELS): TranslationClient {
  return createOnnxClient(readModelFilesIn(directory));
}

/** A client that translates in this process with one model, whose files are in memory. */
export function createInMemoryClient(model: ModelEntry, contents: ReadonlyMap<string, Blob>): TranslationClient {
  const read: ReadModelFile = async (_, path, { onBytes }) => {
    const bytes = new Uint8Array(await contents.get(path)!.arrayBuffer());
    onBytes(bytes.length);
    return bytes;
  };
  return createOnnxClient(read, { find: (id) => (id === model.id ? model : undefined) });
}

function createOnnxClient(read: ReadModelFile, options?: LoaderOptions): TranslationClient {
  return createInProcessClient(explainMissingRuntime(createEngineFrom(read, options)));
}

/** A client that is served in its own thread, with any engine. */
export function createInProcessClient(createEngine: CreateEngine): TranslationClient {
  return new TranslationClient(() => {
    const { port1, port2 } = new MessageChannel();
    const stop = serve(port2, createEngine);
    return {
      port: port1,
      onCrash: () => {},
      terminate: () => {
        void stop().finally(() => port2.close());
      },
    };
  }, 'cpu');
}

/** Reads model files below a folder, as `<folder>/<model id>/<path>`. */
export function readModelFilesIn(directory: string): ReadModelFile {
  return async (model, path, { onBytes, signal }) => {
    const file = join(directory, model.id, path);
    try {
      const bytes = await readFile(file, { signal });
      onBytes(bytes.length);
      return bytes;
    } catch (error) {
      signal?.throwIfAborted();
      const code = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'model-missing' : 'model-unreachable';
      throw new TranslateError(code, `${file} could not be read: ${String(error)}`, { cause: error });
    }
  };
}
