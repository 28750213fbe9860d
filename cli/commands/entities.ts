import { readFile } from 'node:fs/promises';
import { annotateDocument, formatEntitiesTsv, listNames, loadKnowledge, tagConllTokens, type Knowledge } from '../../lib/annotate';
import { CommandError, type Command } from '../command';
import { readDocument, readPlainText } from '../read-document';
import { translatePending } from '../translate-units';
import { writeOutput } from '../write-output';

/** Prints the names of a text with their English, or the BIO tags of given tokens. */
export const entities: Command = {
  options: { conll: { type: 'boolean' } },
  async run(file, { conll }) {
    await writeOutput(conll ? await tagTokens(file) : await listEntities(file));
  },
};

async function tagTokens(file: string): Promise<string> {
  const text = await readPlainText(file);
  return tagConllTokens(text, (await readKnowledge()).tagger);
}

async function listEntities(file: string): Promise<string> {
  const stored = await readDocument(file);
  const units = await translatePending(stored.units);
  const knowledge = await readKnowledge();
  return formatEntitiesTsv(listNames(annotateDocument({ ...stored, units }, knowledge), units, knowledge));
}

async function readKnowledge(): Promise<Knowledge> {
  const folder = new URL('../../models/entities-es/', import.meta.url);
  try {
    return await loadKnowledge(async (name) => new Uint8Array(await readFile(new URL(name, folder))).buffer);
  } catch (error) {
    throw new CommandError('models/entities-es: its files are missing or damaged; restore them', { cause: error });
  }
}
