/** @jest-environment ./lib/translate/onnx-environment.mjs */
import { Tensor, type PreTrainedTokenizer } from '@xenova/transformers';
import type { Seq2SeqModel } from './network';
import { TransformersEngine } from './transformers-engine';

const WORDS = ['<pad>', '</s>', 'uno', 'dos', 'tres', 'cuatro'];
const END = 1;

/** A word a token, and an end mark. */
function createTokenizer(): PreTrainedTokenizer {
  const tokenizer = (text: string) => ({ input_ids: [...text.split(' ').map((word) => WORDS.indexOf(word)), END] });
  const methods = {
    all_special_ids: [0, END],
    model_max_length: 100,
    get_vocab: () => new Map(WORDS.map((word, id) => [`▁${word}`, id])),
    decode: (tokens: readonly number[]) => tokens.map((token) => WORDS[token]).join(' '),
  };
  return Object.assign(tokenizer, methods) as unknown as PreTrainedTokenizer;
}

/** Always prefers tokens in the same order, whatever it is given; remembers how many rows it was given. */
function createModel(preference: readonly number[]) {
  const batches: number[] = [];
  const forward = async ({ decoder_input_ids }: { decoder_input_ids: Tensor }) => {
    const rows = decoder_input_ids.dims[0]!;
    batches.push(rows);
    const row = WORDS.map((_, id) => -10 * preference.indexOf(id));
    return { logits: new Tensor('float32', Float32Array.from(Array(rows).fill(row).flat()), [rows, 1, WORDS.length]) };
  };
  const run = async () => ({ last_hidden_state: new Tensor('float32', new Float32Array(4), [1, 4]).ort_tensor });
  const model = { config: { eos_token_id: END, pad_token_id: 0, decoder_start_token_id: 0 }, generation_config: {}, sessions: { model: { run } }, forward };
  return { model: model as unknown as Seq2SeqModel, batches };
}

const translate = async (preference: readonly number[]) => {
  const { model, batches } = createModel(preference);
  const engine = new TransformersEngine(createTokenizer(), model, 'cpu', { maxSourceTokens: 50, lengthLimit: () => 8 });
  return { translation: (await engine.translate(['uno dos tres']))[0]!, batches };
};

test('a loop is retried with repeats forbidden, and its result is taken if it comes to an end', async () => {
  const { translation, batches } = await translate([3, END, 2, 4, 5, 0]);
  expect(batches).toHaveLength(6 + 4);
  expect(translation).toMatchObject({ text: 'dos dos dos', repetition: false, truncated: false });
});

test('where the retry comes to no end either, the loop is cut off and the translation marked', async () => {
  const { translation } = await translate([3, 2, 4, 5, 0, END]);
  expect(translation).toMatchObject({ text: 'dos', repetition: true, truncated: false });
});

test('what comes to an end at once is not retried', async () => {
  const { translation, batches } = await translate([END, 3, 2, 4, 5, 0]);
  expect(batches).toHaveLength(1);
  expect(translation).toMatchObject({ text: '', tokens: 1, repetition: false, truncated: false });
});
