/**
 * The core types every stage speaks. This file imports nothing and everyone may import it.
 *
 * Correspondence with the exchange standards, kept by every export:
 * Document = XLIFF file; Block = XLIFF unit; TranslationUnit = one TMX tu = one XLIFF segment;
 * text between segments = XLIFF ignorable.
 *
 * Invariants:
 * - A Block's text is immutable once imported. Its segments, in order, do not overlap, and
 *   segments plus the gaps between them rebuild the text exactly. Gaps are white space only.
 * - Every Segment belongs to exactly one TranslationUnit of the same document.
 * - Ids are unique, stable from import on and NMTOKEN-safe, so exports may use them as they are.
 */

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type DocumentId = Branded<'DocumentId'>;
export type BlockId = Branded<'BlockId'>;
export type SegmentId = Branded<'SegmentId'>;
export type UnitId = Branded<'UnitId'>;
export type MentionId = Branded<'MentionId'>;
export type GlossaryEntryId = Branded<'GlossaryEntryId'>;

/** A stretch of a string, half-open, in UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** An expected outcome that is not a success. `code` selects the words the reader sees; `message` is for logs and the command line. */
export interface Failure<Code extends string = string> {
  readonly code: Code;
  readonly message: string;
}

export type Result<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure<Code> };

export type DocumentFormat = 'paste' | 'txt' | 'md' | 'tsv' | 'csv' | 'jsonl' | 'anki' | 'tmx' | 'xliff' | 'html' | 'epub';

/** BCP 47 primary language subtag. */
export type LanguageTag = string;

export interface Document {
  readonly id: DocumentId;
  readonly title: string;
  readonly author?: string;
  readonly format: DocumentFormat;
  readonly sourceLang: LanguageTag;
  readonly targetLang: LanguageTag;
  /** SHA-256 of the normalised source text (of a bilingual file: with its translations), lower-case hex. The id derives from it, so importing a text twice finds the first copy. */
  readonly contentHash: string;
  /** ISO 8601, UTC. */
  readonly importedAt: string;
}

export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'quote';

export interface Block {
  readonly id: BlockId;
  readonly documentId: DocumentId;
  /** 0-based position in the document. */
  readonly order: number;
  readonly kind: BlockKind;
  /** Heading level 1–6, or nesting depth of a list item or quote from 1. */
  readonly level?: number;
  readonly text: string;
}

export interface Segment {
  readonly id: SegmentId;
  readonly documentId: DocumentId;
  readonly blockId: BlockId;
  /** 0-based position in the document. */
  readonly order: number;
  /** Where the segment lies in its block's text. */
  readonly range: TextRange;
  readonly text: string;
}

/** XLIFF 2.1 segment states. */
export type UnitState = 'initial' | 'translated' | 'reviewed' | 'final';

export type UnitOrigin =
  | { readonly kind: 'none' }
  | { readonly kind: 'model'; readonly modelId: string; readonly revision: string; readonly dtype: string }
  | { readonly kind: 'human' }
  | { readonly kind: 'import' };

/** What a reader should look at twice: each flag is a check that a translation failed. */
export type UnitFlag = 'number-missing' | 'name-missing' | 'negation-missing' | 'repetition' | 'truncated' | 'untranslated' | 'low-confidence';

/** How many source segments face how many target sentences. */
export type Cardinality = '1-0' | '1-1' | '1-n' | 'n-1' | 'n-n';

/** `source` is a range of the unit's source text, `target` of its target text. */
export interface AlignmentLink {
  readonly source: TextRange;
  readonly target: TextRange;
  /** 0–1. */
  readonly score?: number;
}

export interface Alignment {
  readonly links: readonly AlignmentLink[];
  readonly cardinality: Cardinality;
  /** How the links were found: `attention` = the model's alignment head; `none` = the sentences face each other, words are not linked. */
  readonly method: 'attention' | 'none';
}

export interface TranslationUnit {
  readonly id: UnitId;
  readonly documentId: DocumentId;
  readonly blockId: BlockId;
  /** 0-based position in the document. */
  readonly order: number;
  readonly segmentIds: readonly SegmentId[];
  readonly source: string;
  /** null until translated. */
  readonly target: string | null;
  readonly state: UnitState;
  readonly origin: UnitOrigin;
  readonly alignment: Alignment;
  /** 0–1: geometric mean of the chosen tokens' probabilities. */
  readonly confidence?: number;
  readonly flags: readonly UnitFlag[];
  /** ISO 8601, UTC: when `target` was last written. */
  readonly changedAt?: string;
}

export type EntityType = 'PER' | 'ORG' | 'LOC' | 'MISC';

export interface EntityMention {
  readonly id: MentionId;
  readonly segmentId: SegmentId;
  /** Range in the segment's text. */
  readonly range: TextRange;
  readonly surface: string;
  /** Where its English counterpart lies in the target of the segment's unit; missing where none was found, or nothing is translated yet. */
  readonly targetRange?: TextRange;
  /** The counterpart has other words beside those in the range: they are enough to point at, not to replace. */
  readonly targetIsPartial?: boolean;
  readonly entityType: EntityType;
  readonly glossaryEntryId?: GlossaryEntryId;
  /** ITS 2.0 taIdentRef. */
  readonly identRef?: string;
  /** ITS 2.0 taConfidence, 0–1. */
  readonly confidence: number;
}

export interface GlossaryEntry {
  readonly id: GlossaryEntryId;
  readonly documentId: DocumentId;
  /** The fullest Spanish form. */
  readonly term: string;
  /** The preferred English rendering, if one is known. */
  readonly translation: string | null;
  /** Other English renderings seen in the document. */
  readonly variants: readonly string[];
  readonly definition: string | null;
  /** The segment that `definition` quotes. */
  readonly definitionSegmentId?: SegmentId;
  readonly entityType: EntityType;
  readonly identRef?: string;
  /** A term that the reader has brought along, and no name that was found. */
  readonly isOwn?: boolean;
  /** Where the gloss comes from: a data set's name, `document`, or `reader`. */
  readonly source: string;
  readonly licence?: string;
  readonly note?: string;
}
