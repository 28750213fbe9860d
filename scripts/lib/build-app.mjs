import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkDisk } from './check-disk.mjs';
import { listFiles } from './list-files.mjs';
import { PROGRAMS, ROOT } from './project.mjs';
import { runNode } from './run-program.mjs';
import { SetupError } from './setup-error.mjs';

/** What the production build is made of: folders whole, and single files. */
const INPUTS = [
  'app', 'components', 'lib', 'models', 'public', 'service-worker',
  'next.config.js', 'package-lock.json', 'postcss.config.mjs', 'proxy.ts', 'tsconfig.json',
  'scripts/build-service-worker.mjs', 'scripts/prepare-public.mjs',
];

/** What lies in those folders and is no part of the build: tests, the training recipe, and what the build itself writes. */
const NO_INPUT = /\.test\.tsx?$|[/\\]fixtures$|^models[/\\]training$|^public[/\\](models|ort|sw\.js|hub\.js)$/;

/** Written last, so that a build cut short is made again. */
const STAMP = '.next/paralelo-sources';

const BUILD_MEGABYTES = 500;

/** One hash over names and contents of everything the build is made of. */
async function hashSources(root = ROOT) {
  const files = await listFiles(root, INPUTS, (path) => NO_INPUT.test(path));
  const hash = createHash('sha256').update(process.version);
  for (const file of files) hash.update(`\0${file}\0`).update(await readFile(join(root, file)));
  return hash.digest('hex');
}

async function runStep(args, problem) {
  if ((await runNode(args, { env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } })) !== 0) throw new SetupError(problem);
}

/** Puts the models, the WASM runtime and the download worker where the server serves them from. */
export function preparePublicFiles() {
  return runStep(['scripts/prepare-public.mjs'], 'The files of public/ could not be made; the message above says why.');
}

/**
 * Makes the production build, if there is none of the present sources.
 * @throws SetupError if it fails.
 */
export async function buildApp() {
  await preparePublicFiles();
  const sources = await hashSources();
  const built = await readFile(join(ROOT, STAMP), 'utf8').catch(() => null);
  if (built === sources) return;
  await checkDisk(BUILD_MEGABYTES, 'The build');
  await rm(join(ROOT, STAMP), { force: true });
  console.log('Building …');
  await runStep([PROGRAMS.next, 'build'], 'The build failed; the messages above say why.');
  await runStep(['scripts/build-service-worker.mjs'], 'The service worker could not be built; the message above says why.');
  await writeFile(join(ROOT, STAMP), sources);
}
