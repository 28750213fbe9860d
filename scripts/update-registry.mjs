/**
 * Writes each model's file sizes, hashes and revision into models/registry.ts.
 * `--check` writes nothing and fails if the registry is out of date.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const REGISTRY = new URL('../models/registry.ts', import.meta.url);
const MODEL = /( id: '([^']+)',[\s\S]*? revision: ')[^']*('[\s\S]*? files: \[\n)([\s\S]*?)( *\],)/g;
const FILE = /^( *)\{ path: '([^']+)'.*\},$/gm;

const sha256 = (data) => createHash('sha256').update(data).digest('hex');

async function measureFile(modelId, path) {
  const data = await readFile(new URL(`${modelId}/${path}`, new URL('../models/', import.meta.url)));
  return { path, bytes: data.length, sha256: sha256(data) };
}

async function updateModel([, head, id, middle, list, tail]) {
  const indent = /^ */.exec(list)[0];
  const files = await Promise.all([...list.matchAll(FILE)].map(([, , path]) => measureFile(id, path)));
  const revision = sha256(files.map((file) => `${file.sha256}  ${file.path}\n`).join('')).slice(0, 12);
  const lines = files.map((file) => `${indent}{ path: '${file.path}', bytes: ${file.bytes}, sha256: '${file.sha256}' },\n`);
  return `${head}${revision}${middle}${lines.join('')}${tail}`;
}

const before = await readFile(REGISTRY, 'utf8');
const models = [...before.matchAll(MODEL)];
const updated = await Promise.all(models.map(updateModel));
const after = models.reduce((text, [old], i) => text.replace(old, () => updated[i]), before);

if (process.argv.includes('--check')) {
  if (after !== before) {
    console.error('models/registry.ts does not match the files in models/: run node scripts/update-registry.mjs');
    process.exitCode = 1;
  }
} else if (after !== before) {
  await writeFile(REGISTRY, after);
  console.log(`updated ${fileURLToPath(REGISTRY)}`);
}
