import type { TextRange } from '../../types';
import { locatePieces } from './locate-pieces';

/** A text as the network is given it. */
export interface EncodedText {
  readonly ids: readonly number[];
  /** What each of the ids that are the unknown token stands for in the text. */
  readonly unknown: readonly TextRange[];
}

/** May stand between two words of a script that the tokenizer does not know. */
const BETWEEN_WORDS = /^▁?[,.;:!?…'’-]$|^▁$/u;

const INVISIBLE = /^[\p{Cc}\p{Cf}\s]*$/u;

/**
 * Makes one token of each run of unknown ones. A tokenizer gives an unknown token for every letter of a foreign word, and
 * a network that is given many leaves them all out, with the rest of the sentence. Of characters that nobody sees none is
 * left.
 * @param pieces Of the ids; null for the unknown token.
 */
export function collapseUnknown(text: string, ids: readonly number[], pieces: readonly (string | null)[]): EncodedText {
  if (!pieces.includes(null)) return { ids, unknown: [] };
  const ranges = locatePieces(text, pieces);
  const kept: number[] = [];
  const unknown: TextRange[] = [];
  for (let i = 0; i < ids.length;) {
    const end = pieces[i] === null ? endOfRun(text, pieces, ranges, i) : i + 1;
    const range = pieces[i] === null ? trim(text, rangeBetween(text, ranges, i, end)) : null;
    if (range && range.end > range.start) unknown.push(range);
    if (!range || range.end > range.start) kept.push(ids[i]!);
    i = end;
  }
  return { ids: kept, unknown };
}

/** Runs with nothing but a space between are one, and so are foreign words with the marks between them; the signs of a formula stay apart. */
function endOfRun(text: string, pieces: readonly (string | null)[], ranges: readonly (readonly [number, number])[], start: number): number {
  const skip = (from: number, test: (piece: string | null | undefined) => boolean) => {
    let i = from;
    while (test(pieces[i])) i++;
    return i;
  };
  const isWord = (from: number, to: number) => {
    const range = rangeBetween(text, ranges, from, to);
    return /\p{L}/u.test(text.slice(range.start, range.end));
  };
  let end = skip(start, (piece) => piece === null || piece === '▁');
  for (;;) {
    const next = skip(end, (piece) => piece != null && BETWEEN_WORDS.test(piece));
    const nextEnd = skip(next, (piece) => piece === null || piece === '▁');
    if (next === nextEnd || !isWord(start, end) || !isWord(next, nextEnd)) break;
    end = nextEnd;
  }
  // A space after the run belongs to the piece that follows.
  while (pieces[end - 1] === '▁') end--;
  return end;
}

/** Where pieces lie that have no place of their own: between those on either side. */
function rangeBetween(text: string, ranges: readonly (readonly [number, number])[], from: number, to: number): TextRange {
  const next = ranges.slice(to).find(([start, end]) => end > start);
  return { start: ranges[from - 1]?.[1] ?? 0, end: next?.[0] ?? text.length };
}

function trim(text: string, { start, end }: TextRange): TextRange {
  const stretch = text.slice(start, end);
  if (INVISIBLE.test(stretch)) return { start, end: start };
  return { start: end - stretch.trimStart().length, end: start + stretch.trimEnd().length };
}

/** Unknown tokens of a translation, and of its source. */
interface UnknownTokens {
  /** Their places among the target's tokens. */
  readonly targets: readonly number[];
  /** Their places among the source's tokens. */
  readonly sources: readonly number[];
  /** For every target token its attention to each source token; empty if the network does not tell. */
  readonly attention: readonly Float32Array[];
}

/**
 * Which unknown token of the source each of those of the translation stands for, as a number among them, or null. None
 * is given twice: a network may repeat one. Where it does not tell what it looked at, they stand in the same order, if
 * they are as many.
 */
export function matchUnknown({ targets, sources, attention }: UnknownTokens): (number | null)[] {
  if (attention.length === 0) return targets.map((_, i) => (targets.length === sources.length ? i : null));
  const given = new Set<number>();
  return targets.map((target) => {
    const row = attention[target]!;
    const best = sources.reduce((most, source, i) => (most < 0 || row[source]! > row[sources[most]!]! ? i : most), -1);
    if (best < 0 || given.has(best)) return null;
    given.add(best);
    return best;
  });
}
