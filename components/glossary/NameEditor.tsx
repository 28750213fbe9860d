'use client';

import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { EntityType, GlossaryEntry } from '@/lib/types';
import { ENTITY_TYPES, TYPE_NAMES } from './EntityTypeLabel';
import type { NameChanges } from './use-glossary-edits';

interface Props {
  readonly entry: GlossaryEntry;
  readonly titleId: string;
  readonly onSave: (changes: NameChanges) => void;
  readonly onReject: () => void;
  readonly onCancel: () => void;
}

/** Corrects a name for the whole document. */
export function NameEditor({ entry, titleId, onSave, onReject, onCancel }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [translation, setTranslation] = useState(entry.translation ?? '');
  const [entityType, setType] = useState(entry.entityType);
  const [note, setNote] = useState(entry.note ?? '');
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const english = translation.trim();
    onSave({ entityType, note: note.trim(), ...(english !== '' && english !== entry.translation && { translation: english }) });
  };
  return (
    <form className="name-editor" onSubmit={save}>
      <h2 id={titleId} className="name-editor-title" lang="es">{entry.term}</h2>
      <label>English<input ref={field} className="glossary-field" lang="en" value={translation} onChange={(event) => setTranslation(event.target.value)} /></label>
      <label>
        Kind
        <select className="glossary-field" value={entityType} onChange={(event) => setType(event.target.value as EntityType)}>
          {ENTITY_TYPES.map((type) => <option key={type} value={type}>{TYPE_NAMES[type]}</option>)}
        </select>
      </label>
      <label>Note<textarea className="glossary-field name-note-field" rows={2} value={note} onChange={(event) => setNote(event.target.value)} /></label>
      <div className="name-editor-actions">
        <button type="submit" className="reader-button reader-button-primary">Save</button>
        <button type="button" className="reader-button" onClick={onCancel}>Cancel</button>
        <button type="button" className="reader-button" onClick={onReject}>Not a name</button>
      </div>
    </form>
  );
}
