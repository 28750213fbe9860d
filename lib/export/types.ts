import type { Block, Document, EntityType, GlossaryEntry, Segment, TextRange, TranslationUnit, UnitId } from '../types';

export type ExportFormat = 'tsv' | 'csv' | 'jsonl' | 'tmx' | 'xliff' | 'anki' | 'html' | 'epub' | 'md';

export type GlossaryFormat = 'csv' | 'tbx' | 'json';

/** What every export says of itself. */
interface ExportContext {
  readonly document: Document;
  /** Paralelo's version, for the headers that name the tool. */
  readonly generatorVersion: string;
  /** When the file is made; the present moment unless given. */
  readonly now?: Date;
}

/** A place where a name stands, with what the glossary says of it. */
export interface ExportMention {
  readonly unitId: UnitId;
  /** In the unit's source. */
  readonly source: TextRange;
  /** In its target; null where nothing there stands for the name. */
  readonly target: TextRange | null;
  readonly term: string;
  readonly translation: string | null;
  readonly entityType: EntityType;
  readonly note?: string;
}

/** One document with all of its records, each list in document order. */
export interface ExportInput extends ExportContext {
  readonly blocks: readonly Block[];
  readonly segments: readonly Segment[];
  readonly units: readonly TranslationUnit[];
  /** Where the names of the glossary stand, if they have been looked for. Only JSON Lines and XLIFF have a place for them. */
  readonly mentions?: readonly ExportMention[];
}

/** A name of the document's glossary, with what the text makes of it. */
export interface GlossaryExportName {
  readonly entry: GlossaryEntry;
  /** The other Spanish forms that the text uses, in reading order. */
  readonly forms: readonly string[];
  /** How often the text mentions it, in any form. */
  readonly mentions: number;
}

/** One document with the names of its glossary, in the order that the file is to have. */
export interface GlossaryExportInput extends ExportContext {
  readonly names: readonly GlossaryExportName[];
}

export interface ExportFile<Content extends string | Uint8Array<ArrayBuffer> = string | Uint8Array<ArrayBuffer>> {
  /** A file name that Windows, macOS and Linux all take. */
  readonly name: string;
  readonly mimeType: string;
  /** A text is to be written as UTF-8. */
  readonly content: Content;
}
