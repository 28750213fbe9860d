'use client';

import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '@/components/ui/Button';
import { FileInput } from '@/components/ui/FileInput';
import { FileIcon } from '@/components/ui/icons';
import { ProgressBar } from '@/components/ui/ProgressBar';
import { formatBytes } from '@/lib/read/format-progress';
import type { Bringing, ModelLibraryState } from '@/lib/read/model-library';
import { ConfirmDialog } from './ConfirmDialog';
import type { ModelActions } from './use-model-actions';

/** React's types do not know the attribute, which every browser does. */
const FOLDER = { webkitdirectory: '' };

/** What most readers want: OPUS-MT's model for the two languages, in the layout that Paralelo needs. */
const SUGGESTED = 'Xenova/opus-mt-es-en';

interface Props {
  readonly hub: string | null;
  readonly state: ModelLibraryState;
  readonly actions: ModelActions;
  /** What went wrong. */
  readonly children: ReactNode;
}

/** The owner and name, also where the address of its page has been pasted. */
function nameRepository(written: string, hub: string): string {
  const name = written.trim();
  return name.startsWith(`${hub}/`) ? name.slice(hub.length + 1).split('/').slice(0, 2).join('/') : name;
}

/** The ways to bring a model: download it from a hub, or pick a folder that has it. */
export function BringModel({ hub, state, actions, children }: Props) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="grid gap-6">
      <h2 id={heading} className="font-reading text-2xl">Bring another</h2>
      {children}
      {hub === null
        ? <p className="text-muted">Downloads are off: the server’s setting PARALELO_HUB is no address that begins with https:// or http://.</p>
        : <HubForm hub={hub} busy={state.bringing !== null} onDownload={actions.download} />}
      <p role="status" className="text-sm empty:hidden">{describeBringing(state.bringing)}</p>
      {hub !== null && <Downloads hub={hub} state={state} actions={actions} />}
      <FolderChoice busy={state.bringing !== null} onFiles={actions.addFolder} />
    </section>
  );
}

/** What is announced of it: not its figures, which change all the time. */
function describeBringing(bringing: Bringing | null): string {
  switch (bringing?.kind) {
    case 'download': return `Downloading ${bringing.repository}…`;
    case 'folder': return 'Copying the model…';
    case 'trial': return `Trying ${bringing.name}…`;
    case undefined: return '';
  }
}

interface FormProps {
  readonly hub: string;
  readonly busy: boolean;
  readonly onDownload: ModelActions['download'];
}

function HubForm({ hub, busy, onDownload }: FormProps) {
  const { host } = new URL(hub);
  const field = useId();
  const note = useId();
  const [repository, setRepository] = useState(SUGGESTED);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onDownload(hub, nameRepository(repository, hub));
  };
  return (
    <form onSubmit={submit} className="grid gap-2">
      <label htmlFor={field} className="text-sm font-medium">Repository on {host}</label>
      <div className="flex flex-wrap gap-3">
        <input
          id={field}
          value={repository}
          onChange={({ target }) => setRepository(target.value)}
          aria-describedby={note}
          spellCheck={false}
          autoCapitalize="none"
          className="min-h-10 min-w-0 grow basis-64 rounded-md border border-control bg-raised px-4 py-1.5"
        />
        <Button type="submit" look="primary" busy={busy}>Download</Button>
      </div>
      <p id={note} className="max-w-prose text-sm text-muted text-pretty">
        For the download, Paralelo goes beyond its own address: {host}, and what it keeps its files on, learn which model you fetch,
        and nothing of your texts. Afterwards the model is here, without network too.
      </p>
    </form>
  );
}

/** The download under way, and those that were not brought to their end. */
function Downloads({ hub, state: { bringing, unfinished }, actions }: Omit<Props, 'hub' | 'children'> & { readonly hub: string }) {
  const [leaving, setLeaving] = useState<string | null>(null);
  const waiting = unfinished.filter((name) => bringing?.kind !== 'download' || bringing.repository !== name);
  return (
    <>
      {bringing?.kind === 'download' && <DownloadProgress {...bringing} onStop={actions.stop} />}
      {waiting.map((name) => (
        <div key={name} className="flex flex-wrap items-center gap-3">
          <p className="grow text-sm">{name} has come in part.</p>
          <Button busy={bringing !== null} onClick={() => actions.download(hub, name)}>Go on</Button>
          <Button look="quiet" onClick={() => setLeaving(name)}>Discard</Button>
        </div>
      ))}
      {leaving && (
        <ConfirmDialog title={`Discard what has come of ${leaving}?`} verb="Discard it" onClose={() => setLeaving(null)} onConfirm={() => actions.discard(leaving)}>
          Another download of it would begin anew.
        </ConfirmDialog>
      )}
    </>
  );
}

function DownloadProgress({ repository, loaded, total, onStop }: Extract<Bringing, { kind: 'download' }> & { readonly onStop: () => void }) {
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <p className="grow text-sm tabular-nums">{total > 0 && `${formatBytes(loaded)} of ${formatBytes(total)}`}</p>
        <Button onClick={onStop}>Stop</Button>
      </div>
      <ProgressBar label={`Download of ${repository}`} value={loaded} max={Math.max(total, 1)} />
    </div>
  );
}

function FolderChoice({ busy, onFiles }: { readonly busy: boolean; readonly onFiles: ModelActions['addFolder'] }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="grid justify-items-start gap-2 border-t border-rule pt-6">
      <Button busy={busy} onClick={() => input.current?.click()}><FileIcon />Choose a folder</Button>
      <FileInput ref={input} {...FOLDER} onFiles={onFiles} />
      <p className="max-w-prose text-sm text-muted text-pretty">
        A model that is on your disk already: config.json, tokenizer.json and tokenizer_config.json, and in a folder onnx an encoder and a merged decoder.
        It is copied into this browser and sent nowhere.
      </p>
    </div>
  );
}
