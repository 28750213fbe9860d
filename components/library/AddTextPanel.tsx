'use client';

import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '@/components/ui/Button';
import { FileInput } from '@/components/ui/FileInput';
import { FileIcon, PasteIcon } from '@/components/ui/icons';
import type { TextSource } from './add-text';
import { readDraft, saveDraft } from './draft';
import { ACCEPTED_FILES, sourceOfPaste, sourceOfSample } from './text-sources';
import type { AddTexts } from './use-add-texts';

interface Props {
  /** Whether the library has nothing yet: everything is laid out, and the sample offered. */
  readonly isFirst: boolean;
  /** The text that is being taken in. */
  readonly reading: TextSource | null;
  readonly add: AddTexts['add'];
  readonly onFiles: (files: readonly File[]) => void;
  /** What went wrong, next to what it went wrong with. */
  readonly children: ReactNode;
}

const ACTIONS = 'flex flex-wrap items-center gap-3';

/** The ways to bring a text: paste, files, and the sample article. */
export function AddTextPanel({ isFirst, reading, add, onFiles, children }: Props) {
  const busy = reading !== null;
  // What may hold a draft is not taken away again when the first documents arrive.
  const [openFromStart] = useState(() => isFirst || readDraft() !== '');
  const [opened, setOpened] = useState(false);
  const fileActions = (
    <>
      <FileButton onFiles={onFiles} busy={busy} />
      <p role="status" className={`text-sm text-muted ${busy ? '' : 'max-sm:hidden'}`}>{reading ? `Opening ${reading.name ?? 'your text'}…` : 'or drop files anywhere on this page'}</p>
    </>
  );
  return (
    <section aria-label="Add a text" className="grid gap-4">
      {isFirst || openFromStart || opened
        ? <PasteBox focused={opened} busy={busy} onRead={(source) => add([source])}>{fileActions}</PasteBox>
        : <div className={ACTIONS}><Button onClick={() => setOpened(true)}><PasteIcon />Paste a text</Button>{fileActions}</div>}
      {children}
      {isFirst && (
        <p className="text-muted">
          Nothing at hand?
          <Button look="quiet" className="px-2" busy={busy} onClick={() => void add([sourceOfSample()])}>Read the sample article</Button>
        </p>
      )}
    </section>
  );
}

function FileButton({ onFiles, busy }: { readonly onFiles: Props['onFiles']; readonly busy: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()} busy={busy}><FileIcon />Choose files</Button>
      <FileInput ref={input} multiple accept={ACCEPTED_FILES} onFiles={onFiles} />
    </>
  );
}

interface PasteBoxProps {
  /** Whether it opens at the reader's request and so takes the focus. */
  readonly focused: boolean;
  readonly busy: boolean;
  readonly onRead: (source: TextSource) => ReturnType<AddTexts['add']>;
  /** Other ways to bring a text, beside the button. */
  readonly children: ReactNode;
}

/** Holds the text until it is in the library, whatever happens meanwhile. Uncontrolled: a novel may be pasted into it. */
function PasteBox({ focused, busy, onRead, children }: PasteBoxProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!box.current) return;
    box.current.value = readDraft();
    if (focused) box.current.focus();
  }, [focused]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const [outcome] = await onRead(sourceOfPaste(box.current?.value ?? ''));
    if (outcome?.kind === 'added') saveDraft('');
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="grid gap-3">
      <label className="grid gap-2">
        <span className="text-sm font-medium">Spanish text</span>
        <textarea
          ref={box}
          rows={7}
          lang="es"
          spellCheck={false}
          placeholder="Pega aquí un texto en español."
          onInput={({ currentTarget }) => saveDraft(currentTarget.value)}
          className="w-full resize-y rounded-md border border-control bg-raised px-4 py-3 font-reading text-lg leading-relaxed placeholder:text-muted"
        />
      </label>
      <div className={ACTIONS}>
        <Button type="submit" look="primary" busy={busy}>Read this text</Button>
        {children}
      </div>
    </form>
  );
}
