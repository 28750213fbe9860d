/** A closed pair of quotes or brackets: the places of the two marks. */
export interface Enclosure {
  readonly kind: 'quote' | 'bracket';
  readonly open: number;
  readonly close: number;
}

export interface Enclosures {
  /** The innermost pair that opens before `position` and closes at it or behind it. */
  around(position: number): Enclosure | null;
}

interface Pair extends Enclosure {
  parent: Pair | null;
}

interface Opener {
  readonly at: number;
  readonly closer: string;
}

const CLOSERS: Readonly<Record<string, string>> = { '«': '»', '“': '”', '‘': '’', '(': ')', '[': ']' };
const MARKS = /[«»“”‘’()[\]"']|\n\s*\n/g;

const isWordChar = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** A straight quote opens where nothing but space or an opening mark stands before it. */
function opensQuote(text: string, at: number): boolean {
  return at === 0 || /[\s([{«“‘¿¡—–―-]/.test(text.charAt(at - 1));
}

/** Finds the pairs of quotes and brackets of a text in one pass. A blank line closes nothing and forgets all openers. */
export function findEnclosures(text: string): Enclosures {
  const pairs: Pair[] = [];
  let openers: Opener[] = [];
  const close = (depth: number, at: number) => {
    const opener = openers[depth]!;
    pairs.push({ kind: opener.closer === ')' || opener.closer === ']' ? 'bracket' : 'quote', open: opener.at, close: at, parent: null });
    openers = openers.slice(0, depth);
  };
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (mark.length > 1) openers = [];
    else if (CLOSERS[mark]) openers.push({ at: index, closer: CLOSERS[mark] });
    else {
      // Within a word ’ and ' are apostrophes.
      const depth = (mark === '’' || mark === "'") && isWordChar(text[index + 1]) ? -1 : openers.findLastIndex(({ closer }) => closer === mark);
      if (depth >= 0) close(depth, index);
      else if ((mark === '"' || mark === "'") && opensQuote(text, index)) openers.push({ at: index, closer: mark });
    }
    // Stray openers must not make the search for a partner slow.
    if (openers.length > 16) openers.shift();
  }
  return nestPairs(pairs);
}

function nestPairs(pairs: Pair[]): Enclosures {
  pairs.sort((a, b) => a.open - b.open);
  let parent: Pair | null = null;
  for (const pair of pairs) {
    while (parent && parent.close < pair.open) parent = parent.parent;
    pair.parent = parent;
    parent = pair;
  }
  return {
    around(position) {
      let pair = pairs[lastOpenBefore(pairs, position)] ?? null;
      while (pair && pair.close < position) pair = pair.parent;
      return pair;
    },
  };
}

function lastOpenBefore(pairs: readonly Pair[], position: number): number {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pairs[middle]!.open < position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Words of the sentence that begins at `start` stand before the pair, and no stop between them and it. */
export function isEmbedded(text: string, start: number, { open }: Enclosure): boolean {
  const before = text.slice(Math.max(start, open - 40), Math.max(start, open));
  return /[\p{L}\p{N}]/u.test(before) && !/[.?!…][^\p{L}\p{N}]*$/u.test(before);
}
