import type { ExportMention } from '../export';
import type { Annotations, GlossaryEdit, StoredDocument } from '../store/types';
import { DocumentView } from './document-view';
import { Glossary } from './glossary';
import { applyGlossaryEdits } from './glossary-edits';

/** The names of a stored document where they stand, as the reader has corrected them, in reading order. */
export function listMentions(stored: StoredDocument, annotations: Annotations, edits: readonly GlossaryEdit[]): ExportMention[] {
  const view = new DocumentView(stored);
  const glossary = new Glossary(applyGlossaryEdits(annotations, edits), view);
  return Array.from({ length: view.sentenceCount }, (_, index) => index).flatMap((index) => {
    const sentence = view.sentence(index);
    const targets = new Map(glossary.marksOf(sentence, 'target').map(({ id, range }) => [id, range]));
    return glossary.mentionsIn(index).flatMap(({ id, entryId, source }): ExportMention[] => {
      const entry = glossary.name(entryId)?.entry;
      if (!entry) return [];
      const { term, translation, entityType, note } = entry;
      return [{ unitId: sentence.unit.id, source, target: targets.get(id) ?? null, term, translation, entityType, ...(note && { note }) }];
    });
  });
}
