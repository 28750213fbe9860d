import { ENTITY_MODEL, type ModelFile } from '../../models/registry';
import { isIntact } from '../sha256';
import type { Knowledge } from './annotate-document';
import { createGazetteer, type NamePairs } from './gazetteer/gazetteer';
import { createTagger } from './tagger/tagger';

/** Gives a file of `models/entities-es` by its name; with `fresh`, from the source itself, whatever caches hold. */
export type ReadKnowledgeFile = (name: string, options: { readonly fresh: boolean }) => Promise<ArrayBuffer>;

/**
 * Loads what the stage knows beforehand. Do it once: it takes some tens of milliseconds. A file that fails its check is
 * read again past all caches, which may hold another version.
 * @param readFile fetch in a browser, the file system in Node
 * @throws what `readFile` throws, or an Error if a file is not the one that the registry knows
 */
export async function loadKnowledge(readFile: ReadKnowledgeFile): Promise<Knowledge> {
  const files = new Map(await Promise.all(ENTITY_MODEL.files.map(async (file) => [file.path, await readIntact(file, readFile)] as const)));
  const [lexicon, model, names] = ['lexicon.bin', 'tagger.bin', 'names.json'].map((path) => files.get(path)) as [ArrayBuffer, ArrayBuffer, ArrayBuffer];
  return { tagger: createTagger({ lexicon, model }), gazetteer: createGazetteer(JSON.parse(new TextDecoder().decode(names)) as NamePairs) };
}

async function readIntact(file: ModelFile, readFile: ReadKnowledgeFile): Promise<ArrayBuffer> {
  for (const fresh of [false, true]) {
    const content = await readFile(file.path, { fresh });
    if (await isIntact(new Uint8Array(content), file)) return content;
  }
  throw new Error(`${ENTITY_MODEL.id}/${file.path} is not the file of revision ${ENTITY_MODEL.revision}.`);
}
