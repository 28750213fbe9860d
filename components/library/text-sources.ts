import { importInWorker } from '@/lib/read/import-client';
import type { TextSource } from './add-text';

/** What the file picker offers by itself; the reader may choose any other file, and is told if it cannot be read. */
export const ACCEPTED_FILES = '.txt,.text,.md,.markdown,.srt,.vtt,.epub,.html,.htm,.xhtml,.tsv,.csv,.jsonl,.tmx,.xlf,.xliff,.mxliff,.mqxliff,.sdlxliff,text/plain,text/markdown,text/html,application/epub+zip';

const SAMPLE = '/samples/la-montana-que-miraba-el-cielo.md';

export function sourceOfPaste(text: string): TextSource {
  return { name: null, read: () => importInWorker(text) };
}

export function sourceOfFile(file: File): TextSource {
  return { name: file.name, read: () => importInWorker(file) };
}

/** The article that comes with the app. */
export function sourceOfSample(): TextSource {
  const read = async () => {
    const response = await fetch(SAMPLE);
    if (!response.ok) throw new Error(`The sample article is missing (HTTP ${response.status})`);
    return importInWorker(new File([await response.blob()], 'sample.md'));
  };
  return { name: 'the sample article', read };
}
