import type { Block } from '../types';

/** Reading systems lay out a file at once, and old ones do so slowly. */
const MAX_BLOCKS = 300;

export interface Chapter {
  /** In the folder of the package. */
  readonly fileName: string;
  readonly blocks: readonly Block[];
}

/** A chapter begins with a heading of level 1, and where the one before has grown too long. There is always one. */
export function splitIntoChapters(blocks: readonly Block[]): Chapter[] {
  const chapters: Block[][] = [];
  for (const block of blocks) {
    const chapter = chapters.at(-1);
    const begins = block.kind === 'heading' && (block.level ?? 1) === 1;
    if (!chapter || begins || chapter.length >= MAX_BLOCKS) chapters.push([block]);
    else chapter.push(block);
  }
  if (chapters.length === 0) chapters.push([]);
  return chapters.map((some, index) => ({ fileName: `chapter-${index + 1}.xhtml`, blocks: some }));
}
