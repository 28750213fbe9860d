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
  const findEntry = matchEntries(terms, entries);
  const byId = new Map(edits.map((edit) => [edit.entryId, edit]));
  return terms.map(({ es, en, type, note }) => {
    const found = findEntry(es);
    const entryId = found?.id ?? ownTermId(documentId, es);
    return {
      ...byId.get(entryId), entryId, rejected: false, ...((!found || found.isOwn) && { term: es }),
      ...(en !== null && { translation: en }), ...(type !== null && { entityType: type }), ...(note !== null && { note }),
    };
  });
}

/**
 * Finds the entry that a term is about: the one that is written like it, or a name that differs from it in accents or
 * capitals only and that no other term is about. Common words are not folded: `papa` is no Pope.
 */
function matchEntries(terms: readonly BroughtTerm[], entries: readonly GlossaryEntry[]): (term: string) => GlossaryEntry | undefined {
  const exact = new Map(entries.toReversed().map((entry) => [entry.term.normalize(), entry]));
  const claimed = new Set(terms.flatMap(({ es }) => exact.get(es.normalize())?.id ?? []));
  const isName = (text: string) => /^\p{Lu}/u.test(text);
  const loose = new Map(entries.toReversed()
    .filter(({ id, term, isOwn }) => !isOwn && isName(term) && !claimed.has(id))
    .map((entry) => [fold(entry.term), entry]));
  return (term) => {
    const found = exact.get(term.normalize());
    if (found || !isName(term)) return found;
    const like = loose.get(fold(term));
    // One entry answers to one term.
    loose.delete(fold(term));
    return like;
  };
}
