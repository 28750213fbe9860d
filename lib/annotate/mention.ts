import type { EntityType, TextRange } from '../types';
import type { Token } from './tokenize';

/** A segment read by the tagger. */
export interface TokenizedSegment {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** A name in a segment, before it has an id. Token numbers are half-open. */
export interface Mention {
  readonly segment: number;
  readonly start: number;
  readonly end: number;
  readonly range: TextRange;
  readonly surface: string;
  readonly type: EntityType;
  /** 0–1. */
  readonly confidence: number;
}

/** Makes the mention of the tokens `start` up to `end` of a segment. */
export function createMention(segments: readonly TokenizedSegment[], segment: number, start: number, end: number, type: EntityType, confidence: number): Mention {
  const { text, tokens } = segments[segment]!;
  const range = { start: tokens[start]!.start, end: tokens[end - 1]!.end };
  return { segment, start, end, range, surface: text.slice(range.start, range.end), type, confidence };
}

export const isCapitalised = (text: string): boolean => /^["'(]?\p{Lu}/u.test(text);

/** The first token with a letter or a figure: where a capital says nothing. */
export const firstWordOf = (tokens: readonly Token[]): number => tokens.findIndex((token) => /[\p{L}\p{N}]/u.test(token.text));

/** In the order of the text. */
export const sortMentions = (mentions: readonly Mention[]): Mention[] =>
  [...mentions].sort((a, b) => a.segment - b.segment || a.start - b.start);
