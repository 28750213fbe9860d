import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { importFile, type ImportableFile } from '../lib/import';
import { decodeBytes } from '../lib/import/decode-bytes';
import { MAX_STRUCTURED_BYTES } from '../lib/import/types';
import { prepareDocument } from '../lib/pipeline';
import { judgeText } from '../lib/read/import-text';
import type { StoredDocument } from '../lib/store/types';
import { CommandError } from './command';
import { withFile } from './paths';

/**
 * Reads and segments a file, or standard input where `file` is `-`. Says on standard error if it seems not to be Spanish.
 * @throws CommandError
 */
export async function readDocument(file: string): Promise<StoredDocument> {
  const name = file === '-' ? 'standard input' : file;
  const imported = await importFile(file === '-' ? await readStandardInput() : await openFile(file));
  if (!imported.ok) throw new CommandError(`${name}: ${imported.error.message}`);
  const { verdict } = judgeText(imported.value);
  if (!verdict.isSpanish && verdict.code !== 'und') {
    process.stderr.write(`paralelo: ${name}: this seems to be ${verdict.name}, not Spanish; going on\n`);
  }
  return prepareDocument(imported.value);
}

/**
 * The text of a file, or of standard input where `file` is `-`, as it stands.
 * @throws CommandError
 */
export async function readPlainText(file: string): Promise<string> {
  const { bytes } = file === '-' ? await readStandardInput() : await openFile(file);
  const decoded = decodeBytes(await bytes());
  if (!decoded.ok) throw new CommandError(`${file === '-' ? 'standard input' : file}: ${decoded.error.message}`);
  return decoded.value.text;
}

/** @throws CommandError */
export function openFile(file: string): Promise<ImportableFile> {
  return withFile(file, async (path) => {
    const stats = await stat(path);
    if (stats.isDirectory()) throw new CommandError('is a directory');
    return { name: basename(path), size: stats.size, bytes: () => readFile(path) };
  });
}

/** Reads no more than it takes to see that it is too large. */
async function readStandardInput(): Promise<ImportableFile> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_STRUCTURED_BYTES) break;
  }
  return { name: '', size, bytes: async () => Buffer.concat(chunks) };
}
