import { useMemo } from 'react';
import { download } from '@/components/export/download';
import type { Notice } from '@/components/reader/use-unit-edits';
import type { GlossaryFormat } from '@/lib/export';
import { MAX_IMPORT_BYTES } from '@/lib/import/types';
import type { ReaderState } from '@/lib/read/reader-state';
import { useThrow } from '@/lib/read/use-throw';
import { version } from '@/package.json';
import { describeTerms } from './describe-terms';
import type { GlossaryEdits } from './use-glossary-edits';

export interface GlossaryFiles {
  /** Saves the names of the text, as the reader has corrected them, as a file. */
  readonly save: (format: GlossaryFormat) => void;
  /** Takes the terms of a CSV file into the glossary. */
  readonly takeIn: (file: File) => void;
}

async function saveGlossary({ view, glossary }: ReaderState, format: GlossaryFormat): Promise<void> {
  const { exportGlossary, toBlob } = await import('@/lib/export');
  const names = glossary.get().names.map(({ entry, forms, mentions }) => ({ entry, forms, mentions: mentions.length }));
  const file = exportGlossary(format, { document: view.document, names, generatorVersion: version });
  download(toBlob(file), file.name);
}

async function readTerms(file: File) {
  if (file.size > MAX_IMPORT_BYTES) return { ok: false, error: { code: 'too-large' } } as const;
  const { readTermsCsv } = await import('@/lib/import/terms-csv');
  try {
    return readTermsCsv(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    // The browser's word for a file that has been moved or may not be read.
    if (error instanceof DOMException) return { ok: false, error: { code: 'unreadable' } } as const;
    throw error;
  }
}

/** The glossary out to files and in from them. */
export function useGlossaryFiles(state: ReaderState, edits: GlossaryEdits, notify: (notice: Notice) => void): GlossaryFiles {
  const rethrow = useThrow();
  return useMemo(() => {
    const takeIn = async (file: File) => {
      const result = await readTerms(file);
      if (result.ok) edits.addTerms(result.value.terms, describeTerms(result.value));
      else notify({ text: '', error: `terms-${result.error.code}` });
    };
    return {
      save: (format) => void saveGlossary(state, format).catch(rethrow),
      takeIn: (file) => void takeIn(file).catch(rethrow),
    };
  }, [state, edits, notify, rethrow]);
}
