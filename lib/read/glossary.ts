import { fold } from '../compare-text';
import type { GlossaryEdit } from '../store/types';
import type { EntityMention, GlossaryEntry, GlossaryEntryId, MentionId, SegmentId, TextRange } from '../types';
import { findDeviations, type TermDeviation } from './check-terms';
import { applyGlossaryEdits, type EditedAnnotations } from './glossary-edits';
import type { Mark } from './marks';
import type { Sentence } from './rows';
import type { Side } from './word-links';

/** One place where a name stands. */
export interface NameMention {
  readonly id: MentionId;
  readonly entryId: GlossaryEntryId;
  readonly surface: string;
  /** 0-based, among the mentions of its entry. */
  readonly position: number;
  readonly sentence: number;
  /** In `unit.source`. */
  readonly source: TextRange;
  /** In `unit.target` as it was when the names were found. */
  readonly target: TextRange | null;
  /** Its counterpart has other words beside those in `target`. */
  readonly isPartial: boolean;
}

export interface GlossaryName {
  readonly entry: GlossaryEntry;
  /** In reading order; at least one. */
  readonly mentions: readonly NameMention[];
  /** What else the text calls it, in reading order. */
  readonly forms: readonly string[];
  /** Names that the reader has merged into this one. */
  readonly merged: readonly GlossaryEntry[];
  /** The reader has settled its English. */
  readonly fixed: boolean;
}

/** What places segments among the sentences: a DocumentView. */
export interface SentencePlaces {
  indexOfSegment(id: SegmentId): number | undefined;
  sentence(index: number): Sentence;
}

const NO_MENTIONS: readonly NameMention[] = [];
const NO_MARKS: readonly Mark[] = [];
const NO_DEVIATIONS: readonly TermDeviation[] = [];

/** The names of a document, found by entry, by mention and by sentence. Immutable. */
export class Glossary {
  /** In order of first mention. */
  readonly names: readonly GlossaryName[];
  /** What the reader has marked as no names. */
  readonly rejected: readonly GlossaryEntry[];
  /** The reader's own terms that the text does not have. */
  readonly absent: readonly GlossaryEdit[];
  private readonly byEntry: ReadonlyMap<GlossaryEntryId, GlossaryName>;
  private readonly byMention: ReadonlyMap<string, NameMention>;
  private readonly bySentence = new Map<number, NameMention[]>();
  private readonly annotatedAt: string;
  private readonly marks = new WeakMap<Sentence, Record<Side, readonly Mark[]>>();
  private readonly deviations = new WeakMap<Sentence, readonly TermDeviation[]>();

  constructor(edited: EditedAnnotations, places: SentencePlaces) {
    const { entries, mentions, annotatedAt, rejected, absent } = edited;
    const byEntry = new Map<GlossaryEntryId, NameMention[]>();
    for (const mention of mentions) {
      const placed = placeMention(mention, places, byEntry);
      if (placed) this.bySentence.set(placed.sentence, [...(this.bySentence.get(placed.sentence) ?? []), placed]);
    }
    this.names = entries.flatMap((entry) => {
      const own = byEntry.get(entry.id);
      return own ? [describeName(entry, own, edited)] : [];
    });
    this.byEntry = new Map(this.names.map((name) => [name.entry.id, name]));
    this.byMention = new Map([...byEntry.values()].flat().map((mention) => [mention.id, mention]));
    this.annotatedAt = annotatedAt ?? '';
    this.rejected = rejected;
    this.absent = absent;
  }

  mention(id: string): NameMention | undefined {
    return this.byMention.get(id);
  }

  name(id: GlossaryEntryId): GlossaryName | undefined {
    return this.byEntry.get(id);
  }

  /** In reading order of the source. */
  mentionsIn(sentence: number): readonly NameMention[] {
    return this.bySentence.get(sentence) ?? NO_MENTIONS;
  }

  /** Where the names of a sentence stand on one side. The same arguments give the same array. */
  marksOf(sentence: Sentence, side: Side): readonly Mark[] {
    const mentions = this.bySentence.get(sentence.index);
    if (!mentions) return NO_MARKS;
    const known = this.marks.get(sentence);
    if (known) return known[side];
    const made = { source: this.markMentions(mentions, 'source'), target: this.isCurrent(sentence) ? this.markMentions(mentions, 'target') : NO_MARKS };
    this.marks.set(sentence, made);
    return made[side];
  }

  /** Where the translation of a sentence calls a name otherwise than the reader has settled. The same argument gives the same array. */
  deviationsIn(sentence: Sentence): readonly TermDeviation[] {
    const mentions = this.bySentence.get(sentence.index);
    if (!mentions || sentence.unit.state === 'final' || !this.isCurrent(sentence)) return NO_DEVIATIONS;
    const known = this.deviations.get(sentence);
    if (known) return known;
    const found = findDeviations(sentence.unit, mentions, (mention) => {
      const name = this.byEntry.get(mention.entryId);
      return name?.fixed ? name.entry : null;
    });
    const made = found.length === 0 ? NO_DEVIATIONS : found;
    this.deviations.set(sentence, made);
    return made;
  }

  /** The sentences in which a name could have its settled English in the place of another. */
  replaceableSentences({ entry, mentions }: GlossaryName, places: SentencePlaces): number[] {
    const isReplaceable = (index: number) => this.deviationsIn(places.sentence(index)).some(({ mention, range }) => mention.entryId === entry.id && range !== null);
    return [...new Set(mentions.map(({ sentence }) => sentence))].filter(isReplaceable);
  }

  /** A translation that is newer than the names has its words elsewhere. */
  private isCurrent({ unit }: Sentence): boolean {
    return unit.changedAt === undefined || unit.changedAt <= this.annotatedAt;
  }

  private markMentions(mentions: readonly NameMention[], side: Side): readonly Mark[] {
    return mentions.flatMap(({ id, entryId, [side]: range }) => {
      const name = this.byEntry.get(entryId);
      return range && name ? [{ id, range, kind: `name-${name.entry.entityType}` }] : [];
    });
  }
}

function describeName(entry: GlossaryEntry, mentions: readonly NameMention[], { merged, fixed }: EditedAnnotations): GlossaryName {
  const forms = new Map(mentions.map(({ surface }) => [fold(surface), surface]));
  forms.delete(fold(entry.term));
  return { entry, mentions, forms: [...forms.values()], merged: merged.get(entry.id) ?? [], fixed: fixed.has(entry.id) };
}

export const EMPTY_GLOSSARY = new Glossary(applyGlossaryEdits({ mentions: [], entries: [] }, []), {
  indexOfSegment: () => undefined,
  sentence: () => { throw new RangeError('There are no sentences'); },
});

/** Adds a mention to those of its entry; null if the document has no such segment, or the mention no entry. */
function placeMention(mention: EntityMention, places: SentencePlaces, byEntry: Map<GlossaryEntryId, NameMention[]>): NameMention | null {
  const { id, glossaryEntryId: entryId, segmentId, range, surface, targetRange = null, targetIsPartial = false } = mention;
  const sentence = places.indexOfSegment(segmentId);
  const segment = sentence === undefined ? undefined : places.sentence(sentence).segments.find((candidate) => candidate.id === segmentId);
  if (!entryId || sentence === undefined || !segment) return null;
  const siblings = byEntry.get(entryId) ?? [];
  const offset = segment.range.start;
  const placed = { id, entryId, surface, position: siblings.length, sentence, source: { start: offset + range.start, end: offset + range.end }, target: targetRange, isPartial: targetIsPartial };
  siblings.push(placed);
  byEntry.set(entryId, siblings);
  return placed;
}
