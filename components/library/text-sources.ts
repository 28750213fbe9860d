import type { TextSource } from './add-text';

/** What the file picker offers by itself; the reader may choose any other file, and is told if it cannot be read. */
export const ACCEPTED_FILES = '.txt,.text,.md,.markdown,.srt,.vtt,.epub,.html,.htm,.xhtml,.tsv,.csv,.jsonl,.tmx,.xlf,.xliff,.mxliff,.mqxliff,.sdlxliff,text/plain,text/markdown,text/html,application/epub+zip';

const SAMPLE = '/samples/la-montana-que-miraba-el-cielo.md';

export function sourceOfPaste(text: string): TextSource {
  return { name: null, read: async () => (await import('@/lib/import')).importPaste(text) };
}

export function sourceOfFile(file: File): TextSource {
  const { name, size } = file;
  // File.bytes() is newer than the browsers that are supported.
  const bytes = async () => new Uint8Array(await file.arrayBuffer());
  return { name, read: async () => (await import('@/lib/import')).importFile({ name, size, bytes }) };
}

/** The article that comes with the app. */
export function sourceOfSample(): TextSource {
  const bytes = async () => {
    const response = await fetch(SAMPLE);
    if (!response.ok) throw new Error(`The sample article is missing (HTTP ${response.status})`);
    return new Uint8Array(await response.arrayBuffer());
  };
  return { name: 'the sample article', read: async () => (await import('@/lib/import')).importFile({ name: 'sample.md', size: 0, bytes }) };
}
