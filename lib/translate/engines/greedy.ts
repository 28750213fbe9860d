import type { Seq2SeqNetwork, StepOutput } from './network';
import { pickToken, type Pick } from './pick-token';
import { endsInLoop, findRepeatingTokens } from './repetition';

export interface GreedyOptions {
  /** The most tokens to generate for a source, by its place in the batch; the end mark counts. */
  readonly lengthLimit: (index: number) => number;
  /** Never generate a block of three tokens twice. */
  readonly blockRepeats: boolean;
  /**
   * Generate up to the limit and heed neither end mark nor loops: makes networks of different quality do the same
   * number of steps, for a benchmark.
   */
  readonly fixedLength: boolean;
  /** What may not stand where a token has been picked behind another, by the source's place in the batch. Nothing unless given. */
  readonly listMisspelt?: (index: number, previous: number | undefined, picked: number) => readonly number[];
}

export interface Hypothesis {
  /** Without start token and end mark. */
  readonly tokens: readonly number[];
  /** Sum over all tokens, the end mark included. */
  readonly logProbability: number;
  /** How many tokens that sum is over. */
  readonly steps: number;
  /** For every token, its attention to each source token; empty if the network does not tell. */
  readonly attention: readonly Float32Array[];
  readonly ended: 'end-mark' | 'length' | 'loop';
}

interface Row {
  readonly index: number;
  readonly source: readonly number[];
  readonly limit: number;
  readonly tokens: number[];
  readonly attention: Float32Array[];
  logProbability: number;
  steps: number;
  ended: Hypothesis['ended'] | null;
}

/**
 * Greedy search over a batch of source token rows. A row that has ended leaves the batch, so the others cost no more
 * than they must. Equal to `model.generate({num_beams: 1})` token for token, where no limit or loop cuts in.
 */
export async function decodeGreedily(network: Seq2SeqNetwork, sources: readonly (readonly number[])[], options: GreedyOptions): Promise<Hypothesis[]> {
  const rows = sources.map((source, index) => startRow(index, source, options));
  let active = rows;
  let state = await network.encode(sources);
  while (active.length > 0) {
    const output = await network.step(state, active.map((row) => row.tokens.at(-1) ?? network.startToken));
    active.forEach((row, place) => advanceRow(row, place, output, active.length, network, options));
    const open = active.flatMap((row, place) => (row.ended ? [] : [place]));
    state = open.length < active.length && open.length > 0 ? network.select(output.state, open) : output.state;
    active = active.filter((row) => !row.ended);
  }
  return rows.map(({ tokens, attention, logProbability, steps, ended }) => ({ tokens, attention, logProbability, steps, ended: ended! }));
}

function startRow(index: number, source: readonly number[], options: GreedyOptions): Row {
  const limit = Math.max(1, options.lengthLimit(index));
  return { index, source, limit, tokens: [], attention: [], logProbability: 0, steps: 0, ended: null };
}

function advanceRow(row: Row, place: number, output: StepOutput, rows: number, network: Seq2SeqNetwork, options: GreedyOptions): void {
  const { token, logProbability } = pick(row, place, output, rows, network, options);
  row.logProbability += logProbability;
  row.steps++;
  if (token === network.endToken) {
    row.ended = 'end-mark';
    return;
  }
  row.tokens.push(token);
  if (output.attention) {
    const width = output.attention.length / rows;
    row.attention.push(output.attention.slice(place * width, place * width + row.source.length));
  }
  if (!options.fixedLength && endsInLoop(row.tokens, row.source)) row.ended = 'loop';
  else if (row.steps >= row.limit) row.ended = 'length';
}

function pick(row: Row, place: number, { logits }: StepOutput, rows: number, network: Seq2SeqNetwork, options: GreedyOptions): Pick {
  const size = logits.length / rows;
  const first = pickToken(logits, place, size, listBanned(row, network, options));
  const banned = options.listMisspelt?.(row.index, row.tokens.at(-1), first.token) ?? [];
  // What was banned before has been overwritten in the logits.
  return banned.length > 0 ? pickToken(logits, place, size, banned) : first;
}

function listBanned(row: Row, network: Seq2SeqNetwork, { blockRepeats, fixedLength }: GreedyOptions): readonly number[] {
  if (!blockRepeats && !fixedLength) return network.bannedTokens;
  return [...network.bannedTokens, ...(blockRepeats ? findRepeatingTokens(row.tokens) : []), ...(fixedLength ? [network.endToken] : [])];
}
