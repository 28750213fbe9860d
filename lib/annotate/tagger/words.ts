import { hashText, mix } from './hash';
import { hashWord, normalizeDigits, type Lexicon } from './lexicon';

/** Everything about one word that does not depend on where it stands. All numbers are hashes or small codes. */
export interface WordFacts {
  readonly text: string;
  readonly form: number;
  readonly lower: number;
  /** Runs of like characters taken together: `Xx` for Madrid, `X` for ONU, `0` for 2000. */
  readonly shape: number;
  readonly longShape: number;
  readonly prefixes: readonly number[];
  readonly suffixes: readonly number[];
  readonly narrowFine: number;
  readonly wideFine: number;
  readonly narrowCoarse: number;
  readonly wideCoarse: number;
  readonly casing: number;
  readonly lists: number;
  readonly capitalised: boolean;
  /** Two or more letters, all upper case. */
  readonly upper: boolean;
}


const shapeOf = (word: string): string =>
  word.replace(/\p{Lu}/gu, 'X').replace(/\p{Ll}/gu, 'x').replace(/\d/g, '0');

const squeeze = (shape: string): string => shape.replace(/(.)\1+/g, '$1');

const affixes = (lower: string, cut: (length: number) => string): number[] =>
  [1, 2, 3, 4].map((length) => (lower.length > length ? hashText(cut(length), length) : 0));

/** A word known only in another case, as in headlines, is looked up as a name, then as a common word. */
function findNear(text: string, lower: string, lexicon: Lexicon): number {
  const title = text.length > 1 && text === text.toUpperCase() ? lexicon.find(hashText(lower[0]!.toUpperCase() + lower.slice(1))) : -1;
  return title >= 0 ? title : lexicon.find(hashText(lower));
}

function describeWord(text: string, lexicon: Lexicon): WordFacts {
  const normal = normalizeDigits(text);
  const lower = normal.toLowerCase();
  const form = hashWord(text);
  const lowerHash = hashText(lower);
  const row = lexicon.find(form);
  const near = row >= 0 ? row : findNear(text, lower, lexicon);
  const shape = shapeOf(normal);
  const at = (column: ArrayLike<number>) => (near >= 0 ? column[near]! + 1 : 0);
  return {
    text, form, lower: lowerHash,
    shape: hashText(squeeze(shape)), longShape: hashText(shape.slice(0, 8)),
    prefixes: affixes(lower, (length) => lower.slice(0, length)),
    suffixes: affixes(lower, (length) => lower.slice(-length)),
    narrowFine: at(lexicon.narrowFine), wideFine: at(lexicon.wideFine),
    narrowCoarse: at(lexicon.narrowCoarse), wideCoarse: at(lexicon.wideCoarse),
    casing: at(lexicon.casing), lists: near >= 0 ? lexicon.lists[near]! : 0,
    capitalised: /^\p{Lu}/u.test(text),
    upper: /^\p{Lu}[\p{Lu}.&-]*\p{Lu}\.?$/u.test(text),
  };
}

/** Describes words, each distinct one once. */
export class WordTable {
  private readonly known = new Map<string, WordFacts>();

  constructor(private readonly lexicon: Lexicon) {}

  describe(text: string): WordFacts {
    let facts = this.known.get(text);
    if (!facts) this.known.set(text, (facts = describeWord(text, this.lexicon)));
    return facts;
  }
}

/** Stands for the places before and after a sentence. */
export function boundaryWord(text: string): WordFacts {
  const hash = mix(hashText(text), 1);
  return {
    text, form: hash, lower: hash, shape: hash, longShape: hash, prefixes: [0, 0, 0, 0], suffixes: [0, 0, 0, 0],
    narrowFine: 0, wideFine: 0, narrowCoarse: 0, wideCoarse: 0, casing: 0, lists: 0, capitalised: false, upper: false,
  };
}
