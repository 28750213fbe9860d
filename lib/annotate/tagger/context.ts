import { findCapitalRuns, type CapitalRun } from './runs';
import type { WordFacts } from './words';

export interface SentenceFacts {
  readonly words: readonly WordFacts[];
  readonly strict: readonly CapitalRun[];
  readonly loose: readonly CapitalRun[];
  /** Most letters are upper case, so that capitals say nothing: a headline. */
  readonly shouted: boolean;
  /** Clusters that the sentence's common words belong to most often: what it is about. */
  readonly topics: readonly number[];
  /** How many of ten tokens are figures: tables and results of matches have many. */
  readonly figures: number;
  /** The quotation that a token belongs to, its marks included, if it is short enough for a title or a nickname. */
  readonly quotes: readonly (CapitalRun | undefined)[];
}

export interface Occurrence {
  readonly sentence: number;
  readonly token: number;
}

/** How often a word, whatever its case, stands where a capital would mean something. */
interface CaseCount {
  lower: number;
  capitalised: number;
}

/** What a document tells of its words: where each name-like word occurs, and how it is written in mid-sentence. */
export interface DocumentContext {
  readonly sentences: readonly SentenceFacts[];
  readonly occurrences: ReadonlyMap<number, readonly Occurrence[]>;
  readonly cases: ReadonlyMap<number, CaseCount>;
  /** For an acronym that follows its expansion in brackets: the hash of the expansion's first word. */
  readonly expansions: ReadonlyMap<number, number>;
}

const LETTER = /\p{L}/u;

const LONGEST_QUOTE = 9;
const TOPICS = 3;

function findQuotes(words: readonly WordFacts[]): (CapitalRun | undefined)[] {
  const quotes = new Array<CapitalRun | undefined>(words.length).fill(undefined);
  let open = -1;
  words.forEach((word, i) => {
    if (word.text !== '"') return;
    if (open < 0 || i - open > LONGEST_QUOTE) {
      open = i;
      return;
    }
    quotes.fill({ start: open, end: i + 1 }, open, i + 1);
    open = -1;
  });
  return quotes;
}

function findTopics(words: readonly WordFacts[]): number[] {
  const counts = new Map<number, number>();
  for (const { text, wideCoarse } of words) {
    if (text.length > 3 && /^\p{Ll}/u.test(text)) counts.set(wideCoarse, (counts.get(wideCoarse) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b).slice(0, TOPICS).map(([cluster]) => cluster);
}

function describeSentence(words: readonly WordFacts[]): SentenceFacts {
  const lettered = words.filter((word) => LETTER.test(word.text));
  const shouting = lettered.filter((word) => word.upper || (word.text.length === 1 && word.capitalised)).length;
  return {
    words,
    strict: findCapitalRuns(words, 'strict'),
    loose: findCapitalRuns(words, 'loose'),
    shouted: lettered.length > 1 && shouting * 10 >= lettered.length * 6,
    topics: findTopics(words),
    figures: Math.round((10 * words.filter((word) => /^\d/.test(word.text)).length) / words.length),
    quotes: findQuotes(words),
  };
}

/** The first place where a capital would be written anyway. */
const firstWord = (words: readonly WordFacts[]): number => words.findIndex((word) => LETTER.test(word.text));

function countCases(sentence: SentenceFacts, cases: Map<number, CaseCount>): void {
  if (sentence.shouted) return;
  const first = firstWord(sentence.words);
  sentence.words.forEach((word, i) => {
    if (i === first || !LETTER.test(word.text)) return;
    let count = cases.get(word.lower);
    if (!count) cases.set(word.lower, (count = { lower: 0, capitalised: 0 }));
    if (word.capitalised) count.capitalised++;
    else count.lower++;
  });
}

function findExpansions(sentence: SentenceFacts, expansions: Map<number, number>): void {
  const { words, loose } = sentence;
  for (const run of loose) {
    const acronym = words[run.end + 1];
    if (words[run.end]?.text === '(' && acronym?.upper && words[run.end + 2]?.text === ')' && run.end - run.start > 1) {
      expansions.set(acronym.form, words[run.start]!.lower);
    }
  }
}

/** Gathers the context of a document, or of any list of sentences in order. */
export function buildContext(sentences: readonly (readonly WordFacts[])[]): DocumentContext {
  const described = sentences.map(describeSentence);
  const occurrences = new Map<number, Occurrence[]>();
  const cases = new Map<number, CaseCount>();
  const expansions = new Map<number, number>();
  described.forEach((facts, sentence) => {
    countCases(facts, cases);
    findExpansions(facts, expansions);
    facts.words.forEach((word, token) => {
      if (!word.capitalised) return;
      const places = occurrences.get(word.form);
      if (places) places.push({ sentence, token });
      else occurrences.set(word.form, [{ sentence, token }]);
    });
  });
  return { sentences: described, occurrences, cases, expansions };
}

/** The nearest other occurrences of a word in other sentences: at most `reach` before and `reach` after. */
export function nearestOccurrences(places: readonly Occurrence[], sentence: number, reach: number): Occurrence[] {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.sentence < sentence) low = middle + 1;
    else high = middle;
  }
  let after = low;
  while (after < places.length && places[after]!.sentence === sentence) after++;
  return [...places.slice(Math.max(0, low - reach), low), ...places.slice(after, after + reach)];
}
