/** Writes a document's translation units as a file of pairs, or its glossary. Every format of pairs reads back to the same pairs. */
import { toCsv } from './csv';
import { fileNameOf } from './file-name';
import { toGlossaryCsv } from './glossary-csv';
import { toGlossaryJson } from './glossary-json';
import { toJsonl } from './jsonl';
import { toTbx } from './tbx';
import { toTmx } from './tmx';
import { toTsv } from './tsv';
import type { ExportFile, ExportFormat, ExportInput, GlossaryExportInput, GlossaryFormat } from './types';

export type * from './types';

interface Writer<Input> {
  readonly mimeType: string;
  readonly write: (input: Input) => string;
}

const WRITERS: Readonly<Record<ExportFormat, Writer<ExportInput>>> = {
  tsv: { mimeType: 'text/tab-separated-values;charset=utf-8', write: toTsv },
  csv: { mimeType: 'text/csv;charset=utf-8', write: toCsv },
  jsonl: { mimeType: 'application/jsonl', write: toJsonl },
  tmx: { mimeType: 'application/x-tmx+xml', write: toTmx },
};

const GLOSSARY_WRITERS: Readonly<Record<GlossaryFormat, Writer<GlossaryExportInput>>> = {
  csv: { mimeType: 'text/csv;charset=utf-8', write: toGlossaryCsv },
  tbx: { mimeType: 'application/x-tbx+xml', write: toTbx },
  json: { mimeType: 'application/json', write: toGlossaryJson },
};

export const EXPORT_FORMATS = Object.keys(WRITERS) as readonly ExportFormat[];

export const GLOSSARY_FORMATS = Object.keys(GLOSSARY_WRITERS) as readonly GlossaryFormat[];

/** @throws Error where a unit names a block or a segment that is not in the input */
export function exportUnits(format: ExportFormat, input: ExportInput): ExportFile {
  const { mimeType, write } = WRITERS[format];
  return { name: fileNameOf(input.document, format), mimeType, text: write(input) };
}

/** Writes the names of a document. The import reads a glossary in CSV back as terms. */
export function exportGlossary(format: GlossaryFormat, input: GlossaryExportInput): ExportFile {
  const { mimeType, write } = GLOSSARY_WRITERS[format];
  return { name: fileNameOf(input.document, format, 'glossary'), mimeType, text: write(input) };
}

export function toBlob({ text, mimeType }: ExportFile): Blob {
  return new Blob([text], { type: mimeType });
}
