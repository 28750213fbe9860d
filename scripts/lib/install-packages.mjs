import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDisk } from './check-disk.mjs';
import { ROOT } from './project.mjs';
import { runNpm } from './run-program.mjs';
import { SetupError } from './setup-error.mjs';

const LOCKFILE = 'package-lock.json';

/** npm's own record of what stands in node_modules. */
const RECORD = 'node_modules/.package-lock.json';

/** The build needs the development packages, whatever NODE_ENV says. */
const FLAGS = ['--include=dev', '--no-fund', '--no-audit'];

const INSTALLED_MEGABYTES = 1500;

/**
 * The packages of a lockfile that node_modules lacks or holds in another version. Times say nothing about this: a
 * checkout touches the lockfile without changing it.
 * @param lock Contents of package-lock.json.
 * @param record Contents of node_modules/.package-lock.json, or null if there is none.
 * @param exists Whether a path of the lockfile, such as `node_modules/next`, exists.
 */
export function listMissingPackages(lock, record, exists) {
  return Object.entries(lock.packages)
    .filter(([path, { optional }]) => path !== '' && !optional)
    .filter(([path, { version }]) => record?.packages[path]?.version !== version || !exists(path))
    .map(([path]) => path);
}

/**
 * Where npm is to keep what it downloads.
 * @param own npm's own folder, as it tells the scripts that it runs.
 * @returns that folder, or one of this checkout where it cannot be written: a container's user may have no home.
 */
export function chooseCache(own) {
  try {
    mkdirSync(own, { recursive: true });
    accessSync(own, constants.W_OK);
    return own;
  } catch {
    return join(ROOT, '.cache/npm');
  }
}

function readJson(path) {
  const file = join(ROOT, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/**
 * Installs the packages of the lockfile, if they are not installed yet.
 * @param output Where npm and this function say what they do; a command whose results go to standard output passes standard error.
 * @throws SetupError if that fails.
 */
export async function installPackages(output = process.stdout) {
  const lock = readJson(LOCKFILE);
  if (lock && listMissingPackages(lock, readJson(RECORD), (path) => existsSync(join(ROOT, path))).length === 0) return;
  await checkDisk(INSTALLED_MEGABYTES, 'Installing the packages');
  output.write('Installing packages …\n');
  const cache = process.env.npm_config_cache;
  const options = { stdio: ['ignore', output, 'inherit'], env: cache ? { npm_config_cache: chooseCache(cache) } : {} };
  // Not `npm ci`, which would fetch every package again for one that has changed. --no-save leaves the lockfile as it is.
  if ((await runNpm(['install', '--no-save', ...FLAGS], options)) !== 0) throw new SetupError('The packages could not be installed; npm says why above.');
}
