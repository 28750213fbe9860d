import { resolve } from 'node:path';
import { CommandError } from './command';

/** npm runs scripts in the project's folder; names are meant from where npm was called. */
function resolvePath(file: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: calledFrom } = process.env;
  return resolve(script === 'paralelo' && calledFrom ? calledFrom : '.', file);
}

/** Does something with a file; what goes wrong is said of the file as it was named. @throws CommandError */
export async function withFile<Value>(file: string, work: (path: string) => Promise<Value>): Promise<Value> {
  try {
    return await work(resolvePath(file));
  } catch (error) {
    const { message } = error as Error;
    throw new CommandError(`${file}: ${/^E[A-Z]+: ([^,]+)/.exec(message)?.[1] ?? message}`, { cause: error });
  }
}
