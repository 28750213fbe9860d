import { fold } from '../compare-text';
import type { EntityType, GlossaryEntryId } from '../types';
import type { GlossaryName } from './glossary';

export type GlossaryOrder = 'text' | 'name' | 'count';

export interface GlossaryQuery {
  /** Looked for in both languages, whatever the case and the accents. */
  readonly search: string;
  readonly type: EntityType | null;
  readonly order: GlossaryOrder;
}

const byName = new Intl.Collator('es');

const COMPARE: Readonly<Record<GlossaryOrder, (a: GlossaryName, b: GlossaryName) => number>> = {
  text: () => 0,
  name: (a, b) => byName.compare(a.entry.term, b.entry.term),
  count: (a, b) => b.mentions.length - a.mentions.length,
};

/**
 * The names that answer a query, in its order; those equal in it stay in the order of the text.
 * @param kept Is listed in any case.
 */
export function listNames(names: readonly GlossaryName[], { search, type, order }: GlossaryQuery, kept: GlossaryEntryId | null = null): GlossaryName[] {
  const wanted = fold(search.trim());
  const isWanted = ({ entry }: GlossaryName) => entry.id === kept || ((type === null || entry.entityType === type)
    && [entry.term, entry.translation ?? '', ...entry.variants].some((form) => fold(form).includes(wanted)));
  return names.filter(isWanted).sort(COMPARE[order]);
}
