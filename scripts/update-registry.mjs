/**
 * Writes each model's file sizes, hashes and revision into models/registry.ts.
 * `--check` writes nothing and fails if the registry is out of date.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findModels } from './lib/find-models.mjs';
import { runMain } from './lib/setup-error.mjs';

const REGISTRY = new URL('../models/registry.ts', import.meta.url);

const sha256 = (data) => createHash('sha256').update(data).digest('hex');

async function measureFile(modelId, path) {
  const data = await readFile(new URL(`${modelId}/${path}`, new URL('../models/', import.meta.url)));
  return { path, bytes: data.length, sha256: sha256(data) };
}

async function updateModel({ head, id, middle, indent, paths, tail }) {
  const files = await Promise.all(paths.map((path) => measureFile(id, path)));
  const revision = sha256(files.map((file) => `${file.sha256}  ${file.path}\n`).join('')).slice(0, 12);
  const lines = files.map((file) => `${indent}{ path: '${file.path}', bytes: ${file.bytes}, sha256: '${file.sha256}' },\n`);
  return `${head}${revision}${middle}${lines.join('')}${tail}`;
}

await runMain(async () => {
  const before = await readFile(REGISTRY, 'utf8');
  const models = findModels(before);
  const updated = await Promise.all(models.map(updateModel));
  const after = models.reduce((text, model, i) => text.replace(model.text, () => updated[i]), before);
  if (after === before) return 0;
  if (process.argv.includes('--check')) {
    console.error('models/registry.ts does not match the files in models/: run node scripts/update-registry.mjs');
    return 1;
  }
  await writeFile(REGISTRY, after);
  console.log(`updated ${fileURLToPath(REGISTRY)}`);
  return 0;
});
