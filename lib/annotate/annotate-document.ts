import { fold } from '../compare-text';
import type { Document, EntityMention, GlossaryEntry, GlossaryEntryId, MentionId, Segment, SegmentId, TextRange, TranslationUnit } from '../types';
import { findMentions } from './find-mentions';
import type { Gazetteer } from './gazetteer/gazetteer';
import { glossEntity } from './gloss-entity';
import { groupMentions, type Entity } from './group-mentions';
import { linkToTarget, type TargetLink } from './link-target';
import type { Mention, TokenizedSegment } from './mention';
import { knownRenderings, renderForm, type Rendering } from './render-entity';
import type { Tagger } from './tagger/tagger';
import { nameKey } from './text';
import { tokenize } from './tokenize';

/** What the stage knows beforehand: see `loadKnowledge`. */
export interface Knowledge {
  readonly tagger: Tagger;
  readonly gazetteer: Gazetteer;
}

export interface AnnotateInput {
  readonly document: Document;
  /** In document order. */
  readonly segments: readonly Segment[];
  /** Units need not be translated; their mentions then have no counterpart yet. */
  readonly units: readonly TranslationUnit[];
}

export interface DocumentAnnotations {
  /** In document order. */
  readonly mentions: EntityMention[];
  /** In order of first mention. */
  readonly entries: GlossaryEntry[];
}

/** What the Spanish alone says of its names. */
export interface FoundNames {
  readonly tokenized: readonly TokenizedSegment[];
  /** In document order. */
  readonly mentions: readonly Mention[];
  /** In order of first mention. */
  readonly entities: readonly Entity[];
}

/** Finds the names of a text and groups them. Most of the stage's time goes here, and the result holds as long as the segments do. */
export function findNames(segments: readonly Segment[], { tagger, gazetteer }: Knowledge): FoundNames {
  const tokenized = segments.map((segment): TokenizedSegment => ({ text: segment.text, tokens: tokenize(segment.text) }));
  const mentions = findMentions(tokenized, tagger, gazetteer);
  return { tokenized, mentions, entities: groupMentions(mentions, tokenized, gazetteer) };
}

/**
 * Links the names of a document to their English and makes glossary entries of them. Pure: equal input gives equal output, ids included.
 * @param found The names of the same segments, where they have been found before.
 */
export function annotateDocument({ document, segments, units }: AnnotateInput, knowledge: Knowledge, found = findNames(segments, knowledge)): DocumentAnnotations {
  const { gazetteer } = knowledge;
  const { tokenized, mentions, entities } = found;
  const links = linkMentions(mentions, segments, units, gazetteer);
  const owners = new Map<number, Entity>(entities.flatMap((entity) => entity.mentions.map((i): [number, Entity] => [i, entity])));
  const ids = createEntryIds(document, entities);
  return {
    mentions: mentions.map((mention, i) => toEntityMention(mention, segments[mention.segment]!.id, owners.get(i)!, ids, links[i] ?? null)),
    entries: entities.map((entity) => toEntry(document, entity, ids.get(entity)!, mentions, links, tokenized, segments, gazetteer)),
  };
}

export function unitsBySegment(units: readonly TranslationUnit[]): Map<SegmentId, TranslationUnit> {
  return new Map(units.flatMap((unit) => unit.segmentIds.map((id): [SegmentId, TranslationUnit] => [id, unit])));
}

/** Where each mention's counterpart lies. Of a unit, the sure links go first, so that a guess never takes a sure one's place. */
function linkMentions(mentions: readonly Mention[], segments: readonly Segment[], units: readonly TranslationUnit[], gazetteer: Gazetteer): (TargetLink | null)[] {
  const unitOf = unitsBySegment(units);
  const taken = new Map<TranslationUnit, TextRange[]>();
  const found: (TargetLink | null)[] = mentions.map(() => null);
  for (const sure of [true, false]) {
    mentions.forEach((mention, i) => {
      const segment = segments[mention.segment]!;
      const unit = unitOf.get(segment.id);
      if (!unit?.target || found[i]) return;
      const offset = Math.max(0, unit.source.indexOf(segment.text));
      const held = taken.get(unit) ?? [];
      const link = linkToTarget({
        surface: mention.surface, known: knownRenderings(mention.surface, mention.type, gazetteer), target: unit.target, taken: held,
        range: { start: mention.range.start + offset, end: mention.range.end + offset }, links: unit.alignment.links,
      });
      if (!link || (sure && link.method !== 'known' && link.method !== 'copy')) return;
      found[i] = link;
      taken.set(unit, [...held, link.range]);
    });
  }
  return found;
}

/** NMTOKEN-safe and stable: made of the document's id and the folded term. */
function createEntryIds(document: Document, entities: readonly Entity[]): Map<Entity, GlossaryEntryId> {
  const used = new Map<string, number>();
  return new Map(entities.map((entity): [Entity, GlossaryEntryId] => {
    const slug = fold(entity.term).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'name';
    const count = (used.get(slug) ?? 0) + 1;
    used.set(slug, count);
    return [entity, `${document.id}-e-${slug}${count > 1 ? `-${count}` : ''}` as GlossaryEntryId];
  }));
}

function toEntityMention(mention: Mention, segmentId: SegmentId, entity: Entity, ids: ReadonlyMap<Entity, GlossaryEntryId>, link: TargetLink | null): EntityMention {
  return {
    id: `${segmentId}-m-${mention.range.start}` as MentionId,
    segmentId, range: mention.range, surface: mention.surface,
    ...(link ? { targetRange: link.range } : {}),
    entityType: entity.type, glossaryEntryId: ids.get(entity)!, confidence: mention.confidence,
  };
}

/** The links of an entity's mentions that are spelt like `surface`. */
const linksOfForm = (surface: string, entity: Entity, mentions: readonly Mention[], links: readonly (TargetLink | null)[]): TargetLink[] =>
  entity.mentions.flatMap((i) => (nameKey(mentions[i]!.surface) === nameKey(surface) && links[i] ? [links[i]] : []));

function toEntry(
  document: Document, entity: Entity, id: GlossaryEntryId, mentions: readonly Mention[], links: readonly (TargetLink | null)[],
  tokenized: readonly TokenizedSegment[], segments: readonly Segment[], gazetteer: Gazetteer,
): GlossaryEntry {
  const { preferred, variants }: Rendering = renderForm(entity.term, entity.type, linksOfForm(entity.term, entity, mentions, links), gazetteer);
  const gloss = glossEntity(entity, mentions, tokenized, gazetteer);
  return {
    id, documentId: document.id, term: entity.term, translation: preferred, variants, entityType: entity.type,
    definition: gloss?.text ?? null,
    ...(gloss?.segment === undefined ? {} : { definitionSegmentId: segments[gloss.segment]!.id }),
    source: gloss?.source ?? 'document',
  };
}
