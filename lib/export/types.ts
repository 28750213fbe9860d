import type { Block, Document, Segment, TranslationUnit } from '../types';

export type ExportFormat = 'tsv' | 'csv' | 'jsonl' | 'tmx';

/** One document with all of its records, each list in document order. */
export interface ExportInput {
  readonly document: Document;
  readonly blocks: readonly Block[];
  readonly segments: readonly Segment[];
  readonly units: readonly TranslationUnit[];
  /** Paralelo's version, for the headers that name the tool. */
  readonly generatorVersion: string;
  /** When the file is made; the present moment unless given. */
  readonly now?: Date;
}

export interface ExportFile {
  /** A file name that Windows, macOS and Linux all take. */
  readonly name: string;
  readonly mimeType: string;
  /** To be written as UTF-8. */
  readonly text: string;
}
