import type { ReadModelFile } from './model-files';
import { TranslateError } from './translate-error';

/** Reads model files below a base URL, as `<base>/<model id>/<path>`. */
export function fetchModelFiles(base: string): ReadModelFile {
  return async (model, path, { onBytes, signal, fresh }) => {
    const url = `${base}/${model.id}/${path}`;
    try {
      const response = await fetch(url, { signal, cache: fresh ? 'reload' : 'default' });
      if (response.ok) return await readBody(response, onBytes);
      const code = response.status >= 500 ? 'model-unreachable' : 'model-missing';
      throw new TranslateError(code, `${url} answered with HTTP status ${response.status}.`);
    } catch (error) {
      if (error instanceof TranslateError) throw error;
      signal?.throwIfAborted();
      throw new TranslateError('model-unreachable', `${url} could not be read: ${String(error)}`, { cause: error });
    }
  };
}

async function readBody(response: Response, onBytes: (count: number) => void): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const reader = response.body!.getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    chunks.push(value!);
    onBytes(value!.length);
  }
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
}
