/** Longest cycle looked for, in tokens. */
const MAX_PERIOD = 12;
/** A loop shows the same block three times, over six tokens or more: language doubles words, and numbers hold rows of zeros. */
const MIN_REPEATS = 3;
const MIN_TOKENS = 6;
/** A block of this many tokens is looked at when repeats are forbidden. */
const BLOCKED_NGRAM = 3;

/** How often the most repeated block (of 1 to 12 tokens) stands in a row at the end of a sequence; 1 if none is repeated. */
function countTrailingRepeats(tokens: readonly number[], end: number): number {
  let most = 1;
  for (let period = 1; period <= MAX_PERIOD && 2 * period <= end; period++) {
    let same = 0;
    while (same + period < end && tokens[end - 1 - same] === tokens[end - 1 - same - period]) same++;
    if (same + period >= MIN_TOKENS) most = Math.max(most, 1 + Math.floor(same / period));
  }
  return most;
}

function countRepeats(tokens: readonly number[]): number {
  return tokens.reduce((most, _, i) => Math.max(most, countTrailingRepeats(tokens, i + 1)), 1);
}

/** Whether a translation being made has fallen into a loop: it ends with a block repeated more often than any in the source. */
export function endsInLoop(tokens: readonly number[], source: readonly number[]): boolean {
  const repeats = countTrailingRepeats(tokens, tokens.length);
  return repeats >= MIN_REPEATS && repeats > countRepeats(source);
}

/** The sequence without the repeats that it ends with: one occurrence of the block is left. */
export function cutLoop(tokens: readonly number[]): number[] {
  for (let period = 1; period <= MAX_PERIOD; period++) {
    let end = tokens.length;
    while (end > period && tokens[end - 1] === tokens[end - 1 - period]) end--;
    if (tokens.length - end >= (MIN_REPEATS - 1) * period && tokens.length - end + period >= MIN_TOKENS) return tokens.slice(0, end);
  }
  return [...tokens];
}

/** The tokens that would complete a three-token block which the sequence holds already (no-repeat n-gram blocking, n = 3). */
export function findRepeatingTokens(tokens: readonly number[]): number[] {
  const [a, b] = tokens.slice(1 - BLOCKED_NGRAM);
  if (b === undefined) return [];
  const repeating: number[] = [];
  for (let i = 0; i + BLOCKED_NGRAM <= tokens.length; i++) {
    if (tokens[i] === a && tokens[i + 1] === b) repeating.push(tokens[i + 2]!);
  }
  return repeating;
}
