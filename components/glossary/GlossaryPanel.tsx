'use client';

import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
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

/** How many names are drawn at once when the panel opens; thousands would hold it up. */
const FIRST_NAMES = 40;

const ALL: GlossaryQuery = { search: '', type: null, order: 'text' };

/** Escape closes what is open innermost, and an open menu minds its own. */
function isOwnEscape({ key, target }: KeyboardEvent): boolean {
  return key === 'Escape' && !(target instanceof Element && target.closest('[popover]'));
}

/** All names and terms of the text with their translations. */
export function GlossaryPanel({ state, edits, files, panel }: Props) {
  const section = useRef<HTMLElement>(null);
  const { names, rejected, absent } = useObservable(state.glossary, (glossary) => glossary);
  const [query, setQuery] = useState(ALL);
  const [isAdding, setAdding] = useState(false);
  const [editing, setEditing] = useState<GlossaryEntryId | null>(null);
  const wanted = useDeferredValue(query);
  // A name that is being corrected stays, whatever is searched for meanwhile.
  const listed = useMemo(() => listNames(names, wanted, editing), [names, wanted, editing]);
  const drawn = useDeferredValue(listed, listed.slice(0, FIRST_NAMES));
  /** What was pressed goes away with what it did. */
  const holdFocus = () => section.current?.focus({ preventScroll: true });
  const returning = useRef(false);
  const edit = useCallback((id: GlossaryEntryId | null) => {
    returning.current = id === null;
    setEditing(id);
  }, []);
  // A name that has been merged or rejected takes its row away, and the focus that went back to it.
  useEffect(() => {
    if (returning.current && document.activeElement === document.body) holdFocus();
    returning.current = false;
  }, [drawn]);
  const closeForm = () => { setAdding(false); holdFocus(); };
  return (
    <section
      ref={section} tabIndex={-1} className="glossary" aria-labelledby="glossary-title"
      onKeyDown={(event) => { if (isOwnEscape(event)) (isAdding ? closeForm : panel.close)(); }}
    >
      <header className="glossary-head">
        <h2 id="glossary-title" className="glossary-title">Names</h2>
        <p className="glossary-total" role="status">{listed.length === names.length ? names.length : `${listed.length} of ${names.length}`}</p>
        <GlossaryMenu hasNames={names.length > 0} onAdd={() => setAdding(true)} onExport={files.save} onImport={files.takeIn} />
        <IconButton label="Close the names" onClick={panel.close}><CloseIcon /></IconButton>
      </header>
      {isAdding && <AddTermForm onCancel={closeForm} onAdd={(term) => { closeForm(); edits.addTerms([term], `“${term.es}” is in the glossary.`); }} />}
      <GlossaryFilters query={query} onChange={setQuery} />
      {listed.length === 0
        ? <p className="glossary-empty">{names.length === 0 ? 'No names have been found in this text.' : 'No name answers to this.'}</p>
        : (
          <ul className="glossary-list">
            {drawn.map((name) => (
              <GlossaryRow key={name.entry.id} name={name} names={names} edits={edits} isEditing={editing === name.entry.id} onEdit={edit} onShow={panel.show} />
            ))}
          </ul>
        )}
      <AbsentTerms terms={absent} onForget={(...term) => { holdFocus(); edits.forget(...term); }} />
      <RejectedNames entries={rejected} onRestore={(entry) => { holdFocus(); edits.restore(entry); }} />
      <LookUpChoice />
    </section>
  );
}
