'use client';

import { useState } from 'react';
import { useAttempt } from '@/components/ui/use-attempt';
import type { ExportFormat, ExportMention } from '@/lib/export';
import { useApp } from '@/lib/read/app-context';
import { listMentions } from '@/lib/read/list-mentions';
import type { Store, StoredDocument } from '@/lib/store/types';
import type { DocumentId } from '@/lib/types';
import { version } from '@/package.json';
import { download } from './download';
import { ExportMenu } from './ExportMenu';

/** The formats that say where the names of the glossary stand. */
const NAMING_FORMATS: ReadonlySet<ExportFormat> = new Set(['jsonl', 'xliff']);

interface Props {
  readonly documentId: DocumentId;
  readonly label?: string;
}

async function exportDocument(store: Store, documentId: DocumentId, format: ExportFormat): Promise<void> {
  const [{ exportUnits, toBlob }, stored] = await Promise.all([import('@/lib/export'), store.loadDocument(documentId)]);
  const mentions = NAMING_FORMATS.has(format) ? await findMentions(store, stored) : undefined;
  const file = exportUnits(format, { ...stored, mentions, generatorVersion: version });
  download(toBlob(file), file.name);
}

/** undefined where names have not been looked for yet. */
async function findMentions(store: Store, stored: StoredDocument): Promise<ExportMention[] | undefined> {
  const { id } = stored.document;
  const [annotations, edits] = await Promise.all([store.annotations(id), store.glossaryEdits(id)]);
  return annotations.annotatedAt === undefined ? undefined : listMentions(stored, annotations, edits);
}

/** The export menu of a stored document. Counts what is untranslated each time it is opened. */
export function DocumentExportMenu({ documentId, label }: Props) {
  const { store } = useApp();
  const [untranslated, setUntranslated] = useState<number | null>(null);
  const attempt = useAttempt();
  const count = async () => {
    const summary = (await store.listDocuments()).find(({ document }) => document.id === documentId);
    setUntranslated(summary ? summary.unitCount - summary.translatedCount : null);
  };
  return (
    <ExportMenu
      label={label}
      untranslated={untranslated}
      onOpen={() => void attempt(count())}
      onExport={(format) => void attempt(exportDocument(store, documentId, format))}
    />
  );
}
