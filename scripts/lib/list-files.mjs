import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The files at and below the given paths, relative to the root and in a fixed order. What does not exist is left out, and
 * below the paths what begins with a dot: systems and editors leave such files, and Next.js serves none.
 * @param {(path: string) => boolean} [skip] Tells of a path whether to leave it out, with everything below it.
 */
export async function listFiles(root, paths, skip = () => false) {
  const lists = await Promise.all(paths.filter((path) => !skip(path)).map(async (path) => {
    const found = await stat(join(root, path)).catch(() => null);
    if (!found) return [];
    if (!found.isDirectory()) return [path];
    const names = (await readdir(join(root, path))).filter((name) => !name.startsWith('.'));
    return listFiles(root, names.map((name) => join(path, name)), skip);
  }));
  return lists.flat().sort();
}
