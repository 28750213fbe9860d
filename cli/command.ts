import type { ParseArgsConfig } from 'node:util';

export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** One command of the command line. It takes one FILE, `-` for standard input, and its own options. */
export interface Command {
  /** As parseArgs takes them. */
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** @throws UsageError, CommandError */
  run(file: string, values: OptionValues): Promise<void>;
}

/** The command could not do what it was asked. One line on standard error, exit code 1. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/** The command was called wrongly. One line on standard error, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
