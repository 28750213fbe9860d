import { addTerms, type OwnedEntity } from './add-terms';
import { createEntryIds } from './entry-ids';
import type { Document, EntityMention, EntityType, GlossaryEntry, GlossaryEntryId, MentionId, Segment, SegmentId, TextRange, TranslationUnit } from '../types';
import { findMentions } from './find-mentions';
import type { Gazetteer } from './gazetteer/gazetteer';
import { glossEntity } from './gloss-entity';
import { groupMentions, type Entity } from './group-mentions';
import { linkToTarget, type LinkRequest, type TargetLink } from './link-target';
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

/** What a reader has settled of a name. It goes before what the stage finds and knows. */
export interface SettledTerm {
  readonly id: GlossaryEntryId;
  /** Its words, if it is a term of the reader's own; otherwise it settles an entry of that id. */
  readonly term?: string;
  readonly translation?: string;
  readonly entityType?: EntityType;
  /** The words are no name: they stand in no term's way. */
  readonly rejected?: boolean;
}

export interface AnnotateInput {
  readonly document: Document;
  /** In document order. */
  readonly segments: readonly Segment[];
  /** Units need not be translated; their mentions then have no counterpart yet. */
  readonly units: readonly TranslationUnit[];
  readonly settled?: readonly SettledTerm[];
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
export function annotateDocument({ document, segments, units, settled = [] }: AnnotateInput, knowledge: Knowledge, found = findNames(segments, knowledge)): DocumentAnnotations {
  const { gazetteer } = knowledge;
  const { tokenized } = found;
  const { mentions, entities } = addTerms(found, createEntryIds(document, found.entities), settled);
  const owners = new Map<number, OwnedEntity>(entities.flatMap((entity) => entity.mentions.map((i): [number, OwnedEntity] => [i, entity])));
  const renderings = settledRenderings(settled);
  const links = linkMentions(mentions, segments, units, (mention, i) => ({
    settled: settledRendering(mention, owners.get(i)!, renderings), known: knownRenderings(mention.surface, owners.get(i)!.type, gazetteer),
  }));
  return {
    mentions: mentions.map((mention, i) => toEntityMention(mention, segments[mention.segment]!.id, owners.get(i)!, links[i] ?? null)),
    entries: entities.map((entity) => toEntry(entity, { document, segments, tokenized, mentions, links, gazetteer, renderings })),
  };
}

const settledRenderings = (settled: readonly SettledTerm[]): ReadonlyMap<GlossaryEntryId, string> =>
  new Map(settled.flatMap(({ id, translation }): [GlossaryEntryId, string][] => (translation ? [[id, translation]] : [])));

/** What the reader wants the mention to be called; nothing for a short form, which may have its own English. */
function settledRendering({ surface }: Mention, { id, term }: OwnedEntity, renderings: ReadonlyMap<GlossaryEntryId, string>): string | undefined {
  return nameKey(surface) === nameKey(term) ? renderings.get(id) : undefined;
}

export function unitsBySegment(units: readonly TranslationUnit[]): Map<SegmentId, TranslationUnit> {
  return new Map(units.flatMap((unit) => unit.segmentIds.map((id): [SegmentId, TranslationUnit] => [id, unit])));
}

/** Where each mention's counterpart lies. Of a unit, the sure links go first, so that a guess never takes a sure one's place. */
function linkMentions(mentions: readonly Mention[], segments: readonly Segment[], units: readonly TranslationUnit[], renderingsOf: (mention: Mention, index: number) => Pick<LinkRequest, 'settled' | 'known'>): (TargetLink | null)[] {
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
        surface: mention.surface, ...renderingsOf(mention, i), target: unit.target, taken: held,
        range: { start: mention.range.start + offset, end: mention.range.end + offset }, links: unit.alignment.links,
      });
      if (!link || (sure && !['settled', 'known', 'copy'].includes(link.method))) return;
      found[i] = link;
      taken.set(unit, [...held, link.range]);
    });
  }
  return found;
}

function toEntityMention(mention: Mention, segmentId: SegmentId, entity: OwnedEntity, link: TargetLink | null): EntityMention {
  return {
    id: `${segmentId}-m-${mention.range.start}` as MentionId,
    segmentId, range: mention.range, surface: mention.surface,
    ...(link ? { targetRange: link.range } : {}),
    ...(link?.isPartial ? { targetIsPartial: true } : {}),
    entityType: entity.type, glossaryEntryId: entity.id, confidence: mention.confidence,
  };
}

/** The links of an entity's mentions that are spelt like `surface`. */
const linksOfForm = (surface: string, entity: Entity, mentions: readonly Mention[], links: readonly (TargetLink | null)[]): TargetLink[] =>
  entity.mentions.flatMap((i) => (nameKey(mentions[i]!.surface) === nameKey(surface) && links[i] ? [links[i]] : []));

/** What an entity's entry is put together from. */
interface EntrySources {
  readonly document: Document;
  readonly segments: readonly Segment[];
  readonly tokenized: readonly TokenizedSegment[];
  readonly mentions: readonly Mention[];
  /** By mention. */
  readonly links: readonly (TargetLink | null)[];
  readonly gazetteer: Gazetteer;
  /** What the reader wants entries to be called. */
  readonly renderings: ReadonlyMap<GlossaryEntryId, string>;
}

function toEntry(entity: OwnedEntity, { document, segments, tokenized, mentions, links, gazetteer, renderings }: EntrySources): GlossaryEntry {
  const { preferred, variants }: Rendering = renderForm(entity.term, entity.type, linksOfForm(entity.term, entity, mentions, links), gazetteer);
  const gloss = glossEntity(entity, mentions, tokenized, gazetteer);
  return {
    id: entity.id, documentId: document.id, term: entity.term, translation: entity.isOwn ? renderings.get(entity.id) ?? preferred : preferred, variants, entityType: entity.type,
    definition: gloss?.text ?? null,
    ...(gloss?.segment === undefined ? {} : { definitionSegmentId: segments[gloss.segment]!.id }),
    source: gloss?.source ?? (entity.isOwn ? 'reader' : 'document'),
    ...(entity.isOwn ? { isOwn: true } : {}),
  };
}
