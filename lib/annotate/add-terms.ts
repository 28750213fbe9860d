import { groupBy } from '../group-by';
import type { EntityType, GlossaryEntryId } from '../types';
import type { FoundNames, SettledTerm } from './annotate-document';
import type { Entity } from './group-mentions';
import { createMention, type Mention, type TokenizedSegment } from './mention';
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
 * is longer and holds it whole.
 * @param ids The ids of the names' entries, in the order of `found.entities`.
 */
export function addTerms(
  { tokenized, mentions, entities }: FoundNames, ids: readonly GlossaryEntryId[], settled: readonly SettledTerm[],
): { readonly mentions: readonly Mention[]; readonly entities: readonly OwnedEntity[] } {
  const owned = entities.map((entity, i): OwnedEntity => ({ ...entity, id: ids[i]!, isOwn: false }));
  const occurrences = findTerms(tokenized, settled.flatMap(toWords), mentions);
  if (occurrences.length === 0) return { mentions, entities: owned };
  const taken = groupBy(occurrences, ({ mention }) => mention.segment);
  const kept = mentions.filter((mention) => !taken.get(mention.segment)?.some((other) => overlap(mention, other.mention)));
  const all = [...kept, ...occurrences.map(({ mention }) => mention)].sort((a, b) => a.segment - b.segment || a.start - b.start);
  const indexOf = new Map(all.map((mention, i) => [mention, i]));
  const present = owned.map((entity) => ({ ...entity, mentions: entity.mentions.flatMap((i) => indexOf.get(mentions[i]!) ?? []) }));
  const terms = [...groupBy(occurrences, ({ term }) => term)].map(([{ id, term, entityType }, own]): OwnedEntity => (
    { id, term, type: entityType ?? own[0]!.mention.type, isOwn: true, mentions: own.map(({ mention }) => indexOf.get(mention)!) }
  ));
  return { mentions: all, entities: [...present, ...terms].filter((entity) => entity.mentions.length > 0).sort((a, b) => a.mentions[0]! - b.mentions[0]!) };
}

function toWords({ id, term, entityType }: SettledTerm): TermWords[] {
  const words = tokenize(term ?? '').map(({ text }) => text);
  return term !== undefined && words.length > 0 ? [{ id, term, entityType, words }] : [];
}

const overlap = (a: Mention, b: Mention): boolean => a.segment === b.segment && a.start < b.end && b.start < a.end;

/** A capital in the term must be one in the text; a small letter may stand as a capital at the head of a sentence. */
const isWord = (wanted: string, text: string): boolean =>
  text === wanted || (text.toLowerCase() === wanted.toLowerCase() && (wanted === wanted.toLowerCase() || text === text.toUpperCase()));

/** Every place where a term stands, the longest first where several begin; outside of longer names. */
function findTerms(segments: readonly TokenizedSegment[], terms: readonly TermWords[], mentions: readonly Mention[]): Occurrence[] {
  const byFirst = indexByFirstWord(terms);
  const bySegment = groupBy(mentions, ({ segment }) => segment);
  return byFirst.size === 0 ? [] : segments.flatMap(({ tokens }, segment) => {
    const names = bySegment.get(segment) ?? [];
    const found: Occurrence[] = [];
    for (let start = 0; start < tokens.length; start++) {
      const term = byFirst.get(tokens[start]!.text.toLowerCase())?.find(({ words }) => words.every((word, i) => isWord(word, tokens[start + i]?.text ?? '')));
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

function indexByFirstWord(terms: readonly TermWords[]): ReadonlyMap<string, readonly TermWords[]> {
  return groupBy(terms.toSorted((a, b) => b.words.length - a.words.length), ({ words }) => words[0]!.toLowerCase());
}
