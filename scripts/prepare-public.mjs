/**
 * Copies what the browser fetches but the repository holds elsewhere into public/: the models, and the plain
 * (SIMD, threaded) build of ONNX Runtime. Files that are there already, with the same size and time, are left alone.
 * The worker that downloads models is bundled into it: a script of its own, since a worker's policy hangs on its address.
 */
import { build } from 'esbuild';
import { copyFile, mkdir, readdir, readFile, realpath, rm, stat, utimes } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ORT_FILES = ['ort-wasm-simd-threaded.wasm', 'ort-wasm-simd-threaded.mjs'];

/** The onnxruntime-web that Transformers.js itself resolves: another version's WASM would not fit its glue code. */
async function findOrt() {
  const transformers = await realpath(join(ROOT, 'node_modules/@xenova/transformers/package.json'));
  const dist = dirname(createRequire(transformers).resolve('onnxruntime-web'));
  const { version } = JSON.parse(await readFile(join(dist, '../package.json'), 'utf8'));
  return { dist, version };
}

/** The data of every model folder, relative to models/. models/training holds the recipe, which no reader fetches. */
async function listModelFiles(models) {
  const names = await readdir(models, { recursive: true });
  return names.filter((name) => /^(?!training[/\\])[^/\\]+[/\\].*\.(json|onnx|bin|tsv)$/.test(name));
}

async function isSame(from, to) {
  const target = await stat(to).catch(() => null);
  if (!target) return false;
  const source = await stat(from);
  return source.size === target.size && Math.trunc(source.mtimeMs) === Math.trunc(target.mtimeMs);
}

async function copyIfChanged(from, to) {
  if (await isSame(from, to)) return;
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
  const { atime, mtime } = await stat(from);
  await utimes(to, atime, mtime);
}

/** Makes `to` hold the named files of `from`, in a folder if one is named, and no others. */
async function mirror(from, to, files, folder = '') {
  const wanted = files.map((file) => join(to, folder, file));
  const present = (await readdir(to, { recursive: true }).catch(() => [])).map((name) => join(to, name));
  const stale = present.filter((path) => !wanted.some((file) => file === path || dirname(file).startsWith(path)));
  await Promise.all(stale.map((path) => rm(path, { recursive: true, force: true })));
  await Promise.all(files.map((file) => copyIfChanged(join(from, file), join(to, folder, file))));
}

const models = join(ROOT, 'models');
await mirror(models, join(ROOT, 'public/models'), await listModelFiles(models));
const ort = await findOrt();
await mirror(ort.dist, join(ROOT, 'public/ort'), ORT_FILES, ort.version);
await build({
  absWorkingDir: ROOT,
  entryPoints: ['lib/models/hub-worker.ts'],
  outfile: 'public/hub.js',
  bundle: true,
  minify: true,
  target: 'es2022',
  logLevel: 'warning',
});
