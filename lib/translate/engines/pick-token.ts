/** Logits this far below the best are left out of the softmax's sum: 12,000 of them weigh e⁻¹⁶ · 12,000 ≈ 0.001 at most. */
const RANGE = 16;
const STEPS_PER_UNIT = 64;

/**
 * e⁻ˣ for x from 0 to 16, by look-up: Math.exp over the vocabulary would take a fifth of the whole decoding time. Each
 * entry stands for the middle of its step, so the error of a term is below 0.8 %, and of the sum far below that.
 */
const EXP_TABLE = Float64Array.from({ length: RANGE * STEPS_PER_UNIT }, (_, i) => Math.exp(-(i + 0.5) / STEPS_PER_UNIT));

export interface Pick {
  readonly token: number;
  /** Natural logarithm of the softmax probability, to about 0.005. */
  readonly logProbability: number;
}

/**
 * The most probable token of one row of logits; of equals, the first. One pass: the sum is rescaled whenever a better
 * token is met (online softmax; Milakov and Gimelshein, 2018).
 * @param logits Rows of `size` logits. Those of banned tokens are overwritten.
 */
export function pickToken(logits: Float32Array, row: number, size: number, banned: readonly number[]): Pick {
  const values = logits.subarray(row * size, (row + 1) * size);
  for (const token of banned) values[token] = -Infinity;
  let token = 0;
  let max = -Infinity;
  let sum = 0;
  for (let i = 0; i < size; i++) {
    const value = values[i]!;
    const below = max - value;
    if (value > max) {
      sum = sum * Math.exp(below) + 1;
      max = value;
      token = i;
    } else if (below < RANGE) {
      sum += EXP_TABLE[(below * STEPS_PER_UNIT) | 0]!;
    }
  }
  return { token, logProbability: -Math.log(sum) };
}
