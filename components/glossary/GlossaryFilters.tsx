'use client';

import { useEffect, useRef } from 'react';
import type { GlossaryOrder, GlossaryQuery } from '@/lib/read/glossary-list';
import type { EntityType } from '@/lib/types';
import { ENTITY_TYPES, TYPE_NAMES } from './EntityTypeLabel';

interface Props {
  readonly query: GlossaryQuery;
  readonly onChange: (query: GlossaryQuery) => void;
}

/** Which names the panel lists, and in what order. Takes the focus when it appears. */
export function GlossaryFilters({ query, onChange }: Props) {
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
