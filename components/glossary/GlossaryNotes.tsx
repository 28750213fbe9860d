import { usePreferences } from '@/lib/read/use-preferences';
import type { GlossaryEdit } from '@/lib/store/types';
import type { GlossaryEntry } from '@/lib/types';
import { TermList } from './TermList';
import type { GlossaryEdits } from './use-glossary-edits';

/** What has been marked as no names, each with the way back. */
export function RejectedNames({ entries, onRestore }: { readonly entries: readonly GlossaryEntry[]; readonly onRestore: GlossaryEdits['restore'] }) {
  if (entries.length === 0) return null;
  return (
    <details className="glossary-note">
      <summary>Not names ({entries.length})</summary>
      <TermList items={entries} action="Restore" onAct={onRestore} />
    </details>
  );
}

/** Terms of the reader's own that the text does not have. */
export function AbsentTerms({ terms, onForget }: { readonly terms: readonly GlossaryEdit[]; readonly onForget: GlossaryEdits['forget'] }) {
  if (terms.length === 0) return null;
  return (
    <details className="glossary-note">
      <summary>Not in this text ({terms.length})</summary>
      <TermList
        items={terms.map(({ entryId, term = '' }) => ({ id: entryId, term }))} action="Remove"
        onAct={({ id, term }) => onForget(id, `“${term}” is no longer in the glossary.`)}
      />
    </details>
  );
}

/** The only thing in the reader that may lead out of it, and what it would tell. */
export function LookUpChoice() {
  const [{ lookUp }, update] = usePreferences();
  return (
    <details className="glossary-note">
      <summary>Look-up at Wikipedia: {lookUp ? 'on' : 'off'}</summary>
      <label className="name-check"><input type="checkbox" checked={lookUp} onChange={(event) => update({ lookUp: event.target.checked })} />Show a link on the cards</label>
      <p>Following it opens es.wikipedia.org in a new tab and sends it the Spanish name on the card, and your address on the internet as for any page. Nothing is sent before, and nothing else of your text.</p>
    </details>
  );
}
