import type { ModelFile } from '../../models/registry';
import { sha256 } from '../sha256';
import { chooseFiles, CONFIG, readSettings, TOKENIZER_CONFIG, type ListedFile } from './describe-model';
import type { InstalledModels } from './installed-models';
import { nameRevision } from './revision';
import { ModelError, type InstalledModel } from './types';

/** A file of a folder, wherever the folder is. */
export interface FolderFile extends ListedFile {
  /** Its content, read from the disk. */
  readonly read: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** A model out of a folder, and all its files, by their paths. */
export interface FolderModel {
  readonly model: InstalledModel;
  readonly contents: ReadonlyMap<string, Blob>;
}

/**
 * Reads a model out of a folder, with whatever else is in the folder.
 * @param name The folder's own name.
 * @throws ModelError
 */
export async function readModelFolder(name: string, inside: readonly FolderFile[]): Promise<FolderModel> {
  const { dtype, files } = chooseFiles(inside);
  const contents = new Map<string, Blob>();
  const hashed: ModelFile[] = [];
  // What is kept is what was hashed, whatever becomes of the file on the disk meanwhile.
  for (const file of files) {
    const bytes = await read(file);
    contents.set(file.path, new Blob([bytes]));
    hashed.push({ path: file.path, bytes: bytes.length, sha256: await sha256(bytes) });
  }
  const settings = readSettings(await contents.get(CONFIG)!.text(), await contents.get(TOKENIZER_CONFIG)!.text(), files);
  const model: InstalledModel = {
    // The colon keeps folders and repositories apart.
    id: `folder:${name}`, name, revision: await nameRevision(hashed), licence: '', sourceLang: 'es', targetLang: 'en', dtype, ...settings,
    files: hashed, origin: { kind: 'folder' },
  };
  return { model, contents };
}

/**
 * Takes in a model from a folder that the reader has picked.
 * @returns What is kept of it from now on.
 * @throws ModelError
 */
export async function installFolder(picked: readonly File[], installed: InstalledModels): Promise<InstalledModel> {
  const name = picked[0]?.webkitRelativePath.split('/')[0] ?? '';
  const inside = picked.map((file) => ({
    path: file.webkitRelativePath.slice(name.length + 1),
    bytes: file.size,
    read: async () => new Uint8Array(await file.arrayBuffer()),
  }));
  const { model, contents } = await readModelFolder(name, inside);
  await installed.add(model, contents);
  return model;
}

async function read({ path, read: readBytes }: FolderFile): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await readBytes();
  } catch (error) {
    throw new ModelError('model-unreadable', `${path} could not be read: ${String(error)}`, { cause: error });
  }
}
