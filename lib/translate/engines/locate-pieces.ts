/** How far a piece may lie from where it is expected, where the tokenizer changed or lost characters before it. */
const LOOK_AHEAD = 24;

/**
 * Where each subword piece of a SentencePiece-style tokenizer lies in the text that was tokenized or decoded, in UTF-16
 * code units. White space belongs to no piece. A piece with no counterpart in the text (an unknown character's
 * placeholder, say) gets an empty range.
 * @param pieces null for one that stands for characters unknown to the tokenizer. The next piece may lie any way off.
 */
export function locatePieces(text: string, pieces: readonly (string | null)[]): [number, number][] {
  let position = 0;
  let lookAhead = LOOK_AHEAD;
  return pieces.map((piece) => {
    const surface = piece?.replaceAll('▁', '') ?? '';
    while (position < text.length && /\s/.test(text[position]!)) position++;
    if (piece === null) lookAhead = text.length;
    const range = surface === '' ? null : findPiece(text, surface, position, lookAhead);
    if (!range) return [position, position];
    position = range[1];
    lookAhead = LOOK_AHEAD;
    return range;
  });
}

function findPiece(text: string, surface: string, from: number, lookAhead: number): [number, number] | null {
  if (text.startsWith(surface, from)) return [from, from + surface.length];
  return findComposed(text, surface, from) ?? findAhead(text, surface, from, lookAhead);
}

/** Tokenizers compose characters (e + ◌́ → é), so the text may need more code units than the piece. */
function findComposed(text: string, surface: string, from: number): [number, number] | null {
  const longest = Math.min(text.length, from + 3 * surface.length);
  for (let end = from + surface.length; end <= longest; end++) {
    if (text.slice(from, end).normalize('NFKC') === surface) return [from, end];
  }
  return null;
}

function findAhead(text: string, surface: string, from: number, lookAhead: number): [number, number] | null {
  const at = text.slice(from, from + lookAhead + surface.length).indexOf(surface);
  return at < 0 ? null : [from + at, from + at + surface.length];
}
