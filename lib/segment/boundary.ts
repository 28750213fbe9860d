import type { Enclosures } from './enclosures';

/** A place where a sentence may end, as the rules see it. */
export interface Boundary {
  readonly text: string;
  /** Where the sentence in hand begins. */
  readonly start: number;
  /** Where the stop (`.`, `?!`, `…`) begins; equals `end` where a line ends without one. */
  readonly stop: number;
  /** Where the sentence in hand would end: behind the stop and the closing marks that follow it. */
  readonly end: number;
  /** Where the next sentence would begin: behind the white space. */
  readonly next: number;
  /** The stop with its closing marks. */
  readonly mark: string;
  /** The white space between `end` and `next`. */
  readonly gap: string;
  /** What stands directly before the stop: letters, digits and the points among them. */
  readonly word: string;
  /** Dashes, quotes, brackets, ¿ and ¡ before the next word. */
  readonly opening: string;
  /** The first word or figure behind `opening`, or nothing where something else follows. */
  readonly nextWord: string;
  /** Intl.Segmenter ends a sentence here. */
  readonly proposed: boolean;
  readonly enclosures: Enclosures;
}

/** `null` leaves it to the rules that follow and, after the last, to Intl.Segmenter. */
export type Verdict = 'join' | 'split' | null;

export type Rule = (boundary: Boundary) => Verdict;

/** No rule looks further back or ahead than this, so that segmenting stays linear in the length of a text. */
const REACH = 80;
const LONGEST_WORD = 40;

const WORD_BEFORE = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’/-]*$/u;
const WORD_BEHIND = /^([^\p{L}\p{N}\s.,;:?!…]*)\s?([\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*)?/u;

export type Place = Pick<Boundary, 'stop' | 'end' | 'next' | 'proposed'>;

export function describeBoundary(text: string, start: number, place: Place, enclosures: Enclosures): Boundary {
  const { stop, end, next } = place;
  const behind = WORD_BEHIND.exec(text.slice(next, next + REACH));
  return {
    ...place,
    text,
    start,
    enclosures,
    mark: text.slice(stop, end),
    gap: text.slice(end, next),
    word: WORD_BEFORE.exec(text.slice(Math.max(start, stop - LONGEST_WORD), stop))?.[0] ?? '',
    opening: behind?.[1] ?? '',
    nextWord: behind?.[2] ?? '',
  };
}

/** The sentence in hand, its last `REACH` characters at most, up to and including the first point of the stop. */
export function textBefore({ text, start, stop }: Boundary): string {
  return text.slice(Math.max(start, stop - REACH), stop + 1);
}

/** The first `REACH` characters of what follows. */
export function textBehind({ text, next }: Boundary): string {
  return text.slice(next, next + REACH);
}

/** The stop is one full stop, closing marks apart: the only one that an abbreviation can have. */
export function isFullStop({ mark }: Boundary): boolean {
  return mark.startsWith('.') && !/[.?!…]/.test(mark.slice(1));
}

export function isUpperCase(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

export function isLowerCase(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}
