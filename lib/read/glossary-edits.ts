import { groupBy } from '../group-by';
import type { Annotations, GlossaryEdit } from '../store/types';
import type { Term } from '../translate/protocol';
import type { GlossaryEntry, GlossaryEntryId } from '../types';
import { wantedRendering } from './check-terms';

export interface EditedAnnotations extends Annotations {
  /** Entries that the reader has marked as no names. */
  readonly rejected: readonly GlossaryEntry[];
  /** By the entry that is left: those that the reader has merged into it. */
  readonly merged: ReadonlyMap<GlossaryEntryId, readonly GlossaryEntry[]>;
  /** Entries whose English the reader has settled. */
  readonly fixed: ReadonlySet<GlossaryEntryId>;
  /** The reader's own terms that have not been found in the text. */
  readonly absent: readonly GlossaryEdit[];
}

/** The names as found, with the reader's corrections. Edits of entries that there are no longer do nothing. */
export function applyGlossaryEdits(stored: Annotations, edits: readonly GlossaryEdit[]): EditedAnnotations {
  const byEntry = new Map(edits.map((edit) => [edit.entryId, edit]));
  const annotations = withoutForgotten(stored, byEntry);
  const found = new Map(annotations.entries.map((entry) => [entry.id, entry]));
  const rootOf = (id: GlossaryEntryId) => findRoot(id, byEntry, found);
  const isRejected = (id: GlossaryEntryId) => byEntry.get(id)?.rejected === true;
  const merged = groupBy(annotations.entries.filter(({ id }) => rootOf(id) !== id && !isRejected(id)), ({ id }) => rootOf(id));
  return {
    ...annotations,
    entries: annotations.entries
      .filter(({ id }) => rootOf(id) === id && !isRejected(id))
      .map((entry) => editEntry(entry, byEntry.get(entry.id), merged.get(entry.id) ?? [])),
    mentions: annotations.mentions.flatMap((mention) => {
      const id = mention.glossaryEntryId;
      if (id === undefined) return [mention];
      return isRejected(id) || isRejected(rootOf(id)) ? [] : [{ ...mention, glossaryEntryId: rootOf(id) }];
    }),
    rejected: annotations.entries.filter(({ id }) => isRejected(id)),
    merged,
    fixed: new Set(edits.filter(({ translation }) => translation !== undefined).map(({ entryId }) => entryId)),
    // Before the first look at the text nothing is known to be absent from it.
    absent: annotations.annotatedAt === undefined ? [] : edits.filter(({ entryId, term }) => term !== undefined && !found.has(entryId)),
  };
}

/** What the reader has settled the English of, in all forms in which the text has it, as a translator is to be told. */
export function settledTerms({ entries, mentions }: Annotations, edits: readonly GlossaryEdit[]): Term[] {
  const found = new Map(entries.map(({ id, term }) => [id, term]));
  const mentionsOf = groupBy(mentions, ({ glossaryEntryId }) => glossaryEntryId);
  return edits.flatMap(({ entryId, term = found.get(entryId), translation, rejected, mergedInto }) => {
    if (!term || !translation || rejected || mergedInto !== undefined) return [];
    const forms = new Set([term, ...(mentionsOf.get(entryId) ?? []).map(({ surface }) => surface)]);
    return [...forms].flatMap((source) => {
      const target = wantedRendering(source, { term, translation });
      return target === null ? [] : [{ source, target }];
    });
  });
}

/** Terms that the reader has taken back are gone at once, and not when names are next found. */
function withoutForgotten({ entries, mentions, ...rest }: Annotations, byEntry: ReadonlyMap<GlossaryEntryId, GlossaryEdit>): Annotations {
  const forgotten = new Set(entries.filter(({ id, isOwn }) => isOwn && byEntry.get(id)?.term === undefined).map(({ id }) => id));
  return {
    ...rest,
    entries: entries.filter(({ id }) => !forgotten.has(id)),
    mentions: mentions.filter(({ glossaryEntryId }) => glossaryEntryId === undefined || !forgotten.has(glossaryEntryId)),
  };
}

/** Follows the merges to the entry that is left. One into an entry that is gone, or round in a ring, does not count. */
function findRoot(id: GlossaryEntryId, byEntry: ReadonlyMap<GlossaryEntryId, GlossaryEdit>, found: ReadonlyMap<GlossaryEntryId, GlossaryEntry>): GlossaryEntryId {
  const seen = new Set([id]);
  let root = id;
  for (let next = byEntry.get(id)?.mergedInto; next !== undefined && found.has(next); next = byEntry.get(next)?.mergedInto) {
    if (seen.has(next)) return id;
    seen.add(next);
    root = next;
  }
  return root;
}

function editEntry(entry: GlossaryEntry, edit: GlossaryEdit | undefined, merged: readonly GlossaryEntry[]): GlossaryEntry {
  if (!edit && merged.length === 0) return entry;
  const { translation = entry.translation, entityType = entry.entityType, note = entry.note } = edit ?? {};
  const renderings = [entry, ...merged].flatMap((one) => [...(one.translation === null ? [] : [one.translation]), ...one.variants]);
  const variants = [...new Set(renderings)].filter((form) => form !== translation);
  return { ...entry, translation, entityType, variants, ...(note && { note }) };
}
