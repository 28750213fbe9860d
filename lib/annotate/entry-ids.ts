import { fold } from '../compare-text';
import type { Document, GlossaryEntryId } from '../types';
import type { Entity } from './group-mentions';

const slugOf = (term: string): string => fold(term).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'name';

/** The ids of entities' glossary entries, in their order. NMTOKEN-safe and stable: made of the document's id and the folded term. */
export function createEntryIds({ id }: Document, entities: readonly Entity[]): GlossaryEntryId[] {
  const used = new Map<string, number>();
  return entities.map(({ term }) => {
    const slug = slugOf(term);
    const count = (used.get(slug) ?? 0) + 1;
    used.set(slug, count);
    return `${id}-e-${slug}${count > 1 ? `-${count}` : ''}` as GlossaryEntryId;
  });
}
