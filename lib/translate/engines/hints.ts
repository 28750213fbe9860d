/** Source tokens as the network is given them. */
export interface HintedSource {
  readonly ids: readonly number[];
  /** Which of them are hints and no part of the text. */
  readonly isHint: readonly boolean[];
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

const LETTERS = /^▁?\p{L}+$/u;

/** Reads a lexicon: a line an entry, a Spanish word or phrase in small letters TAB English. */
export function parseLexicon(text: string): Map<string, string> {
  return new Map(text.split('\n').flatMap((line): [string, string][] => {
    const [spanish, english] = line.split('\t');
    return spanish && english ? [[spanish, english]] : [];
  }));
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Puts the English of rare words and of phrases behind them: `las válvulas <bt> valves para`. The network has been trained
 * to take such hints over where they fit (Dinu et al. 2019); models/training/hints.py does the same to what it is trained
 * on, and has to be kept in step.
 */
export class Hints {
  private readonly encoded = new Map<string, readonly number[]>();
  /** Words of the longest entry, by its first word. */
  private readonly longest = new Map<string, number>();

  constructor(private readonly lexicon: ReadonlyMap<string, string>, private readonly tokenizer: HintTokenizer) {
    for (const key of lexicon.keys()) {
      const words = key.split(' ');
      this.longest.set(words[0]!, Math.max(words.length, this.longest.get(words[0]!) ?? 0));
    }
  }

  insert(ids: readonly number[]): HintedSource {
    const hinted: { ids: number[]; isHint: boolean[] } = { ids: [], isHint: [] };
    const add = (part: readonly number[], isHint: boolean) => {
      hinted.ids.push(...part);
      hinted.isHint.push(...part.map(() => isHint));
    };
    let done = 0;
    for (const { end, hint } of this.findHints(this.findWords(ids))) {
      add(ids.slice(done, end), false);
      add(hint, true);
      done = end;
    }
    add(ids.slice(done), false);
    return hinted;
  }

  /** Of entries that begin with the same word, the longest counts. */
  private findHints(words: readonly Word[]): { readonly end: number; readonly hint: readonly number[] }[] {
    const found: { end: number; hint: readonly number[] }[] = [];
    for (let i = 0; i < words.length;) {
      const phrase = this.longestEntry(words, i);
      if (phrase) found.push({ end: words[i + phrase.length - 1]!.end, hint: phrase.hint });
      i += phrase?.length ?? 1;
    }
    return found;
  }

  /** Words of a phrase have nothing between them but space. */
  private longestEntry(words: readonly Word[], start: number): { readonly length: number; readonly hint: readonly number[] } | null {
    const most = this.longest.get(words[start]!.text) ?? 0;
    let best = null;
    let key = '';
    for (let length = 1; length <= most && start + length <= words.length; length++) {
      const word = words[start + length - 1]!;
      if (length > 1 && word.start !== words[start + length - 2]!.end) break;
      key = key ? `${key} ${word.text}` : word.text;
      const english = this.lexicon.get(key);
      if (english !== undefined) best = { length, hint: this.encode(english) };
    }
    return best;
  }

  /** Runs of pieces of letters; one with a space before it begins a new word. In small letters. */
  private findWords(ids: readonly number[]): Word[] {
    const words: { start: number; end: number; text: string }[] = [];
    let open = false;
    ids.forEach((id, i) => {
      const piece = this.tokenizer.pieceOf(id);
      const isLetters = LETTERS.test(piece);
      if (isLetters && open && !piece.startsWith('▁')) {
        const last = words.at(-1)!;
        last.end = i + 1;
        last.text += piece.toLowerCase();
      } else if (isLetters) {
        words.push({ start: i, end: i + 1, text: piece.replace('▁', '').toLowerCase() });
      }
      open = isLetters;
    });
    return words;
  }

  private encode(english: string): readonly number[] {
    const known = this.encoded.get(english) ?? [this.tokenizer.mark, ...this.tokenizer.encodePhrase(english)];
    this.encoded.set(english, known);
    return known;
  }
}
