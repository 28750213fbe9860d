'use client';

import { useEffect, useRef, useState, type FormEvent } from 'react';
import { collapseSpaces } from '@/lib/collapse-spaces';
import type { BroughtTerm } from '@/lib/read/plan-terms';
import type { EntityType } from '@/lib/types';
import { TypeField } from './NameEditor';

interface Props {
  readonly onAdd: (term: BroughtTerm) => void;
  readonly onCancel: () => void;
}

/** A word or a name of the reader's own, to be found in the whole text. */
export function AddTermForm({ onAdd, onCancel }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [es, setSpanish] = useState('');
  const [en, setEnglish] = useState('');
  const [type, setType] = useState<EntityType>('MISC');
  useEffect(() => field.current?.focus(), []);
  const add = (event: FormEvent) => {
    event.preventDefault();
    onAdd({ es: collapseSpaces(es), en: en.trim() || null, type, note: null });
  };
  return (
    <form className="name-editor glossary-add" aria-label="Add a term" onSubmit={add}>
      <label>Spanish, as the text has it<input ref={field} className="glossary-field" lang="es" required pattern=".*\S.*" value={es} onChange={(event) => setSpanish(event.target.value)} /></label>
      <label>English<input className="glossary-field" lang="en" value={en} onChange={(event) => setEnglish(event.target.value)} /></label>
      <TypeField value={type} onChange={setType} />
      <div className="name-editor-actions">
        <button type="submit" className="reader-button reader-button-primary">Add</button>
        <button type="button" className="reader-button" onClick={onCancel}>Cancel</button>
      </div>
    </form>
  );
}
