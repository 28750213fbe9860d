import { statfs } from 'node:fs/promises';
import { ROOT } from './project.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * @param megabytes Room that the step needs.
 * @throws SetupError if the disk has less.
 */
export async function checkDisk(megabytes, purpose) {
  const { bavail, bsize } = await statfs(ROOT);
  const free = Math.floor((bavail * bsize) / 1e6);
  if (free < megabytes) throw new SetupError(`${purpose} needs about ${megabytes} MB of disk space; ${free} MB are free.`);
}
