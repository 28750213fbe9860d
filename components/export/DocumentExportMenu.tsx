'use client';

import { useState } from 'react';
import { useToast } from '@/components/ui/Toasts';
import type { ExportFormat } from '@/lib/export';
import { useApp } from '@/lib/read/app-context';
import { describeError } from '@/lib/read/messages';
import { StoreError, type Store } from '@/lib/store/types';
import type { DocumentId } from '@/lib/types';
import { version } from '@/package.json';
import { download } from './download';
import { ExportMenu } from './ExportMenu';

interface Props {
  readonly documentId: DocumentId;
  readonly label?: string;
}

async function exportDocument(store: Store, documentId: DocumentId, format: ExportFormat): Promise<void> {
  const { exportUnits, toBlob } = await import('@/lib/export');
  const file = exportUnits(format, { ...await store.loadDocument(documentId), generatorVersion: version });
  download(toBlob(file), file.name);
}

/** The export menu of a stored document: reads it when the menu is opened, and again for the file itself. */
export function DocumentExportMenu({ documentId, label }: Props) {
  const { store } = useApp();
  const [untranslated, setUntranslated] = useState<number | null>(null);
  const showToast = useToast();
  const attempt = (work: Promise<void>) => work.catch((error: unknown) => {
    if (!(error instanceof StoreError)) throw error;
    const { title, advice } = describeError(error.code);
    showToast({ text: `${title} ${advice}` });
  });
  const count = async () => {
    const { units } = await store.loadDocument(documentId);
    setUntranslated(units.filter(({ target }) => target === null).length);
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
