import type { ModelFile } from '../../models/registry';
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
  const contents = new Map<string, Blob>();
  const hashed: ModelFile[] = [];
  // What is kept is what was hashed, whatever becomes of the file on the disk meanwhile.
  for (const { path, file } of files) {
    const bytes = await read(file);
    contents.set(path, new Blob([bytes]));
    hashed.push({ path, bytes: bytes.length, sha256: await sha256(bytes) });
  }
  const settings = readSettings(await contents.get(CONFIG)!.text(), await contents.get(TOKENIZER_CONFIG)!.text(), files);
  const model: InstalledModel = {
    // The colon keeps folders and repositories apart.
    id: `folder:${name}`, name, revision: await nameRevision(hashed), licence: '', sourceLang: 'es', targetLang: 'en', dtype, ...settings,
    files: hashed, origin: { kind: 'folder' },
  };
  await installed.add(model, contents);
  return model;
}

/** The folder's name, and its files by their paths in it. */
function openFolder(picked: readonly File[]): { readonly name: string; readonly files: readonly PickedFile[] } {
  const name = picked[0]?.webkitRelativePath.split('/')[0] ?? '';
  const files = picked.map((file) => ({ path: file.webkitRelativePath.slice(name.length + 1), bytes: file.size, file }));
  return { name, files };
}

async function read(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new ModelError('model-unreadable', `${file.name} could not be read: ${String(error)}`, { cause: error });
  }
}
