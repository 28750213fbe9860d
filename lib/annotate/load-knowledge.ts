import { createGazetteer, type NamePairs } from './gazetteer/gazetteer';
import { createTagger } from './tagger/tagger';
import type { Knowledge } from './annotate-document';

/** The files of `models/entities-es` that the stage needs. */
const KNOWLEDGE_FILES = { lexicon: 'lexicon.bin', model: 'tagger.bin', names: 'names.json' } as const;

/**
 * Loads what the stage knows beforehand. Do it once: it takes some tens of milliseconds.
 * @param readFile gives a file of `models/entities-es` by its name: fetch in a browser, the file system in Node
 * @throws what `readFile` throws, or an Error if a file is not what its name says
 */
export async function loadKnowledge(readFile: (name: string) => Promise<ArrayBuffer>): Promise<Knowledge> {
  const [lexicon, model, names] = await Promise.all([KNOWLEDGE_FILES.lexicon, KNOWLEDGE_FILES.model, KNOWLEDGE_FILES.names].map(readFile)) as [ArrayBuffer, ArrayBuffer, ArrayBuffer];
  return { tagger: createTagger({ lexicon, model }), gazetteer: createGazetteer(JSON.parse(new TextDecoder().decode(names)) as NamePairs) };
}
