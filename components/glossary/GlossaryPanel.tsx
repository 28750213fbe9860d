'use client';

import { useDeferredValue, useMemo, useState } from 'react';
import { useObservable } from '@/components/reader/use-observable';
import { IconButton } from '@/components/ui/IconButton';
import { CloseIcon } from '@/components/ui/icons';
import { listNames, type GlossaryQuery } from '@/lib/read/glossary-list';
import type { ReaderState } from '@/lib/read/reader-state';
import type { GlossaryEntryId } from '@/lib/types';
import { AddTermForm } from './AddTermForm';
import { GlossaryFilters } from './GlossaryFilters';
import { GlossaryMenu } from './GlossaryMenu';
import { AbsentTerms, LookUpChoice, RejectedNames } from './GlossaryNotes';
import { GlossaryRow } from './GlossaryRow';
import type { ReaderGlossary } from './use-reader-glossary';

interface Props extends ReaderGlossary {
  readonly state: ReaderState;
}

const ALL: GlossaryQuery = { search: '', type: null, order: 'text' };

/** All names and terms of the text with their translations. */
export function GlossaryPanel({ state, edits, files, panel }: Props) {
  const { names, rejected, absent } = useObservable(state.glossary, (glossary) => glossary);
  const [query, setQuery] = useState(ALL);
  const [isAdding, setAdding] = useState(false);
  const [editing, setEditing] = useState<GlossaryEntryId | null>(null);
  const wanted = useDeferredValue(query);
  const listed = useMemo(() => listNames(names, wanted), [names, wanted]);
  return (
    <section className="glossary" aria-labelledby="glossary-title" onKeyDown={({ key }) => { if (key === 'Escape') panel.close(); }}>
      <header className="glossary-head">
        <h2 id="glossary-title" className="glossary-title">Names</h2>
        <p className="glossary-total" role="status">{listed.length === names.length ? names.length : `${listed.length} of ${names.length}`}</p>
        <GlossaryMenu hasNames={names.length > 0} onAdd={() => setAdding(true)} onExport={files.save} onImport={files.takeIn} />
        <IconButton label="Close the names" onClick={panel.close}><CloseIcon /></IconButton>
      </header>
      {isAdding && <AddTermForm onCancel={() => setAdding(false)} onAdd={(term) => { setAdding(false); edits.addTerms([term], `“${term.es}” is in the glossary.`); }} />}
      <GlossaryFilters query={query} onChange={setQuery} />
      {listed.length === 0
        ? <p className="glossary-empty">{names.length === 0 ? 'No names have been found in this text.' : 'No name answers to this.'}</p>
        : (
          <ul className="glossary-list">
            {listed.map((name) => (
              <GlossaryRow
                key={name.entry.id} name={name} names={names} edits={edits} isEditing={editing === name.entry.id}
                onEdit={(on) => setEditing(on ? name.entry.id : null)} onShow={() => panel.show(name)}
              />
            ))}
          </ul>
        )}
      <AbsentTerms terms={absent} onForget={edits.forget} />
      <RejectedNames entries={rejected} onRestore={edits.restore} />
      <LookUpChoice />
    </section>
  );
}
