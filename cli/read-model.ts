import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readModelFolder, type FolderFile } from '../lib/models/model-folder';
import type { TranslationClient } from '../lib/translate/client';
import { DEFAULT_MODEL_ID, findModel, type ModelEntry } from '../models/registry';
import { withFile } from './paths';

/** What translates, and the way to start it. */
export interface ChosenModel {
  readonly model: ModelEntry;
  readonly createClient: () => Promise<TranslationClient>;
}

/** The model that comes with Paralelo. */
export const EMBEDDED_MODEL: ChosenModel = {
  model: findModel(DEFAULT_MODEL_ID)!,
  createClient: async () => (await import('../lib/translate/node-client')).createNodeClient(),
};

/**
 * The model in a folder, as the page of models takes it in.
 * @throws CommandError
 */
export function readModel(folder: string): Promise<ChosenModel> {
  return withFile(folder, async (path) => {
    const { model, contents } = await readModelFolder(basename(path), await listFiles(path));
    const createClient = async () => {
      const { createInMemoryClient } = await import('../lib/translate/node-client');
      return createInMemoryClient(model, contents);
    };
    return { model, createClient };
  });
}

/** The files of a folder and of its folder of graphs. Elsewhere none of a model's lie. */
async function listFiles(folder: string): Promise<FolderFile[]> {
  const names = await readdir(folder);
  const graphs = names.includes('onnx') ? (await readdir(join(folder, 'onnx'))).map((name) => `onnx/${name}`) : [];
  const listed = await Promise.all([...names, ...graphs].map(async (path) => {
    const file = join(folder, path);
    const stats = await stat(file);
    return stats.isFile() ? [{ path, bytes: stats.size, read: async () => new Uint8Array(await readFile(file)) }] : [];
  }));
  return listed.flat();
}
