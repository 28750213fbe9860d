'use client';

import Link from 'next/link';
import { useRef, useState } from 'react';
import { DocumentExportMenu } from '@/components/export/DocumentExportMenu';
import { IconButton } from '@/components/ui/IconButton';
import { DeleteIcon, PauseIcon, RenameIcon, TranslateIcon } from '@/components/ui/icons';
import { ProgressBar } from '@/components/ui/ProgressBar';
import { describeError } from '@/lib/read/messages';
import type { TranslationStatus } from '@/lib/read/translation-session';
import type { DocumentSummary } from '@/lib/store/types';
import { describeProgress, type DocumentProgress } from './document-progress';
import { TitleEditor } from './TitleEditor';

interface Props {
  readonly summary: DocumentSummary;
  readonly status: TranslationStatus;
  readonly onTranslate: () => void;
  readonly onPause: () => void;
  readonly onRename: (title: string) => void;
  readonly onDelete: () => void;
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** One document: its title leads to the reader, the rest says how it stands. */
export function DocumentRow({ summary, status, onTranslate, onPause, onRename, onDelete }: Props) {
  const [renaming, setRenaming] = useState(false);
  const { id, title, sourceLang, importedAt } = summary.document;
  const renameButton = useRef<HTMLButtonElement>(null);
  const closeTitle = (byKey: boolean) => {
    setRenaming(false);
    if (byKey) renameButton.current?.focus();
  };
  const progress = describeProgress(summary, status);
  return (
    <article className="grid grid-cols-[1fr_auto] items-start gap-x-4 gap-y-1 py-4">
      {renaming
        ? <TitleEditor title={title} lang={sourceLang} onSave={onRename} onClose={closeTitle} />
        : <Link href={`/read/${id}`} lang={sourceLang} className="rounded-sm py-1 font-reading text-xl leading-snug text-pretty hover:text-accent">{title}</Link>}
      <div className="col-start-2 row-span-2 -mr-2 flex max-sm:col-span-2 max-sm:col-start-1 max-sm:row-start-3 max-sm:-ml-2">
        {progress.action === 'translate' && <IconButton label={`Translate “${title}”`} onClick={onTranslate}><TranslateIcon /></IconButton>}
        {progress.action === 'pause' && <IconButton label={`Pause the translation of “${title}”`} onClick={onPause}><PauseIcon /></IconButton>}
        <IconButton ref={renameButton} label={`Rename “${title}”`} onClick={() => setRenaming(true)}><RenameIcon /></IconButton>
        <DocumentExportMenu documentId={id} label={`Export “${title}”`} />
        <IconButton label={`Delete “${title}”`} onClick={onDelete}><DeleteIcon /></IconButton>
      </div>
      <ProgressLines title={title} importedAt={importedAt} progress={progress} />
    </article>
  );
}

interface ProgressProps {
  readonly title: string;
  readonly importedAt: string;
  readonly progress: DocumentProgress;
}

function ProgressLines({ title, importedAt, progress: { text, bar, failure } }: ProgressProps) {
  return (
    <div className="col-start-1 grid gap-2 text-sm text-muted tabular-nums">
      <p>{text} · <time dateTime={importedAt}>{day.format(new Date(importedAt))}</time></p>
      {failure && <p className="text-danger">{describeError(failure).title} {describeError(failure).advice}</p>}
      {bar && <ProgressBar label={`Translation of “${title}”`} {...bar} />}
    </div>
  );
}
