/** Tokens this far below the best add less than 12,000 · e⁻¹⁶ ≈ 0.001 to the softmax's sum, and are most of them. */
const NEGLIGIBLE = 16;

export interface Pick {
  readonly token: number;
  /** Natural logarithm of the softmax probability. */
  readonly logProbability: number;
}

/**
 * The most probable token of one row of logits; of equals, the first.
 * @param logits Rows of `size` logits. Those of banned tokens are overwritten.
 */
export function pickToken(logits: Float32Array, row: number, size: number, banned: Iterable<number>): Pick {
  const start = row * size;
  const end = start + size;
  for (const token of banned) logits[start + token] = -Infinity;
  let best = start;
  let max = logits[start]!;
  for (let i = start + 1; i < end; i++) {
    const value = logits[i]!;
    if (value > max) {
      max = value;
      best = i;
    }
  }
  let sum = 0;
  const floor = max - NEGLIGIBLE;
  for (let i = start; i < end; i++) {
    const value = logits[i]!;
    if (value > floor) sum += Math.exp(value - max);
  }
  return { token: best - start, logProbability: -Math.log(sum) };
}
