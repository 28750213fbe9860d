'use client';

import { memo, useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import { listNames } from '@/lib/read/glossary-list';
import type { GlossaryName } from '@/lib/read/glossary';
import type { EntityType, GlossaryEntryId } from '@/lib/types';
import { ENTITY_TYPES, TYPE_NAMES } from './EntityTypeLabel';
import { TermList } from './TermList';
import type { GlossaryEdits, NameChanges } from './use-glossary-edits';

interface Props {
  readonly name: GlossaryName;
  /** All names of the document. */
  readonly names: readonly GlossaryName[];
  readonly titleId: string;
  readonly edits: GlossaryEdits;
  /** Called before anything is changed, and on leaving things as they are. */
  readonly onDone: () => void;
}

interface TypeFieldProps {
  readonly value: EntityType;
  readonly onChange: (type: EntityType) => void;
}

export function TypeField({ value, onChange }: TypeFieldProps) {
  return (
    <label>
      Kind
      <select className="glossary-field" value={value} onChange={(event) => onChange(event.target.value as EntityType)}>
        {ENTITY_TYPES.map((type) => <option key={type} value={type}>{TYPE_NAMES[type]}</option>)}
      </select>
    </label>
  );
}

interface MergeFieldProps {
  readonly name: GlossaryName;
  readonly names: readonly GlossaryName[];
  readonly value: GlossaryEntryId | '';
  readonly onChange: (id: GlossaryEntryId | '') => void;
}

/** Which other name of the text means the same. A novel has thousands: they are not drawn anew for every letter typed beside them. */
const MergeField = memo(function MergeField({ name, names, value, onChange }: MergeFieldProps) {
  const others = useMemo(() => listNames(names, { search: '', type: null, order: 'name' }).filter(({ entry }) => entry.id !== name.entry.id), [names, name]);
  if (others.length === 0) return null;
  return (
    <label>
      Another name of
      <select className="glossary-field" value={value} onChange={(event) => onChange(event.target.value as GlossaryEntryId | '')}>
        <option value="">no other</option>
        {others.map(({ entry }) => <option key={entry.id} value={entry.id} lang="es">{entry.term}</option>)}
      </select>
    </label>
  );
});

/** Corrects a name for the whole document. */
export function NameEditor({ name, names, titleId, edits, onDone }: Props) {
  const { entry, merged } = name;
  const field = useRef<HTMLInputElement>(null);
  const [initial] = useState({ translation: entry.translation ?? '', fixed: name.fixed, entityType: entry.entityType, note: entry.note ?? '' });
  const [translation, setTranslation] = useState(initial.translation);
  const [fixed, setFixed] = useState(initial.fixed);
  const [entityType, setType] = useState(initial.entityType);
  const [note, setNote] = useState(initial.note);
  const [into, setInto] = useState<GlossaryEntryId | ''>('');
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const done = (change: () => void) => { onDone(); change(); };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const english = translation.trim();
    // What has not been touched may have been changed elsewhere since.
    const changes: NameChanges = {
      ...(entityType !== initial.entityType && { entityType }),
      ...(note !== initial.note && { note: note.trim() }),
      ...((fixed !== initial.fixed || translation !== initial.translation) && { translation: fixed && english !== '' ? english : undefined }),
    };
    const root = names.find((other) => other.entry.id === into);
    if (root) done(() => edits.merge(entry, root.entry, changes));
    else done(() => edits.change(entry, changes));
  };
  return (
    <form className="name-editor" aria-labelledby={titleId} onSubmit={save}>
      <p id={titleId} className="name-editor-title" lang="es">{entry.term}</p>
      <label>English<input ref={field} className="glossary-field" lang="en" value={translation} onChange={(event) => { setTranslation(event.target.value); setFixed(true); }} /></label>
      <label className="name-check"><input type="checkbox" checked={fixed} onChange={(event) => setFixed(event.target.checked)} />Use it in the whole text</label>
      <TypeField value={entityType} onChange={setType} />
      <label>Note<textarea className="glossary-field name-note-field" rows={2} value={note} onChange={(event) => setNote(event.target.value)} /></label>
      <MergeField name={name} names={names} value={into} onChange={setInto} />
      {merged.length > 0 && <TermList items={merged} action="Separate" label="Other names of the same" onAct={(other) => done(() => edits.separate(other))} />}
      <div className="name-editor-actions">
        <button type="submit" className="reader-button reader-button-primary">Save</button>
        <button type="button" className="reader-button" onClick={onDone}>Cancel</button>
        <button type="button" className="reader-button" onClick={() => done(() => edits.reject(entry))}>{entry.isOwn ? 'Remove' : 'Not a name'}</button>
      </div>
    </form>
  );
}
