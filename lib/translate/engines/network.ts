import { Tensor, type AutoModelForSeq2SeqLM } from '@xenova/transformers';

/** An encoder-decoder model as Transformers.js loads it. */
export type Seq2SeqModel = Awaited<ReturnType<typeof AutoModelForSeq2SeqLM.from_pretrained>>;

/** The decoder's memory of a batch. Row i of every tensor belongs to row i of the batch. */
export interface DecodingState {
  readonly encoderOutputs: Tensor;
  readonly attentionMask: Tensor;
  /** null before the first step. */
  readonly cache: Readonly<Record<string, Tensor>> | null;
}

export interface StepOutput {
  readonly state: DecodingState;
  /** rows × vocabulary. */
  readonly logits: Float32Array;
  /** rows × source length, or null if the graph does not give it away. */
  readonly attention: Float32Array | null;
}

/**
 * One decoder step at a time of any encoder-decoder ONNX export that Transformers.js can load: the project's own graphs
 * as well as Optimum's merged decoders (Marian, M2M100), whose first step runs without a cache and returns the encoder's
 * keys and values, later steps with one. What is known of graph and generation-config names stands in this file only.
 */
export class Seq2SeqNetwork {
  readonly startToken: number;
  readonly endToken: number;
  readonly padToken: number;
  /** Never to be generated: padding, which Marian also starts with, and what the model's config forbids. */
  readonly bannedTokens: readonly number[];
  /** Positions that the network knows, of source and of target. */
  readonly maxPositions: number;

  constructor(private readonly model: Seq2SeqModel) {
    const config = { ...model.config, ...model.generation_config } as unknown as GenerationSettings;
    this.endToken = [config.eos_token_id].flat()[0]!;
    this.padToken = config.pad_token_id ?? this.endToken;
    this.startToken = config.decoder_start_token_id ?? this.padToken;
    this.bannedTokens = (config.bad_words_ids ?? []).filter((ids) => ids.length === 1).map(([id]) => id!);
    this.maxPositions = Math.min(config.max_position_embeddings ?? Infinity, config.max_length ?? Infinity);
  }

  /** Runs the encoder once over token rows, padded to the longest. */
  async encode(rows: readonly (readonly number[])[]): Promise<DecodingState> {
    const width = Math.max(...rows.map((row) => row.length));
    const ids = new BigInt64Array(rows.length * width).fill(BigInt(this.padToken));
    const mask = new BigInt64Array(rows.length * width);
    rows.forEach((row, r) => row.forEach((id, i) => {
      ids[r * width + i] = BigInt(id);
      mask[r * width + i] = 1n;
    }));
    const attentionMask = new Tensor('int64', mask, [rows.length, width]);
    const inputs = { input_ids: new Tensor('int64', ids, [rows.length, width]).ort_tensor, attention_mask: attentionMask.ort_tensor };
    // Transformers.js runs the encoder inside generate() and forward() only, and would do so at every step.
    const { last_hidden_state: output } = await this.model.sessions.model.run(inputs);
    return { encoderOutputs: new Tensor(output), attentionMask, cache: null };
  }

  /** Feeds each row its last token. The given state must not be used again. */
  async step(state: DecodingState, tokens: readonly number[]): Promise<StepOutput> {
    const outputs: Record<string, Tensor> = await this.model.forward({
      encoder_outputs: state.encoderOutputs,
      attention_mask: state.attentionMask,
      decoder_input_ids: new Tensor('int64', BigInt64Array.from(tokens, BigInt), [tokens.length, 1]),
      past_key_values: state.cache,
    });
    return {
      state: { ...state, cache: nextCache(outputs, state.cache) },
      logits: outputs.logits!.data as Float32Array,
      attention: crossAttention(outputs, tokens.length),
    };
  }

  /** The state of some rows of a batch, in the given order. */
  select(state: DecodingState, rows: readonly number[]): DecodingState {
    const cache = state.cache && Object.fromEntries(Object.entries(state.cache).map(([name, tensor]) => [name, gatherRows(tensor, rows)]));
    return { encoderOutputs: gatherRows(state.encoderOutputs, rows), attentionMask: gatherRows(state.attentionMask, rows), cache };
  }

  async dispose(): Promise<void> {
    await this.model.dispose();
  }
}

interface GenerationSettings {
  readonly eos_token_id: number | readonly number[];
  readonly pad_token_id?: number;
  readonly decoder_start_token_id?: number;
  readonly bad_words_ids?: readonly (readonly number[])[] | null;
  readonly max_position_embeddings?: number;
  readonly max_length?: number;
}

/** A merged decoder gives the encoder's keys and values at the first step only; at later steps they come back empty. */
function nextCache(outputs: Record<string, Tensor>, previous: DecodingState['cache']): Record<string, Tensor> {
  const cache: Record<string, Tensor> = {};
  for (const [name, tensor] of Object.entries(outputs)) {
    if (!name.startsWith('present')) continue;
    const past = name.replace('present', 'past_key_values');
    cache[past] = (name.includes('.encoder.') && previous?.[past]) || tensor;
  }
  return cache;
}

/** The alignment head's attention to the source at this step, from (rows, 1, 1, source length). */
function crossAttention(outputs: Record<string, Tensor>, rows: number): Float32Array | null {
  const tensor = outputs['cross_attentions.0'];
  return tensor && tensor.dims[0] === rows && tensor.dims[1] === 1 ? (tensor.data as Float32Array) : null;
}

function gatherRows(tensor: Tensor, rows: readonly number[]): Tensor {
  const [count, ...dims] = tensor.dims as [number, ...number[]];
  const data = tensor.data as Float32Array | BigInt64Array;
  const size = data.length / count;
  const gathered = data instanceof BigInt64Array ? new BigInt64Array(rows.length * size) : new Float32Array(rows.length * size);
  rows.forEach((row, i) => (gathered as Float32Array).set(data.subarray(row * size, (row + 1) * size) as Float32Array, i * size));
  return new Tensor(tensor.type, gathered, [rows.length, ...dims]);
}
