/** Writes a document's translation units as a file of pairs, to study or to read, or its glossary. Every format of pairs reads back to the same pairs, but for Anki's, which holds the translated ones only. */
import { toAnki } from './anki';
import { toCsv } from './csv';
import { toEpub } from './epub';
import { fileNameOf } from './file-name';
import { toGlossaryCsv } from './glossary-csv';
import { toGlossaryJson } from './glossary-json';
import { toHtml } from './html';
import { toJsonl } from './jsonl';
import { toMarkdown } from './markdown';
import { toTbx } from './tbx';
import { toTmx } from './tmx';
import { toTsv } from './tsv';
import type { ExportFile, ExportFormat, ExportInput, GlossaryExportInput, GlossaryFormat } from './types';
import { toXliff } from './xliff';

export type * from './types';

interface Writer<Input, Content extends ExportFile['content']> {
  readonly mimeType: string;
  /** Of the file's name, where it is not the format's own name. */
  readonly extension?: string;
  /** Stands before the extension where that says too little. */
  readonly part?: string;
  readonly write: (input: Input) => Content;
}

const WRITERS: Readonly<Record<ExportFormat, Writer<ExportInput, ExportFile['content']>>> = {
  tsv: { mimeType: 'text/tab-separated-values;charset=utf-8', write: toTsv },
  csv: { mimeType: 'text/csv;charset=utf-8', write: toCsv },
  jsonl: { mimeType: 'application/jsonl', write: toJsonl },
  tmx: { mimeType: 'application/x-tmx+xml', write: toTmx },
  xliff: { mimeType: 'application/xliff+xml', extension: 'xlf', write: toXliff },
  anki: { mimeType: 'text/plain;charset=utf-8', extension: 'txt', part: 'anki', write: toAnki },
  html: { mimeType: 'text/html;charset=utf-8', write: toHtml },
  epub: { mimeType: 'application/epub+zip', write: toEpub },
  md: { mimeType: 'text/markdown;charset=utf-8', write: toMarkdown },
};

const GLOSSARY_WRITERS: Readonly<Record<GlossaryFormat, Writer<GlossaryExportInput, string>>> = {
  csv: { mimeType: 'text/csv;charset=utf-8', write: toGlossaryCsv },
  tbx: { mimeType: 'application/x-tbx+xml', write: toTbx },
  json: { mimeType: 'application/json', write: toGlossaryJson },
};

export const EXPORT_FORMATS = Object.keys(WRITERS) as readonly ExportFormat[];

/** What is bytes and no text. */
export const BINARY_FORMATS: ReadonlySet<ExportFormat> = new Set(['epub']);

export const GLOSSARY_FORMATS = Object.keys(GLOSSARY_WRITERS) as readonly GlossaryFormat[];

/** @throws Error where a unit names a block or a segment that is not in the input */
export function exportUnits(format: ExportFormat, input: ExportInput): ExportFile {
  const { mimeType, extension = format, part, write } = WRITERS[format];
  return { name: fileNameOf(input.document, extension, part), mimeType, content: write(input) };
}

/** Writes the names of a document. The import reads a glossary in CSV back as terms. */
export function exportGlossary(format: GlossaryFormat, input: GlossaryExportInput): ExportFile<string> {
  const { mimeType, write } = GLOSSARY_WRITERS[format];
  return { name: fileNameOf(input.document, format, 'glossary'), mimeType, content: write(input) };
}

export function toBlob({ content, mimeType }: ExportFile): Blob {
  return new Blob([content], { type: mimeType });
}
