import { fold } from '../compare-text';
import type { AlignmentLink, TextRange } from '../types';
import { similarity } from './text';

/** How the English counterpart of a mention was found, the surest first. */
export type LinkMethod = 'settled' | 'known' | 'copy' | 'similar' | 'aligned';

export interface TargetLink {
  readonly range: TextRange;
  readonly text: string;
  readonly method: LinkMethod;
  /** The name is linked to other words, too, or not to all of these. */
  readonly isPartial?: boolean;
}

export interface LinkRequest {
  /** The name in the source text. */
  readonly surface: string;
  /** What the reader wants it to be called. */
  readonly settled?: string;
  /** English renderings known beforehand. */
  readonly known: readonly string[];
  readonly target: string;
  /** The mention's range in the unit's source, and the unit's word links. */
  readonly range: TextRange;
  readonly links: readonly AlignmentLink[];
  /** Ranges of the target that other mentions hold. */
  readonly taken: readonly TextRange[];
}

/** Each word of a name must have this much in common with the one at its place: `The Central` is no `Banco Central`. */
const SIMILAR_WORD = 0.3;

/** From here on two spellings are taken for one name written by other rules: Yury and Yuri, Jruschov and Khrushchev. */
const SIMILAR = 0.6;

interface Word extends TextRange {
  readonly text: string;
}

/** English words; a possessive ending is no part of the word. */
const wordsIn = (text: string): Word[] =>
  Array.from(text.matchAll(/(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+(?:(?!['’]s(?!\p{L}))['’.-][\p{L}\p{M}\p{N}]+)*/gu), (match) =>
    ({ text: match[0], start: match.index, end: match.index + match[0].length }));

const overlaps = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;

/** Finds the stretch of the target that renders a name, or null. */
export function linkToTarget(request: LinkRequest): TargetLink | null {
  const words = wordsIn(request.target);
  const center = alignedCenter(request);
  const find = (names: readonly string[], method: LinkMethod): TargetLink | null => {
    for (const name of names) {
      const range = nearest(findName(words, name, method === 'settled').filter((found) => !request.taken.some((other) => overlaps(found, other))), center);
      if (range) return { range, text: request.target.slice(range.start, range.end), method };
    }
    return null;
  };
  const { settled } = request;
  return (settled === undefined ? null : find([settled], 'settled')) ?? find(request.known, 'known') ?? find([request.surface], 'copy') ?? findSimilar(request, words) ?? findAligned(request, words);
}

/** Where the word links place the name, or where it would stand if both sentences had the same order. */
function alignedCenter({ links, range, target }: LinkRequest): number {
  const own = links.filter((link) => overlaps(link.source, range));
  if (own.length > 0) return own.reduce((sum, link) => sum + (link.target.start + link.target.end) / 2, 0) / own.length;
  const last = links.at(-1)?.source.end;
  return last ? ((range.start + range.end) / 2 / last) * target.length : range.start;
}

function nearest(ranges: readonly TextRange[], center: number): TextRange | null {
  const distance = (range: TextRange) => Math.abs((range.start + range.end) / 2 - center);
  return ranges.reduce<TextRange | null>((best, range) => (best === null || distance(range) < distance(best) ? range : best), null);
}

/** All places where the words of a name stand together, accents aside. Acronyms must have their capitals, other names one, unless any case will do. */
function findName(words: readonly Word[], name: string, anyCase: boolean): TextRange[] {
  const wanted = wordsIn(name).map((word) => word.text);
  const capitals = /^\p{Lu}{2,}$/u.test(name);
  const same = (a: string, b: string) => (capitals ? a.replaceAll('.', '') === b.replaceAll('.', '') : fold(a) === fold(b) && (anyCase || /^\p{Ll}/u.test(b) || /^[\p{Lu}\p{N}]/u.test(a)));
  const found: TextRange[] = [];
  for (let i = 0; wanted.length > 0 && i + wanted.length <= words.length; i++) {
    if (wanted.every((word, k) => same(words[i + k]!.text, word))) found.push({ start: words[i]!.start, end: words[i + wanted.length - 1]!.end });
  }
  return found;
}

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

function findSimilar({ surface, target, taken }: LinkRequest, words: readonly Word[]): TargetLink | null {
  const wanted = wordsIn(surface);
  const { length } = wanted;
  let best: TextRange | null = null;
  let top = SIMILAR;
  for (let i = 0; length > 0 && i + length <= words.length; i++) {
    const range = { start: words[i]!.start, end: words[i + length - 1]!.end };
    if (!isCapital(words[i]!.text) || taken.some((other) => overlaps(range, other))) continue;
    if (!wanted.every((word, k) => similarity(word.text, words[i + k]!.text) >= SIMILAR_WORD)) continue;
    const score = similarity(surface, target.slice(range.start, range.end));
    if (score > top) {
      top = score;
      best = range;
    }
  }
  return best && { range: best, text: target.slice(best.start, best.end), method: 'similar' };
}

/** Words that a name may be linked to and do without. */
const FUNCTION_WORDS = /^(?:the|an?|of|de|del|la|las|los|el)$/iu;

/**
 * The words that the name's words are linked to, with what lies between them. Of a name with a capital, those with one;
 * where it is linked to others as well, the range is partial.
 */
function findAligned({ surface, links, range, target, taken }: LinkRequest, words: readonly Word[]): TargetLink | null {
  const weigh = (word: Word, isOwn: boolean) => links
    .filter((link) => overlaps(word, link.target) && overlaps(link.source, range) === isOwn)
    .reduce((sum, { score = 1 }) => sum + score, 0);
  // A word that stands for another word of the source is not the name's, however it is linked to it.
  const isLinked = (word: Word) => weigh(word, true) > weigh(word, false);
  const free = words.filter((word) => isLinked(word) && !taken.some((other) => overlaps(word, other)));
  const linked = /\p{Lu}/u.test(surface) ? free.filter(({ text }) => isCapital(text)) : free.filter(({ text }) => !FUNCTION_WORDS.test(text));
  const [first, last] = [linked[0], linked.at(-1)];
  if (!first || !last) return null;
  const found = { start: first.start, end: last.end };
  // Links that reach over half the sentence say nothing.
  if (found.end - found.start > 3 * (range.end - range.start) + 10 || taken.some((other) => overlaps(found, other))) return null;
  const isWhole = words.every((word) => FUNCTION_WORDS.test(word.text) || overlaps(word, found) === isLinked(word));
  return { range: found, text: target.slice(found.start, found.end), method: 'aligned', ...(isWhole ? {} : { isPartial: true }) };
}
