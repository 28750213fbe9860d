/** Writes a document's translation units as a file of pairs. Every format reads back to the same pairs. */
import { toCsv } from './csv';
import { fileNameOf } from './file-name';
import { toJsonl } from './jsonl';
import { toTmx } from './tmx';
import { toTsv } from './tsv';
import type { ExportFile, ExportFormat, ExportInput } from './types';

export type * from './types';

const WRITERS: Readonly<Record<ExportFormat, { readonly mimeType: string; readonly write: (input: ExportInput) => string }>> = {
  tsv: { mimeType: 'text/tab-separated-values;charset=utf-8', write: toTsv },
  csv: { mimeType: 'text/csv;charset=utf-8', write: toCsv },
  jsonl: { mimeType: 'application/jsonl', write: toJsonl },
  tmx: { mimeType: 'application/x-tmx+xml', write: toTmx },
};

export const EXPORT_FORMATS = Object.keys(WRITERS) as readonly ExportFormat[];

/** @throws Error where a unit names a block or a segment that is not in the input */
export function exportUnits(format: ExportFormat, input: ExportInput): ExportFile {
  const { mimeType, write } = WRITERS[format];
  return { name: fileNameOf(input.document, format), mimeType, text: write(input) };
}

export function toBlob({ text, mimeType }: ExportFile): Blob {
  return new Blob([text], { type: mimeType });
}
