'use client';

import { useState } from 'react';
import { useAttempt } from '@/components/ui/use-attempt';
import type { ExportFormat } from '@/lib/export';
import { useApp } from '@/lib/read/app-context';
import { exportInWorker } from '@/lib/read/export-client';
import type { DocumentId } from '@/lib/types';
import { version } from '@/package.json';
import { download } from './download';
import { ExportMenu } from './ExportMenu';

interface Props {
  readonly documentId: DocumentId;
  readonly label?: string;
}

async function exportDocument(documentId: DocumentId, format: ExportFormat): Promise<void> {
  const { name, blob } = await exportInWorker({ documentId, format, generatorVersion: version });
  download(blob, name);
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
      onExport={(format) => void attempt(exportDocument(documentId, format))}
    />
  );
}
