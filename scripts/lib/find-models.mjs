import { SetupError } from './setup-error.mjs';

const MODEL = /( id: '([^']+)',[\s\S]*? revision: ')[^']*('[\s\S]*? files: \[\n)([\s\S]*?)( *\],)/g;
const FILE = /^( *)\{ path: '([^']+)'.*\},$/gm;

const count = (text, pattern) => text.match(pattern)?.length ?? 0;

/**
 * The models in the text of models/registry.ts, each with the parts of its own text that stay as they are.
 * @throws SetupError if there is none, or the text has revisions or files that belong to none of those found.
 */
export function findModels(registry) {
  const models = [...registry.matchAll(MODEL)].map(([text, head, id, middle, list, tail]) => {
    const paths = [...list.matchAll(FILE)].map(([, , path]) => path);
    return { text, head, id, middle, indent: /^ */.exec(list)[0], paths, tail };
  });
  const files = models.reduce((sum, { paths }) => sum + paths.length, 0);
  if (models.length === 0 || models.length !== count(registry, /\brevision: '/g) || files !== count(registry, /\bsha256: '/g)) {
    throw new SetupError(`models/registry.ts is not written as expected: only ${models.length} models with ${files} files were found in it.`);
  }
  return models;
}
