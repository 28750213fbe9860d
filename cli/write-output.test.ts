import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandError, UsageError } from './command';
import { checkWritable, refuseTerminal } from './write-output';

test('bytes go anywhere but to a terminal', () => {
  expect(() => refuseTerminal('epub', false)).not.toThrow();
  expect(() => refuseTerminal('epub', true)).toThrow(new UsageError('epub is no text to show in a terminal; name a file with -o'));
});

describe('a file can be written', () => {
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paralelo-output-'));
    await writeFile(join(folder, 'old.tsv'), '');
  });

  afterAll(() => rm(folder, { recursive: true }));

  test.each(['new.tsv', 'old.tsv'])('that is %s', (name) => expect(checkWritable(join(folder, name))).resolves.toBeUndefined());

  test('but not where there is a directory, nor where there is none to put it in', async () => {
    await expect(checkWritable(folder)).rejects.toEqual(new CommandError(`${folder}: is a directory`));
    const missing = join(folder, 'none', 'new.tsv');
    await expect(checkWritable(missing)).rejects.toEqual(new CommandError(`${missing}: no such file or directory`));
  });
});
