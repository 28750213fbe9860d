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
 * The most probable token of one row of logits; of equals, the first.
 * @param logits Rows of `size` logits. Those of banned tokens are overwritten.
 */
export function pickToken(logits: Float32Array, row: number, size: number, banned: readonly number[]): Pick {
  const values = logits.subarray(row * size, (row + 1) * size);
  for (const token of banned) values[token] = -Infinity;
  let token = 0;
  let max = values[0]!;
  for (let i = 1; i < size; i++) {
    const value = values[i]!;
    if (value > max) {
      max = value;
      token = i;
    }
  }
  return { token, logProbability: -Math.log(sumBelow(values, max) + 1 - EXP_TABLE[0]!) };
}

/** The sum of e^(value − max); the best value's own term comes out as the table's first entry. */
function sumBelow(values: Float32Array, max: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const below = max - values[i]!;
    if (below < RANGE) sum += EXP_TABLE[(below * STEPS_PER_UNIT) | 0]!;
  }
  return sum;
}
