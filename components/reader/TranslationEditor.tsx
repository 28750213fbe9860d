'use client';

import { useEffect, useRef, type KeyboardEvent } from 'react';
import { collapseSpaces } from '@/lib/collapse-spaces';
import type { Observable } from '@/lib/read/observable';
import type { Editing } from '@/lib/read/reader-state';
import type { LanguageTag, TranslationUnit } from '@/lib/types';
import { useObservable } from './use-observable';

interface Props {
  readonly unit: TranslationUnit;
  readonly lang: LanguageTag;
  readonly editing: Observable<Editing | null>;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** Edits a translation in its place. Enter saves, Escape leaves it as it was. */
export function TranslationEditor({ unit, lang, editing, onSave, onCancel }: Props) {
  const text = useObservable(editing, (current) => current?.draft ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  // A sentence is one line of text: what is pasted loses its line breaks, as runs of white space.
  const line = collapseSpaces(text);
  const setDraft = (draft: string) => {
    const current = editing.get();
    if (current) editing.set({ ...current, draft });
  };
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  const save = () => {
    if (line === '') return;
    if (line === unit.target) onCancel();
    else onSave(line);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') { event.preventDefault(); save(); }
    if (event.key === 'Escape') { event.preventDefault(); onCancel(); }
  };
  return (
    <span className="reader-editor">
      <textarea
        ref={field}
        className="reader-editor-field"
        lang={lang}
        aria-label={`Translation of: ${unit.source}`}
        value={text}
        rows={Math.max(1, Math.ceil(text.length / 60))}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="reader-editor-actions">
        <button type="button" className="reader-button reader-button-primary" disabled={line === ''} onClick={save}>Save</button>
        <button type="button" className="reader-button" onClick={onCancel}>Cancel</button>
        <span className="reader-hint" aria-hidden="true">Enter saves, Esc cancels</span>
      </span>
    </span>
  );
}
