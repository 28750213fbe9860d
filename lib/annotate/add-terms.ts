import { groupBy } from '../group-by';
import type { EntityType, GlossaryEntryId } from '../types';
import type { FoundNames, SettledTerm } from './annotate-document';
import type { Entity } from './group-mentions';
import { createMention, firstWordOf, sortMentions, type Mention, type TokenizedSegment } from './mention';
import { nameKey } from './text';
import { tokenize } from './tokenize';

/** An entity with the id of its glossary entry. */
export interface OwnedEntity extends Entity {
  readonly id: GlossaryEntryId;
  /** It is a term of the reader's own. */
  readonly isOwn: boolean;
}

/** A term as its words stand in a text. */
interface TermWords {
  readonly id: GlossaryEntryId;
  readonly term: string;
  readonly entityType: EntityType | undefined;
  readonly words: readonly string[];
}

interface Occurrence {
  readonly term: TermWords;
  readonly mention: Mention;
}

/**
 * Adds the reader's own terms to the names found. Where a term and a name share words the term stands, unless the name
 * is longer and holds it whole. A name that is called like the term is the same: its other forms go with the term.
 * @param ids The ids of the names' entries, in the order of `found.entities`.
 */
export function addTerms(
  { tokenized, mentions, entities }: FoundNames, ids: readonly GlossaryEntryId[], settled: readonly SettledTerm[],
): { readonly mentions: readonly Mention[]; readonly entities: readonly OwnedEntity[] } {
  const owned = entities.map((entity, i): OwnedEntity => ({ ...entity, id: ids[i]!, isOwn: false }));
  const occurrences = findTerms(tokenized, settled.flatMap(toWords), withoutRejected(mentions, owned, settled));
  if (occurrences.length === 0) return { mentions, entities: owned };
  const taken = groupBy(occurrences, ({ mention }) => mention.segment);
  const kept = mentions.filter((mention) => !taken.get(mention.segment)?.some((other) => overlap(mention, other.mention)));
  const all = sortMentions([...kept, ...occurrences.map(({ mention }) => mention)]);
  const indexOf = new Map(all.map((mention, i) => [mention, i]));
  const present = owned.map((entity) => ({ ...entity, mentions: entity.mentions.flatMap((i) => indexOf.get(mentions[i]!) ?? []) }));
  const terms = [...groupBy(occurrences, ({ term }) => term)].map(([{ id, term, entityType }, own]): OwnedEntity => {
    const same = present.filter((entity) => nameKey(entity.term) === nameKey(term));
    const places = [...own.map(({ mention }) => indexOf.get(mention)!), ...same.flatMap((entity) => entity.mentions)];
    return { id, term, type: entityType ?? own[0]!.mention.type, isOwn: true, mentions: places.sort((a, b) => a - b) };
  });
  const keys = new Set(terms.map(({ term }) => nameKey(term)));
  const others = present.filter((entity) => entity.mentions.length > 0 && !keys.has(nameKey(entity.term)));
  return { mentions: all, entities: [...others, ...terms].sort((a, b) => a.mentions[0]! - b.mentions[0]!) };
}

function toWords({ id, term, entityType, rejected }: SettledTerm): TermWords[] {
  const words = tokenize(term ?? '').map(({ text }) => text);
  return term !== undefined && words.length > 0 && !rejected ? [{ id, term, entityType, words }] : [];
}

function withoutRejected(mentions: readonly Mention[], entities: readonly OwnedEntity[], settled: readonly SettledTerm[]): readonly Mention[] {
  const rejected = new Set(settled.filter((term) => term.rejected).map(({ id }) => id));
  const gone = new Set(entities.filter(({ id }) => rejected.has(id)).flatMap((entity) => entity.mentions));
  return gone.size === 0 ? mentions : mentions.filter((_, i) => !gone.has(i));
}

const overlap = (a: Mention, b: Mention): boolean => a.segment === b.segment && a.start < b.end && b.start < a.end;

/** The same word, or all of it in capitals; at the head of a sentence a small letter may stand as a capital. */
const isWord = (wanted: string, text: string, isFirst: boolean): boolean =>
  text === wanted || (text.toLowerCase() === wanted.toLowerCase() && (text === text.toUpperCase() || (isFirst && wanted === wanted.toLowerCase())));

/** Every place where a term stands, the longest first where several begin; outside of longer names. */
function findTerms(segments: readonly TokenizedSegment[], terms: readonly TermWords[], mentions: readonly Mention[]): Occurrence[] {
  if (terms.length === 0) return [];
  const byWords = groupBy(terms, ({ words }) => words.join(' ').toLowerCase());
  const lengths = [...new Set(terms.map(({ words }) => words.length))].sort((a, b) => b - a);
  const bySegment = groupBy(mentions, ({ segment }) => segment);
  return segments.flatMap(({ tokens }, segment) => {
    const names = bySegment.get(segment) ?? [];
    const lowered = tokens.map(({ text }) => text.toLowerCase());
    const head = firstWordOf(tokens);
    const termAt = (start: number) => lengths
      .flatMap((length) => byWords.get(lowered.slice(start, start + length).join(' ')) ?? [])
      .find(({ words }) => words.every((word, i) => isWord(word, tokens[start + i]?.text ?? '', start + i === head)));
    const found: Occurrence[] = [];
    for (let start = 0; start < tokens.length; start++) {
      const term = termAt(start);
      if (!term) continue;
      const end = start + term.words.length;
      if (names.some((name) => name.start <= start && name.end >= end && name.end - name.start > end - start)) continue;
      const type = term.entityType ?? names.find((name) => name.start === start && name.end === end)?.type ?? 'MISC';
      found.push({ term, mention: createMention(segments, segment, start, end, type, 1) });
      start = end - 1;
    }
    return found;
  });
}
