import { constants } from 'node:fs';
import { access, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from './command';
import { withFile } from './paths';

/** Writes results: to standard output, or to a file. @throws CommandError */
export async function writeOutput(content: string | Uint8Array, file?: string): Promise<void> {
  if (file === undefined) await writeStandardOutput(content);
  else await withFile(file, (path) => writeFile(path, content));
}

/** Keeps bytes of a format from standard output where that is a terminal, which would take them for commands. @throws UsageError */
export function refuseTerminal(format: string, isTerminal = process.stdout.isTTY): void {
  if (isTerminal) throw new UsageError(`${format} is no text to show in a terminal; name a file with -o`);
}

/** Fails now rather than after a long translation. @throws CommandError */
export async function checkWritable(file: string): Promise<void> {
  await withFile(file, async (path) => {
    const existing = await stat(path).catch(() => null);
    if (existing?.isDirectory()) throw new Error('is a directory');
    await access(existing ? path : dirname(path), constants.W_OK);
  });
}

/** A reader of the pipe that has seen enough, such as `head`, is no failure. */
function writeStandardOutput(content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: NodeJS.ErrnoException | null) => (error && error.code !== 'EPIPE' ? reject(error) : resolve());
    process.stdout.on('error', settle);
    process.stdout.write(content, settle);
  });
}
