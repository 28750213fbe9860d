import type { ModelFile } from '../../models/registry';
import { sha256 } from '../sha256';

/** A short name for the contents of a model's files: as scripts/update-registry.mjs makes it, the first 12 digits of a SHA-256 over their list. */
export async function nameRevision(files: readonly ModelFile[]): Promise<string> {
  const list = files.map((file) => `${file.sha256}  ${file.path}\n`).join('');
  return (await sha256(new TextEncoder().encode(list))).slice(0, 12);
}
