/** Source tokens as the network is given them. */
export interface HintedSource {
  readonly ids: readonly number[];
  /** Which of them are hints and no part of the text. */
  readonly isHint: readonly boolean[];
}

/** What hints need of a tokenizer. */
export interface HintTokenizer {
  /** Ids of a word that has a space before it, without an end mark. */
  readonly encodeWord: (word: string) => readonly number[];
  /** The piece of an id, with ▁ for a space before it; empty for special tokens. */
  readonly pieceOf: (id: number) => string;
  /** Stands before a hint. */
  readonly mark: number;
}

const LETTERS = /^▁?\p{L}+$/u;

/** Reads a lexicon: a line a word, Spanish in small letters TAB English. */
export function parseLexicon(text: string): Map<string, string> {
  return new Map(text.split('\n').flatMap((line): [string, string][] => {
    const [word, english] = line.split('\t');
    return word && english ? [[word, english]] : [];
  }));
}

/**
 * Puts the English of rare words beside them: `las válvulas <bt> valves para`. The network has been trained to take such
 * hints over where they fit (Dinu et al. 2019); models/training/hints.py does the same to what it is trained on, and has
 * to be kept in step.
 */
export class Hints {
  private readonly encoded = new Map<string, readonly number[]>();

  constructor(private readonly lexicon: ReadonlyMap<string, string>, private readonly tokenizer: HintTokenizer) {}

  insert(ids: readonly number[]): HintedSource {
    const hinted: { ids: number[]; isHint: boolean[] } = { ids: [], isHint: [] };
    const add = (part: readonly number[], isHint: boolean) => {
      hinted.ids.push(...part);
      hinted.isHint.push(...part.map(() => isHint));
    };
    let done = 0;
    for (const { end, word } of this.findWords(ids)) {
      const hint = this.hintFor(word.toLowerCase());
      if (!hint) continue;
      add(ids.slice(done, end), false);
      add(hint, true);
      done = end;
    }
    add(ids.slice(done), false);
    return hinted;
  }

  /** Runs of pieces of letters; one with a space before it begins a new word. */
  private findWords(ids: readonly number[]): { readonly end: number; readonly word: string }[] {
    const words: { end: number; word: string }[] = [];
    let open = false;
    ids.forEach((id, i) => {
      const piece = this.tokenizer.pieceOf(id);
      const isLetters = LETTERS.test(piece);
      if (isLetters && open && !piece.startsWith('▁')) {
        const last = words.at(-1)!;
        last.end = i + 1;
        last.word += piece;
      } else if (isLetters) {
        words.push({ end: i + 1, word: piece.replace('▁', '') });
      }
      open = isLetters;
    });
    return words;
  }

  private hintFor(word: string): readonly number[] | undefined {
    const english = this.lexicon.get(word);
    if (english === undefined) return undefined;
    const known = this.encoded.get(word) ?? [this.tokenizer.mark, ...this.tokenizer.encodeWord(english)];
    this.encoded.set(word, known);
    return known;
  }
}
