import type { Annotations, GlossaryEdit } from '../store/types';
import type { GlossaryEntry } from '../types';

export interface EditedAnnotations extends Annotations {
  /** Entries that the reader has marked as no names. */
  readonly rejected: readonly GlossaryEntry[];
}

/** The names as found, with the reader's corrections. Edits of entries that there are no longer do nothing. */
export function applyGlossaryEdits(annotations: Annotations, edits: readonly GlossaryEdit[]): EditedAnnotations {
  const byEntry = new Map(edits.map((edit) => [edit.entryId, edit]));
  const isRejected = (id: GlossaryEdit['entryId'] | undefined) => id !== undefined && byEntry.get(id)?.rejected === true;
  return {
    ...annotations,
    entries: annotations.entries.filter(({ id }) => !isRejected(id)).map((entry) => editEntry(entry, byEntry.get(entry.id))),
    mentions: annotations.mentions.filter(({ glossaryEntryId }) => !isRejected(glossaryEntryId)),
    rejected: annotations.entries.filter(({ id }) => isRejected(id)),
  };
}

function editEntry(entry: GlossaryEntry, edit: GlossaryEdit | undefined): GlossaryEntry {
  if (!edit) return entry;
  const { translation = entry.translation, entityType = entry.entityType, note = entry.note } = edit;
  const replaced = entry.translation === null ? [] : [entry.translation];
  const variants = [...new Set([...replaced, ...entry.variants])].filter((form) => form !== translation);
  return { ...entry, translation, entityType, variants, ...(note && { note }) };
}
