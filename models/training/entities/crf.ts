import { canEnd, canFollow, canStart, LABEL_COUNT as Y } from '../../../lib/annotate/tagger/labels';

/** The features of all tokens, as rows of the weight matrix, one after the other. */
export interface Instances {
  readonly features: Int32Array;
  /** Token t has features[start[t]] up to features[start[t + 1]]. */
  readonly start: Float64Array;
  /** From here on the token's features are those of its annotation convention. */
  readonly shared: Float64Array;
  readonly labels: Uint8Array;
  /** Sentence s has tokens first[s] up to first[s + 1]. */
  readonly first: Int32Array;
  readonly featureCount: number;
}

export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Strength of the pull of each weight to zero, a step. */
  readonly l1: number;
  /** How often a feature is left out of a step, so that words known by heart do not starve the others. */
  readonly dropout: number;
  /** How often a sentence is learnt without its convention. */
  readonly neutral: number;
}

/** Small, seeded and good enough for shuffling (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A linear-chain conditional random field (Lafferty et al. 2001), learnt sentence by sentence with AdaGrad (Duchi et al. 2011). */
export class CrfTrainer {
  readonly weights: Float32Array;
  private readonly squares: Float32Array;
  readonly transitions = new Float64Array(Y * Y);
  private readonly transitionSquares = new Float64Array(Y * Y).fill(1e-2);
  private readonly random: () => number;
  private active = new Int32Array(1 << 16);

  constructor(private readonly data: Instances, private readonly options: TrainingOptions, seed = 1) {
    this.weights = new Float32Array(data.featureCount * Y);
    this.squares = new Float32Array(data.featureCount * Y).fill(1e-2);
    this.random = createRandom(seed);
  }

  /** One pass over the given sentences in random order. @returns mean negative log-likelihood of a sentence */
  epoch(sentences: Int32Array, rate: number): number {
    for (let i = sentences.length - 1; i > 0; i--) {
      const j = Math.floor(this.random() * (i + 1));
      [sentences[i], sentences[j]] = [sentences[j]!, sentences[i]!];
    }
    let loss = 0;
    for (const sentence of sentences) loss += this.step(sentence, rate);
    return loss / sentences.length;
  }

  /** Scores of a token of any instances that have this trainer's rows, without dropout. */
  scoreOf({ features, start, shared }: Instances, token: number, out: Float64Array, row: number, neutral: boolean): void {
    const end = neutral ? shared[token]! : start[token + 1]!;
    out.fill(0, row, row + Y);
    for (let k = start[token]!; k < end; k++) {
      const base = features[k]! * Y;
      for (let y = 0; y < Y; y++) out[row + y]! += this.weights[base + y]!;
    }
  }

  private step(sentence: number, rate: number): number {
    const { first, labels } = this.data;
    const from = first[sentence]!;
    const length = first[sentence + 1]! - from;
    const ends = this.chooseFeatures(from, length, this.random() < this.options.neutral);
    const scores = this.scoreActive(ends, length);
    const { node, pair, logLikelihood } = expectations(scores, length, this.transitions, labels.subarray(from, from + length));
    this.updateWeights(ends, node, labels, from, length, rate);
    this.updateTransitions(pair, labels, from, length, rate);
    return -logLikelihood;
  }

  private chooseFeatures(from: number, length: number, neutral: boolean): Int32Array {
    const { features, start, shared } = this.data;
    const ends = new Int32Array(length + 1);
    const most = start[from + length]! - start[from]!;
    if (this.active.length < most) this.active = new Int32Array(most * 2);
    let size = 0;
    for (let i = 0; i < length; i++) {
      const end = neutral ? shared[from + i]! : start[from + i + 1]!;
      for (let k = start[from + i]!; k < end; k++) {
        if (this.random() >= this.options.dropout) this.active[size++] = features[k]! * Y;
      }
      ends[i + 1] = size;
    }
    return ends;
  }

  private scoreActive(ends: Int32Array, length: number): Float64Array {
    const { weights, active } = this;
    const scale = 1 / (1 - this.options.dropout);
    const scores = new Float64Array(length * Y);
    for (let i = 0; i < length; i++) {
      const row = i * Y;
      for (let k = ends[i]!; k < ends[i + 1]!; k++) {
        const base = active[k]!;
        for (let y = 0; y < Y; y++) scores[row + y]! += weights[base + y]!;
      }
      for (let y = 0; y < Y; y++) scores[row + y]! *= scale;
    }
    return scores;
  }

  private updateWeights(ends: Int32Array, node: Float64Array, labels: Uint8Array, from: number, length: number, rate: number): void {
    const { weights, squares, active } = this;
    const { l1 } = this.options;
    for (let i = 0; i < length; i++) {
      for (let y = 0; y < Y; y++) {
        const gradient = node[i * Y + y]! - (labels[from + i] === y ? 1 : 0);
        if (gradient < 1e-3 && gradient > -1e-3) continue;
        for (let k = ends[i]!; k < ends[i + 1]!; k++) {
          const at = active[k]! + y;
          const square = squares[at]! + gradient * gradient;
          squares[at] = square;
          const size = rate / Math.sqrt(square);
          const moved = weights[at]! - size * gradient;
          weights[at] = moved > 0 ? Math.max(0, moved - size * l1) : Math.min(0, moved + size * l1);
        }
      }
    }
  }

  private updateTransitions(pair: Float64Array, labels: Uint8Array, from: number, length: number, rate: number): void {
    for (let i = 1; i < length; i++) pair[labels[from + i - 1]! * Y + labels[from + i]!]! -= 1;
    for (let k = 0; k < pair.length; k++) {
      const gradient = pair[k]!;
      if (gradient === 0) continue;
      this.transitionSquares[k]! += gradient * gradient;
      this.transitions[k]! -= (rate / Math.sqrt(this.transitionSquares[k]!)) * gradient;
    }
  }
}

const BEFORE = Array.from({ length: Y }, (_, to) => Array.from({ length: Y }, (_, from) => from).filter((from) => canFollow(from, to)));

/** Label and label-pair expectations of one sentence under the model, over well-formed sequences. */
function expectations(scores: Float64Array, length: number, transitions: Float64Array, gold: Uint8Array) {
  const step = new Float64Array(Y * Y);
  for (let to = 0; to < Y; to++) for (const from of BEFORE[to]!) step[from * Y + to] = Math.exp(transitions[from * Y + to]!);
  const weight = new Float64Array(length * Y);
  const forward = new Float64Array(length * Y);
  const scale = new Float64Array(length);
  let logZ = 0;
  let goldScore = 0;
  for (let i = 0; i < length; i++) {
    const row = i * Y;
    let top = -Infinity;
    for (let y = 0; y < Y; y++) top = Math.max(top, scores[row + y]!);
    let sum = 0;
    for (let y = 0; y < Y; y++) {
      weight[row + y] = Math.exp(scores[row + y]! - top);
      let into = i === 0 && canStart(y) ? 1 : 0;
      if (i > 0) for (const from of BEFORE[y]!) into += forward[row - Y + from]! * step[from * Y + y]!;
      if (i === length - 1 && !canEnd(y)) into = 0;
      sum += forward[row + y] = into * weight[row + y]!;
    }
    scale[i] = sum;
    for (let y = 0; y < Y; y++) forward[row + y]! /= sum;
    logZ += Math.log(sum) + top;
    goldScore += scores[row + gold[i]!]! + (i > 0 ? transitions[gold[i - 1]! * Y + gold[i]!]! : 0);
  }
  const pair = new Float64Array(Y * Y);
  const backward = Float64Array.from({ length: Y }, (_, y) => (canEnd(y) ? 1 : 0));
  for (let i = length - 1; i >= 0; i--) {
    const row = i * Y;
    const out = new Float64Array(Y);
    for (let y = 0; y < Y; y++) {
      const mass = (backward[y]! * weight[row + y]!) / scale[i]!;
      if (i > 0 && mass > 0) {
        for (const from of BEFORE[y]!) {
          const value = step[from * Y + y]! * mass;
          out[from]! += value;
          pair[from * Y + y]! += forward[row - Y + from]! * value;
        }
      }
    }
    for (let y = 0; y < Y; y++) forward[row + y]! *= backward[y]!;
    backward.set(out);
  }
  return { node: forward, pair, logLikelihood: goldScore - logZ };
}
