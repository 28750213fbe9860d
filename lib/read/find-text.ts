import type { TextRange } from '../types';
import type { Mark } from './marks';
import type { MarkSource } from './reader-state';
import type { SentenceList } from './sentence-navigation';
import type { Side } from './word-links';

/** A stretch of text that a search found. */
export interface Match {
  readonly index: number;
  readonly side: Side;
  readonly range: TextRange;
}

const [APOSTROPHES, QUOTES] = ["'‘’", '"“”'];

/** Characters that a reader may type for one another: a search for «cafe» finds «café», and one for «don’t», as it is shown, finds what is stored. */
const FORMS: Readonly<Record<string, string>> = {
  a: 'aáàâä', e: 'eéèêë', i: 'iíìîï', o: 'oóòôö', u: 'uúùûü', n: 'nñ', c: 'cç',
  "'": APOSTROPHES, '‘': APOSTROPHES, '’': APOSTROPHES, '"': QUOTES, '“': QUOTES, '”': QUOTES,
};

const toBase = (letter: string) => letter.normalize('NFD').charAt(0);

/** A pattern that finds a query whatever its case, its accents, the kind of its quotation marks and the width of its spaces; null for an empty query. */
export function patternOf(query: string): RegExp | null {
  const words = query.trim().split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return null;
  const sources = words.map((word) => [...word].map((letter) => {
    const forms = FORMS[toBase(letter.toLowerCase())];
    return forms ? `[${forms}]` : letter.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  }).join(''));
  return new RegExp(sources.join('\\s+'), 'giu');
}

function matchesIn(text: string, pattern: RegExp): TextRange[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

/** Every occurrence of a query on the given sides, in reading order, up to `limit`. */
export function findText(list: SentenceList, query: string, sides: readonly Side[], limit = 5000): Match[] {
  const pattern = patternOf(query);
  const matches: Match[] = [];
  for (let index = 0; pattern && index < list.sentenceCount && matches.length < limit; index += 1) {
    const { unit } = list.sentence(index);
    for (const side of sides) {
      for (const range of matchesIn(unit[side] ?? '', pattern)) matches.push({ index, side, range });
    }
  }
  return matches.slice(0, limit);
}

/** Where a match stands among others, or where it would stand if its text has changed; of a sentence alone, where its matches begin. Past the last one, the first. */
export function locateMatch(matches: readonly Match[], { index, side, range }: Pick<Match, 'index'> & Partial<Match>): number {
  const same = matches.findIndex((match) => match.index === index && match.side === side && match.range.start === range?.start);
  return same >= 0 ? same : Math.max(matches.findIndex((match) => match.index >= index), 0);
}

/** Marks the matches, the chosen one as `chosen-match`. */
export function markMatches(matches: readonly Match[], chosen: Match | undefined): MarkSource {
  const none: readonly Mark[] = [];
  const bySentence = new Map<string, Mark[]>();
  for (const match of matches) {
    const key = `${match.index} ${match.side}`;
    const mark = { range: match.range, kind: match === chosen ? 'chosen-match' : 'match', id: `match-${match.range.start}` };
    const marks = bySentence.get(key);
    if (marks) marks.push(mark);
    else bySentence.set(key, [mark]);
  }
  return ({ index }, side) => bySentence.get(`${index} ${side}`) ?? none;
}
