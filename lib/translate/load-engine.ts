import { findModel, type ModelEntry } from '../../models/registry';
import type { CreateEngine } from './engine';
import type { DecodingOptions } from './engines/transformers-engine';
import { readModelFiles, type ReadModelFile } from './model-files';
import { TranslateError } from './translate-error';

/** The shortest module with a SIMD instruction: `(func (result v128) i32.const 0 i8x16.splat i8x16.popcnt)`. */
const SIMD_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11);

export interface LoaderOptions {
  /** The models there are; those of the registry unless given. */
  readonly find?: (id: string) => Promise<ModelEntry | undefined> | ModelEntry | undefined;
  readonly decoding?: DecodingOptions;
}

/** Loads models whose files are read in the given way and checked. */
export function createEngineFrom(read: ReadModelFile, { find = findModel, decoding }: LoaderOptions = {}): CreateEngine {
  return async (id, device, options) => {
    const model = await find(id);
    if (!model) throw new TranslateError('model-missing', `No model is called ${id}.`);
    if (options.revision !== undefined && options.revision !== model.revision) {
      throw new TranslateError('model-gone', `${id} is there in revision ${model.revision}, not ${options.revision}.`);
    }
    if (device === 'wasm' && !WebAssembly.validate(SIMD_MODULE)) {
      throw new TranslateError('wasm-unsupported', 'This browser has no WebAssembly SIMD.');
    }
    const [files, { loadTransformersEngine }] = await Promise.all([readModelFiles(model, read, options), import('./engines/transformers-runtime')]);
    options.signal?.throwIfAborted();
    return loadTransformersEngine(model, files, device, decoding);
  };
}
