/** @jest-environment ./lib/translate/onnx-environment.mjs */
import { Tensor } from '@xenova/transformers';
import { decodeGreedily } from './greedy';
import { Seq2SeqNetwork, type Seq2SeqModel } from './network';

const END = 1;
const VOCABULARY = 20;

type Inputs = { encoder_outputs: Tensor; attention_mask: Tensor; decoder_input_ids: Tensor; past_key_values: Record<string, Tensor> | null };

/**
 * A network of the shape that Optimum exports (a merged decoder with encoder keys and values in its cache) which copies
 * its source: at step t it gives the source's token t. It reads the source from the cached encoder keys, and t from the
 * cached decoder keys, so a cache that is lost, stale or of the wrong rows shows in what it generates.
 */
function createCopyModel() {
  const batches: number[] = [];
  const sources = (tensor: Tensor) => {
    const [rows, width] = tensor.dims as [number, number];
    return Array.from({ length: rows }, (_, r) => Array.from(tensor.data as Float32Array).slice(r * width, (r + 1) * width));
  };
  const forward = async ({ encoder_outputs, decoder_input_ids, past_key_values: past }: Inputs) => {
    const rows = decoder_input_ids.dims[0]!;
    batches.push(rows);
    const keys = past ? past['past_key_values.0.encoder.key']! : encoder_outputs;
    const step = past ? past['past_key_values.0.decoder.key']!.dims[1]! : 0;
    const logits = new Float32Array(rows * VOCABULARY).fill(-5);
    sources(keys).forEach((source, r) => (logits[r * VOCABULARY + source[step]!] = 5));
    logits.forEach((_, i) => i % VOCABULARY === 0 && (logits[i] = 6));
    return {
      logits: new Tensor('float32', logits, [rows, 1, VOCABULARY]),
      'present.0.decoder.key': new Tensor('float32', new Float32Array(rows * (step + 1)), [rows, step + 1]),
      'present.0.encoder.key': past ? new Tensor('float32', new Float32Array(0), [0, keys.dims[1]!]) : encoder_outputs,
    };
  };
  const run = async ({ input_ids }: { input_ids: { data: BigInt64Array; dims: readonly number[] } }) => ({
    last_hidden_state: new Tensor('float32', Float32Array.from(input_ids.data, Number), [...input_ids.dims]).ort_tensor,
  });
  const model = {
    config: { eos_token_id: END, pad_token_id: 0, decoder_start_token_id: 0, max_position_embeddings: 64 },
    generation_config: { bad_words_ids: [[0], [7, 8]], max_length: 32 },
    sessions: { model: { run } },
    forward,
  };
  return { network: new Seq2SeqNetwork(model as unknown as Seq2SeqModel), batches };
}

const GREEDY = { lengthLimit: () => 30, blockRepeats: false, fixedLength: false };

test('keeps the right rows of a merged decoder cache when sentences of a batch end', async () => {
  const { network, batches } = createCopyModel();
  const rows = [[5, 6, END], [9, 8, 7, 6, 5, END], [2, END], [3, 4, 5, 6, END]];
  const hypotheses = await decodeGreedily(network, rows, GREEDY);
  expect(hypotheses.map(({ tokens }) => tokens)).toEqual([[5, 6], [9, 8, 7, 6, 5], [2], [3, 4, 5, 6]]);
  expect(hypotheses.every(({ ended }) => ended === 'end-mark')).toBe(true);
  expect(batches).toEqual([4, 4, 3, 2, 2, 1]);
});

test('never generates a token that the model forbids, and knows its limits', async () => {
  const { network } = createCopyModel();
  expect(network).toMatchObject({ startToken: 0, endToken: END, padToken: 0, bannedTokens: [0], maxPositions: 32 });
  const [hypothesis] = await decodeGreedily(network, [[4, 3, END]], GREEDY);
  expect(hypothesis!.tokens).not.toContain(0);
});

test('ends at the limit, but not at a repetition that the source holds', async () => {
  const { network } = createCopyModel();
  const long = [...Array.from({ length: 12 }, (_, i) => i + 2), END];
  const [cut] = await decodeGreedily(network, [long], { ...GREEDY, lengthLimit: () => 5 });
  expect(cut).toMatchObject({ tokens: [2, 3, 4, 5, 6], ended: 'length', steps: 5 });
  const [copied] = await decodeGreedily(network, [[...Array<number>(9).fill(4), END]], GREEDY);
  expect(copied!.ended).toBe('end-mark');
});

test('a network without an alignment head gives no attention', async () => {
  const { network } = createCopyModel();
  const [hypothesis] = await decodeGreedily(network, [[4, END]], GREEDY);
  expect(hypothesis!.attention).toEqual([]);
});
