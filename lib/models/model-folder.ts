import { sha256 } from '../sha256';
import { chooseFiles, CONFIG, readSettings, TOKENIZER_CONFIG, type ListedFile } from './describe-model';
import type { InstalledModels } from './installed-models';
import { nameRevision } from './revision';
import { ModelError, type InstalledModel } from './types';

interface PickedFile extends ListedFile {
  readonly file: File;
}

/**
 * Takes in a model from a folder that the reader has picked, with all that is in the folder.
 * @returns What is kept of it from now on.
 * @throws ModelError
 */
export async function installFolder(picked: readonly File[], installed: InstalledModels): Promise<InstalledModel> {
  const { name, files: inside } = openFolder(picked);
  const { dtype, files } = chooseFiles(inside);
  const text = (path: string) => read(files.find((file) => file.path === path)!.file, (file) => file.text());
  const settings = readSettings(await text(CONFIG), await text(TOKENIZER_CONFIG), files);
  const checked = await Promise.all(files.map(async ({ path, bytes, file }) => (
    { path, bytes, sha256: await sha256(new Uint8Array(await read(file, (whole) => whole.arrayBuffer()))) }
  )));
  const model: InstalledModel = {
    id: `folder/${name}`, name, revision: await nameRevision(checked), licence: '', sourceLang: 'es', targetLang: 'en', dtype, ...settings,
    files: checked, origin: { kind: 'folder' },
  };
  await installed.add(model, new Map(files.map(({ path, file }) => [path, file])));
  return model;
}

/** The folder's name, and its files by their paths in it. */
function openFolder(picked: readonly File[]): { readonly name: string; readonly files: readonly PickedFile[] } {
  const name = picked[0]?.webkitRelativePath.split('/')[0] ?? '';
  const files = picked.map((file) => ({ path: file.webkitRelativePath.slice(name.length + 1), bytes: file.size, file }));
  return { name, files };
}

async function read<Content>(file: File, how: (file: File) => Promise<Content>): Promise<Content> {
  try {
    return await how(file);
  } catch (error) {
    throw new ModelError('model-unreadable', `${file.name} could not be read: ${String(error)}`, { cause: error });
  }
}
