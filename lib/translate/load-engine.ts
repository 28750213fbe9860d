import { findModel } from '../../models/registry';
import type { CreateEngine } from './engine';
import { readModelFiles, type ReadModelFile } from './model-files';
import { TranslateError } from './translate-error';

/** The shortest module with a SIMD instruction: `(func (result v128) i32.const 0 i8x16.splat i8x16.popcnt)`. */
const SIMD_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11);

/** Loads models of the registry, their files read in the given way and checked. */
export function createEngineFrom(read: ReadModelFile): CreateEngine {
  return async (id, device, options) => {
    const model = findModel(id);
    if (!model) throw new TranslateError('model-missing', `No model is called ${id}.`);
    if (device === 'wasm' && !WebAssembly.validate(SIMD_MODULE)) {
      throw new TranslateError('wasm-unsupported', 'This browser has no WebAssembly SIMD.');
    }
    const files = await readModelFiles(model, read, options);
    options.signal?.throwIfAborted();
    const { loadTransformersEngine } = await import('./engines/transformers-runtime');
    return loadTransformersEngine(model, files, device);
  };
}
