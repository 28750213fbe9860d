import type { ModelEntry, ModelFile } from '../../models/registry';
import { isIntact } from '../sha256';
import type { LoadOptions } from './engine';
import { TranslateError } from './translate-error';

export interface ReadOptions {
  /** Called with the number of bytes that have come since the last call. */
  readonly onBytes: (count: number) => void;
  readonly signal?: AbortSignal;
  /** Ask the source itself, whatever caches hold. */
  readonly fresh: boolean;
}

/**
 * Reads one file of a model.
 * @throws TranslateError `model-missing`, `model-unreachable`
 */
export type ReadModelFile = (model: ModelEntry, path: string, options: ReadOptions) => Promise<Uint8Array>;

/**
 * Reads all files of a model, whole and unaltered. One that fails its check is read again past all caches before it is
 * given up: an HTTP cache may hold another version.
 * @throws TranslateError `model-missing`, `model-unreachable`, `model-corrupt`
 */
export async function readModelFiles(model: ModelEntry, read: ReadModelFile, { onProgress, signal }: LoadOptions): Promise<Map<string, Uint8Array>> {
  const total = model.files.reduce((sum, file) => sum + file.bytes, 0);
  let loaded = 0;
  const onBytes = (count: number) => {
    loaded += count;
    onProgress?.(Math.min(loaded, total), total);
  };
  const readFile = async (file: ModelFile): Promise<[string, Uint8Array]> => {
    const bytes = await read(model, file.path, { onBytes, signal, fresh: false });
    if (await isIntact(bytes, file)) return [file.path, bytes];
    onBytes(-bytes.length);
    const again = await read(model, file.path, { onBytes, signal, fresh: true });
    if (await isIntact(again, file)) return [file.path, again];
    throw new TranslateError('model-corrupt', `${model.id}/${file.path} is not the file of revision ${model.revision}.`);
  };
  return new Map(await Promise.all(model.files.map(readFile)));
}
