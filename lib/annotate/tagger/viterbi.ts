import { canEnd, canFollow, canStart, LABEL_COUNT } from './labels';

const FORBIDDEN = -1e9;

/** What may follow what, found once: `allowed[to]` lists the labels that may stand before `to`. */
const ALLOWED_BEFORE: readonly (readonly number[])[] = Array.from({ length: LABEL_COUNT }, (_, to) =>
  Array.from({ length: LABEL_COUNT }, (_, from) => from).filter((from) => canFollow(from, to)));

/**
 * The best well-formed label sequence (Viterbi 1967).
 * @param scores one row of LABEL_COUNT a token
 * @param transitions score of going from label a to b at `a × LABEL_COUNT + b`
 */
export function decode(scores: Float64Array, length: number, transitions: ArrayLike<number>): Uint8Array {
  const best = new Float64Array(length * LABEL_COUNT);
  const back = new Uint8Array(length * LABEL_COUNT);
  for (let y = 0; y < LABEL_COUNT; y++) best[y] = canStart(y) ? scores[y]! : FORBIDDEN;
  for (let i = 1; i < length; i++) {
    for (let y = 0; y < LABEL_COUNT; y++) {
      let top = -Infinity;
      let from = 0;
      for (const before of ALLOWED_BEFORE[y]!) {
        const score = best[(i - 1) * LABEL_COUNT + before]! + transitions[before * LABEL_COUNT + y]!;
        if (score > top) {
          top = score;
          from = before;
        }
      }
      best[i * LABEL_COUNT + y] = top + scores[i * LABEL_COUNT + y]!;
      back[i * LABEL_COUNT + y] = from;
    }
  }
  return trace(best, back, length);
}

function trace(best: Float64Array, back: Uint8Array, length: number): Uint8Array {
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const last = (length - 1) * LABEL_COUNT;
  let label = 0;
  for (let y = 1; y < LABEL_COUNT; y++) {
    if (canEnd(y) && best[last + y]! > best[last + label]!) label = y;
  }
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = back[i * LABEL_COUNT + label]!;
  }
  return labels;
}

/**
 * Each token's probability of each label (forward–backward, scaled), over well-formed sequences.
 * @returns one row of LABEL_COUNT a token
 */
export function marginals(scores: Float64Array, length: number, transitions: ArrayLike<number>): Float64Array {
  const weights = expRows(scores, length);
  const step = Float64Array.from({ length: LABEL_COUNT * LABEL_COUNT }, (_, k) =>
    canFollow(Math.floor(k / LABEL_COUNT), k % LABEL_COUNT) ? Math.exp(transitions[k]!) : 0);
  const forward = new Float64Array(length * LABEL_COUNT);
  for (let i = 0; i < length; i++) {
    const row = i * LABEL_COUNT;
    for (let y = 0; y < LABEL_COUNT; y++) {
      let sum = i === 0 && canStart(y) ? 1 : 0;
      if (i > 0) for (const from of ALLOWED_BEFORE[y]!) sum += forward[row - LABEL_COUNT + from]! * step[from * LABEL_COUNT + y]!;
      forward[row + y] = sum * weights[row + y]!;
    }
    normalize(forward, row);
  }
  return combine(forward, weights, step, length);
}

function combine(forward: Float64Array, weights: Float64Array, step: Float64Array, length: number): Float64Array {
  const backward = Float64Array.from({ length: LABEL_COUNT }, (_, y) => (canEnd(y) ? 1 : 0));
  for (let i = length - 1; i >= 0; i--) {
    const row = i * LABEL_COUNT;
    const after = backward.map((value, y) => value * weights[row + y]!);
    for (let y = 0; y < LABEL_COUNT; y++) forward[row + y]! *= backward[y]!;
    normalize(forward, row);
    backward.fill(0);
    for (let to = 0; to < LABEL_COUNT; to++) {
      for (const from of ALLOWED_BEFORE[to]!) backward[from]! += step[from * LABEL_COUNT + to]! * after[to]!;
    }
    normalize(backward, 0);
  }
  return forward;
}

/** exp of each row less its greatest value, so that nothing overflows. */
function expRows(scores: Float64Array, length: number): Float64Array {
  const out = new Float64Array(length * LABEL_COUNT);
  for (let row = 0; row < out.length; row += LABEL_COUNT) {
    let top = -Infinity;
    for (let y = 0; y < LABEL_COUNT; y++) top = Math.max(top, scores[row + y]!);
    for (let y = 0; y < LABEL_COUNT; y++) out[row + y] = Math.exp(scores[row + y]! - top);
  }
  return out;
}

function normalize(values: Float64Array, row: number): void {
  let sum = 0;
  for (let y = 0; y < LABEL_COUNT; y++) sum += values[row + y]!;
  if (sum === 0) return;
  for (let y = 0; y < LABEL_COUNT; y++) values[row + y]! /= sum;
}
