import type { Term } from '../protocol';
import { ProperNames, type WordKnowledge } from './proper-names';

/** Source tokens as the network is given them. */
export interface HintedSource {
  readonly ids: readonly number[];
  /** Which of them are hints and no part of the text. */
  readonly isHint: readonly boolean[];
  /** How many of its hints are a reader's own terms. */
  readonly termCount: number;
}

/** What hints need of a tokenizer. */
export interface HintTokenizer {
  /** Ids of words that have a space before them, without an end mark. */
  readonly encodePhrase: (text: string) => readonly number[];
  /** The piece of an id, with ▁ for a space before it; empty for special tokens. */
  readonly pieceOf: (id: number) => string;
  /** Stands before a hint. */
  readonly mark: number;
}

/** A word, or a piece that is no part of one: a digit, a punctuation mark, a special token. */
interface Token {
  readonly end: number;
  /** UNKNOWN for a special token. */
  readonly text: string;
}

/** Stands in no text, so that a character the tokenizer does not know is not taken for another. */
const UNKNOWN = '\0';

/** Tokens from `start` on, and their English. */
interface Match {
  readonly start: number;
  readonly length: number;
  readonly english: string;
}

const LETTERS = /^▁?\p{L}+$/u;

/** Reads a lexicon: a line an entry, a Spanish word or phrase in small letters TAB English. */
export function parseLexicon(text: string): Map<string, string> {
  return new Map(text.split('\n').flatMap((line): [string, string][] => {
    const [spanish, english] = line.split('\t');
    return spanish && english ? [[spanish, english]] : [];
  }));
}

/** Entries by their tokens, which stand in keys with a space between. */
class PhraseTable {
  /** Tokens of the longest entry. */
  private readonly longest: number;

  constructor(private readonly entries: ReadonlyMap<string, string>) {
    let longest = 0;
    for (const key of entries.keys()) longest = Math.max(longest, key.split(' ').length);
    this.longest = longest;
  }

  /** Of the entries that stand at `start` and do not reach beyond `end`, the longest. */
  matchAt(texts: readonly string[], start: number, end: number): Match | null {
    for (let length = Math.min(this.longest, end - start); length > 0; length--) {
      const english = this.entries.get(texts.slice(start, start + length).join(' '));
      if (english !== undefined) return { start, length, english };
    }
    return null;
  }
}

/**
 * Puts the English of rare words and of phrases behind them: `las válvulas <bt> valves para`. The network has been trained
 * to take such hints over where they fit, and always where the mark is doubled, as it is before a reader's own terms (Dinu
 * et al. 2019). models/training/hints.py does the same to what it is trained on, and has to be kept in step, except that
 * it gives hints to names as well.
 */
export class Hints {
  private readonly lexicon: PhraseTable;
  private readonly encoded = new Map<string, readonly number[]>();
  private readonly tables = new WeakMap<readonly Term[], PhraseTable>();
  private readonly knowledge: WordKnowledge;

  constructor(lexicon: ReadonlyMap<string, string>, private readonly tokenizer: HintTokenizer) {
    this.lexicon = new PhraseTable(lexicon);
    this.knowledge = { isFrequent: (word) => tokenizer.encodePhrase(word).length === 1, englishOf: (word) => lexicon.get(word) };
  }

  /** Whether a word is frequent, or in the lexicon. */
  knows(word: string): boolean {
    const { isFrequent, englishOf } = this.knowledge;
    return isFrequent(word) || englishOf(word) !== undefined;
  }

  /** @param terms Go before the lexicon. They are looked for as they are written, but for a small letter at the head of the text. */
  insert(ids: readonly number[], terms: readonly Term[] = []): HintedSource {
    const tokens = this.findTokens(ids);
    const own = this.findTerms(tokens, terms);
    const found = this.findCommon(tokens, own);
    const hinted: { ids: number[]; isHint: boolean[]; termCount: number } = { ids: [], isHint: [], termCount: own.length };
    const add = (part: readonly number[], isHint: boolean) => {
      hinted.ids.push(...part);
      hinted.isHint.push(...part.map(() => isHint));
    };
    let done = 0;
    for (const match of [...own, ...found].sort((a, b) => a.start - b.start)) {
      const { end } = tokens[match.start + match.length - 1]!;
      add(ids.slice(done, end), false);
      if (own.includes(match)) add([this.tokenizer.mark], true);
      add(this.encode(match.english), true);
      done = end;
    }
    add(ids.slice(done), false);
    return hinted;
  }

  private findTerms(tokens: readonly Token[], terms: readonly Term[]): Match[] {
    if (terms.length === 0) return [];
    const table = this.tables.get(terms) ?? this.tabulate(terms);
    this.tables.set(terms, table);
    const texts = tokens.map(({ text }) => text);
    const head = texts.findIndex((text) => /\p{L}/u.test(text));
    const inSmall = texts.with(Math.max(head, 0), texts[head]?.toLowerCase() ?? '');
    return matchAll(tokens.length, (i) => table.matchAt(texts, i, tokens.length) ?? (i === head ? table.matchAt(inSmall, i, tokens.length) : null));
  }

  /** What the lexicon has for the tokens that are neither terms nor names. */
  private findCommon(tokens: readonly Token[], terms: readonly Match[]): Match[] {
    const texts = tokens.map(({ text }) => text.toLowerCase());
    const isTaken = new Set(terms.flatMap(({ start, length }) => Array.from({ length }, (_, i) => start + i)));
    const names = new ProperNames(tokens.map(({ text }) => text), this.knowledge);
    return matchAll(tokens.length, (i) => {
      if (isTaken.has(i)) return null;
      const next = terms.find(({ start }) => start > i);
      const match = this.lexicon.matchAt(texts, i, next?.start ?? tokens.length);
      return match && names.isMistaken(match) ? null : match;
    });
  }

  private tabulate(terms: readonly Term[]): PhraseTable {
    const keyOf = (term: string) => this.findTokens(this.tokenizer.encodePhrase(term)).map(({ text }) => text).join(' ');
    const entries = terms.map(({ source, target }) => [keyOf(source), target] as const);
    return new PhraseTable(new Map(entries.filter(([key]) => !key.includes(UNKNOWN))));
  }

  /** Runs of pieces of letters are words; one with a space before it begins a new word. */
  private findTokens(ids: readonly number[]): Token[] {
    const tokens: { end: number; text: string }[] = [];
    let open = false;
    ids.forEach((id, i) => {
      const piece = this.tokenizer.pieceOf(id);
      const isLetters = LETTERS.test(piece);
      const last = tokens.at(-1);
      if (last && isLetters && open && !piece.startsWith('▁')) {
        last.end = i + 1;
        last.text += piece;
      } else {
        tokens.push({ end: i + 1, text: piece === '' ? UNKNOWN : piece.replace('▁', '') });
      }
      open = isLetters;
    });
    return tokens;
  }

  private encode(english: string): readonly number[] {
    const known = this.encoded.get(english) ?? [this.tokenizer.mark, ...this.tokenizer.encodePhrase(english)];
    this.encoded.set(english, known);
    return known;
  }
}

/** Matches from left to right, none within another. */
function matchAll(count: number, matchAt: (start: number) => Match | null): Match[] {
  const found: Match[] = [];
  for (let i = 0; i < count;) {
    const match = matchAt(i);
    if (match) found.push(match);
    i += match?.length ?? 1;
  }
  return found;
}
