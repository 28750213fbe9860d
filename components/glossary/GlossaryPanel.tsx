'use client';

import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useObservable } from '@/components/reader/use-observable';
import { IconButton } from '@/components/ui/IconButton';
import { CloseIcon } from '@/components/ui/icons';
import type { GlossaryName } from '@/lib/read/glossary';
import { listNames, type GlossaryOrder, type GlossaryQuery } from '@/lib/read/glossary-list';
import type { ReaderState } from '@/lib/read/reader-state';
import type { EntityType, GlossaryEntry } from '@/lib/types';
import { ENTITY_TYPES, EntityTypeIcon, TYPE_NAMES } from './EntityTypeLabel';

interface Props {
  readonly state: ReaderState;
  readonly onShow: (name: GlossaryName) => void;
  readonly onRestore: (entry: GlossaryEntry) => void;
  readonly onClose: () => void;
}

const ALL: GlossaryQuery = { search: '', type: null, order: 'text' };

interface FilterProps {
  readonly query: GlossaryQuery;
  readonly onChange: (query: GlossaryQuery) => void;
}

function GlossaryFilters({ query, onChange }: FilterProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  return (
    <search className="glossary-filters">
      <input
        ref={field} type="search" className="glossary-field" aria-label="Search the names" placeholder="Search in both languages"
        value={query.search} onChange={(event) => onChange({ ...query, search: event.target.value })}
      />
      <select className="glossary-field" aria-label="Kind" value={query.type ?? ''} onChange={(event) => onChange({ ...query, type: (event.target.value || null) as EntityType | null })}>
        <option value="">All kinds</option>
        {ENTITY_TYPES.map((type) => <option key={type} value={type}>{TYPE_NAMES[type]}</option>)}
      </select>
      <select className="glossary-field" aria-label="Order" value={query.order} onChange={(event) => onChange({ ...query, order: event.target.value as GlossaryOrder })}>
        <option value="text">As in the text</option>
        <option value="name">By name</option>
        <option value="count">Most often first</option>
      </select>
    </search>
  );
}

function GlossaryRow({ name, onShow }: { readonly name: GlossaryName; readonly onShow: () => void }) {
  const { term, translation, entityType } = name.entry;
  const count = name.mentions.length;
  return (
    <li className="glossary-item">
      <button type="button" className="glossary-row" onClick={onShow}>
        <span className="name-type" data-type={entityType} title={TYPE_NAMES[entityType]}><EntityTypeIcon type={entityType} /><span className="sr-only">{TYPE_NAMES[entityType]}</span></span>
        <span className="glossary-forms">
          <span lang="es">{term}</span>
          {translation !== null && translation !== term && <span lang="en" className="glossary-translation">{translation}</span>}
        </span>
        <span className="glossary-count" aria-hidden="true">{count}</span>
        <span className="sr-only">{count === 1 ? '1 mention' : `${count} mentions`}</span>
      </button>
    </li>
  );
}

/** What has been marked as no names, each with the way back. */
function RejectedNames({ entries, onRestore }: { readonly entries: readonly GlossaryEntry[]; readonly onRestore: (entry: GlossaryEntry) => void }) {
  return (
    <details className="glossary-rejected">
      <summary>Not names ({entries.length})</summary>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <span lang="es">{entry.term}</span>
            <button type="button" className="reader-button" aria-label={`Restore ${entry.term}`} onClick={() => onRestore(entry)}>Restore</button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** All names of the text with their translations. */
export function GlossaryPanel({ state, onShow, onRestore, onClose }: Props) {
  const { names, rejected } = useObservable(state.glossary, (glossary) => glossary);
  const [query, setQuery] = useState(ALL);
  const wanted = useDeferredValue(query);
  const listed = useMemo(() => listNames(names, wanted), [names, wanted]);
  return (
    <section className="glossary" aria-labelledby="glossary-title" onKeyDown={({ key }) => { if (key === 'Escape') onClose(); }}>
      <header className="glossary-head">
        <h2 id="glossary-title" className="glossary-title">Names</h2>
        <p className="glossary-total" role="status">{listed.length === names.length ? names.length : `${listed.length} of ${names.length}`}</p>
        <IconButton label="Close the names" onClick={onClose}><CloseIcon /></IconButton>
      </header>
      <GlossaryFilters query={query} onChange={setQuery} />
      {listed.length === 0
        ? <p className="glossary-empty">{names.length === 0 ? 'No names have been found in this text.' : 'No name answers to this.'}</p>
        : <ul className="glossary-list">{listed.map((name) => <GlossaryRow key={name.entry.id} name={name} onShow={() => onShow(name)} />)}</ul>}
      {rejected.length > 0 && <RejectedNames entries={rejected} onRestore={onRestore} />}
    </section>
  );
}
