import { fold } from '../compare-text';
import { groupBy } from '../group-by';
import type { EntityMention, EntityType, GlossaryEntry, GlossaryEntryId, SegmentId, TranslationUnit } from '../types';
import { unitsBySegment, type DocumentAnnotations, type Knowledge } from './annotate-document';
import { renderForm } from './render-entity';
import { nameKey } from './text';

/** One name of the text as `entities` lists it. */
export interface ListedName {
  readonly surface: string;
  readonly type: EntityType;
  readonly english: string;
  /** Mentions in this form. */
  readonly count: number;
}

/** Every written form of every entity: the fullest, then each short form that stands alone, in order of the text. */
export function listNames({ mentions, entries }: DocumentAnnotations, units: readonly TranslationUnit[], { gazetteer }: Knowledge): ListedName[] {
  const unitOf = unitsBySegment(units);
  const byEntry = groupBy(mentions, (mention) => mention.glossaryEntryId);
  return entries.flatMap((entry) => {
    const forms = groupBy(byEntry.get(entry.id as GlossaryEntryId) ?? [], (mention) => nameKey(mention.surface));
    const full = nameKey(entry.term);
    return [...forms].sort(([a], [b]) => Number(b === full) - Number(a === full)).map(([key, same]): ListedName => ({
      surface: key === full ? entry.term : same[0]!.surface, type: entry.entityType, count: same.length,
      english: key === full ? (entry.translation ?? entry.term) : renderShortForm(same, entry, unitOf, gazetteer),
    }));
  });
}

function renderShortForm(same: readonly EntityMention[], entry: GlossaryEntry, unitOf: ReadonlyMap<SegmentId, TranslationUnit>, gazetteer: Knowledge['gazetteer']): string {
  const surface = same[0]!.surface;
  const links = same.flatMap(({ targetRange: range, segmentId }) => {
    const text = range && unitOf.get(segmentId)?.target?.slice(range.start, range.end);
    return range && text ? [{ range, text, method: fold(text) === fold(surface) ? 'copy' as const : 'aligned' as const }] : [];
  });
  return renderForm(surface, entry.entityType, links, gazetteer).preferred ?? surface;
}

const cell = (text: string): string => text.replaceAll(/[\t\r\n]+/g, ' ');

/** The `entities` command's output: surface, type, English, count; tab-separated, no header, a newline after each line. */
export function formatEntitiesTsv(names: readonly ListedName[]): string {
  return names.map(({ surface, type, english, count }) => `${cell(surface)}\t${type}\t${cell(english)}\t${count}\n`).join('');
}
