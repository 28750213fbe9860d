import type { InstalledModels } from '../models/installed-models';
import type { ReadModelFile } from './model-files';
import { TranslateError } from './translate-error';

/** Reads the files of models that the reader has brought. The browser may have cleared them away. */
export function readInstalled(installed: Pick<InstalledModels, 'read'>): ReadModelFile {
  return async (model, path, { onBytes }) => {
    const bytes = await installed.read(model, path).catch(() => null);
    if (!bytes) throw new TranslateError('model-gone', `${model.id}/${path} is not kept in this browser any more.`);
    onBytes(bytes.length);
    return bytes;
  };
}
