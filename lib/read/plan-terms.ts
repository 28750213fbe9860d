import { fold } from '../compare-text';
import type { GlossaryEdit } from '../store/types';
import type { DocumentId, EntityType, GlossaryEntry, GlossaryEntryId } from '../types';

/** A term that the reader brings along. What is null is left as it is. */
export interface BroughtTerm {
  readonly es: string;
  readonly en: string | null;
  readonly type: EntityType | null;
  readonly note: string | null;
}

/** NMTOKEN-safe, and another for every term. */
function ownTermId(documentId: DocumentId, term: string): GlossaryEntryId {
  const safe = [...term].map((letter) => (/[A-Za-z0-9]/.test(letter) ? letter : `_${letter.codePointAt(0)!.toString(16)}_`)).join('');
  return `${documentId}-t-${safe}` as GlossaryEntryId;
}

/**
 * The edits that take terms into a document's glossary: a name that was found there is corrected, any other becomes a
 * term of the reader's own.
 * @param entries All entries that were found in the text, those marked as no names among them.
 * @param edits The corrections so far; they stand where a term says nothing else.
 */
export function planTerms(documentId: DocumentId, terms: readonly BroughtTerm[], entries: readonly GlossaryEntry[], edits: readonly GlossaryEdit[]): GlossaryEdit[] {
  const byTerm = new Map(entries.toReversed().map((entry) => [fold(entry.term), entry]));
  const byId = new Map(edits.map((edit) => [edit.entryId, edit]));
  return terms.map(({ es, en, type, note }) => {
    const found = byTerm.get(fold(es));
    const entryId = found?.id ?? ownTermId(documentId, es);
    return {
      ...byId.get(entryId), entryId, rejected: false, ...(!found && { term: es }),
      ...(en !== null && { translation: en }), ...(type !== null && { entityType: type }), ...(note !== null && { note }),
    };
  });
}
