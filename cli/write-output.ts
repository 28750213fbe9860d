import { constants } from 'node:fs';
import { access, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { withFile } from './paths';

/** Writes results: to standard output, or to a file. @throws CommandError */
export async function writeOutput(text: string, file?: string): Promise<void> {
  if (file === undefined) await writeStandardOutput(text);
  else await withFile(file, (path) => writeFile(path, text));
}

/** Fails now rather than after a long translation. @throws CommandError */
export async function checkWritable(file: string): Promise<void> {
  await withFile(file, (path) => access(dirname(path), constants.W_OK));
}

/** A reader of the pipe that has seen enough, such as `head`, is no failure. */
function writeStandardOutput(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: NodeJS.ErrnoException | null) => (error && error.code !== 'EPIPE' ? reject(error) : resolve());
    process.stdout.on('error', settle);
    process.stdout.write(text, settle);
  });
}
