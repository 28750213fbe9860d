import { readTermsCsv, type SkippedTermReason } from '../lib/import/terms-csv';
import { MAX_IMPORT_BYTES } from '../lib/import/types';
import type { Term } from '../lib/translate/protocol';
import { CommandError } from './command';
import { openFile } from './read-document';

const LOST: Readonly<Partial<Record<SkippedTermReason, string>>> = {
  'no-spanish': 'has no Spanish',
  repeated: 'says otherwise than an earlier row',
};

/**
 * Reads a table of terms. Says on standard error which rows are left out.
 * @throws CommandError
 */
export async function readTerms(file: string): Promise<Term[]> {
  const { size, bytes } = await openFile(file);
  if (size > MAX_IMPORT_BYTES) throw new CommandError(`${file}: is larger than ${MAX_IMPORT_BYTES / 1024 / 1024} MB`);
  const imported = readTermsCsv(await bytes());
  if (!imported.ok) throw new CommandError(`${file}: ${imported.error.message}`);
  for (const { line, reason } of imported.value.skipped) {
    if (LOST[reason]) process.stderr.write(`paralelo: ${file}, line ${line}: left out, it ${LOST[reason]}\n`);
  }
  const terms = imported.value.terms.flatMap(({ es, en }) => (en === null ? [] : [{ source: es, target: en }]));
  if (terms.length === 0) throw new CommandError(`${file}: none of its terms has an English; give it a second column, or a header that names the columns es and en`);
  return terms;
}
