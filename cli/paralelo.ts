import { Console } from 'node:console';
import { parseArgs } from 'node:util';
import { UsageError, type Command } from './command';
import { readVersion } from './version';
import { writeOutput } from './write-output';

interface CommandEntry {
  readonly usage: string;
  readonly summary: string;
  /** Loads the command's code; what a command does not need is not loaded. */
  readonly load: () => Promise<Command>;
}

const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  translate: {
    usage: 'translate FILE [--to FORMAT] [--terms CSV] [--model FOLDER] [-o OUT]',
    summary: 'Translate a Spanish text sentence by sentence; print the aligned pairs.',
    load: async () => (await import('./commands/translate')).translate,
  },
  segment: {
    usage: 'segment FILE',
    summary: 'Print the sentences of a Spanish text, one a line.',
    load: async () => (await import('./commands/segment')).segment,
  },
  entities: {
    usage: 'entities FILE [--conll]',
    summary: 'Print the names in a Spanish text: name, type, English, mentions.',
    load: async () => (await import('./commands/entities')).entities,
  },
};

/**
 * Runs the command line.
 * @param args The arguments after the program's name.
 * @returns The exit code: 0 done, 1 failed, 2 called wrongly.
 */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  // Libraries write notes to the console; standard output is for results.
  globalThis.console = new Console(process.stderr, process.stderr);
  try {
    await dispatch(args);
    return 0;
  } catch (error) {
    process.stderr.write(`paralelo: ${firstLine(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

async function dispatch([name, ...rest]: readonly string[]): Promise<void> {
  if (name === undefined) throw new UsageError('no command given; --help lists them');
  if ([name, ...rest].some((word) => word === '--help' || word === '-h')) return writeOutput(helpText());
  if (name === '--version') return writeOutput(`${await readVersion()}\n`);
  if (!Object.hasOwn(COMMANDS, name)) throw new UsageError(`unknown command ${name}; --help lists them`);
  const entry = COMMANDS[name]!;
  const command = await entry.load();
  const { positionals, values } = parse(rest, command, entry.usage);
  const [file, extra] = positionals;
  if (file === undefined || extra !== undefined) throw new UsageError(`usage: paralelo ${entry.usage}`);
  await command.run(file, values);
}

function parse(args: string[], { options }: Command, usage: string) {
  try {
    return parseArgs({ args, options, allowPositionals: true }) as { positionals: string[]; values: Record<string, string | boolean | undefined> };
  } catch (error) {
    throw new UsageError(`${firstLine(error).replace(/\. .*/, '')}; usage: paralelo ${usage}`);
  }
}

function helpText(): string {
  const commands = Object.values(COMMANDS).map(({ usage, summary }) => `  ${usage}\n      ${summary}\n`);
  return `Usage: npm run -s paralelo -- COMMAND FILE [options]

${commands.join('')}
FILE is a text (.txt, .md, .html, .epub) or a bilingual file (.tsv, .csv, .jsonl, .tmx, .xlf);
- is standard input.

  --to FORMAT        tsv unless OUT ends in another format's name; csv, jsonl, tmx, xliff,
                     anki (flashcards), html, epub, md (Markdown)
  --terms CSV        what words are to be called: a row a term, Spanish, English;
                     a header may name the columns es and en
  --model FOLDER     translate with a model of your own: what the page of models takes
                     as a folder
  -o, --output OUT   write to a file instead of standard output
  --conll            FILE holds a token a line, sentences parted by blank lines:
                     print each token and its BIO tag
  --help, --version

Results go to standard output, everything else to standard error.
Exit codes: 0 done, 1 failed, 2 called wrongly.
`;
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0]!;
}
