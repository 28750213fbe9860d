/** @jest-environment ./lib/translate/onnx-environment.mjs */
import { Tensor, type PreTrainedTokenizer } from '@xenova/transformers';
import type { Seq2SeqModel } from './network';
import { TransformersEngine } from './transformers-engine';

const PIECES = ['<pad>', '</s>', '<unk>', '▁uno', '▁dos', '▁'];
const [PAD, END, UNKNOWN, ONE, TWO, SPACE] = [0, 1, 2, 3, 4, 5];

/** Knows two words; of any other it makes a space and an unknown token a letter, as real ones do. */
function createTokenizer(): PreTrainedTokenizer {
  const encodeWord = (word: string) => (PIECES.includes(`▁${word}`) ? [PIECES.indexOf(`▁${word}`)] : [SPACE, ...Array(word.length).fill(UNKNOWN)]);
  const tokenizer = (text: string) => ({ input_ids: [...text.split(' ').flatMap(encodeWord), END] });
  const methods = {
    all_special_ids: [PAD, END, UNKNOWN],
    unk_token_id: UNKNOWN,
    model_max_length: 100,
    get_vocab: () => new Map(PIECES.map((piece, id) => [piece, id])),
    decode: (tokens: readonly number[], { skip_special_tokens: skip }: { skip_special_tokens: boolean }) =>
      tokens.map((token) => (skip && token <= UNKNOWN ? '' : PIECES[token])).join('').replaceAll('▁', ' '),
  };
  return Object.assign(tokenizer, methods) as unknown as PreTrainedTokenizer;
}

/** Says what it is told, whatever it is given, and does not tell what it looks at, as a Marian model. */
function createModel(output: readonly number[]): Seq2SeqModel {
  let step = 0;
  const forward = async () => {
    const next = output[step++] ?? END;
    return { logits: new Tensor('float32', Float32Array.from(PIECES, (_, id) => (id === next ? 0 : -20)), [1, 1, PIECES.length]) };
  };
  const run = async () => ({ last_hidden_state: new Tensor('float32', new Float32Array(4), [1, 4]).ort_tensor });
  const config = { eos_token_id: END, pad_token_id: PAD, decoder_start_token_id: PAD };
  return { config, generation_config: {}, sessions: { model: { run } }, forward } as unknown as Seq2SeqModel;
}

async function translate(text: string, output: readonly number[]) {
  const engine = new TransformersEngine(createTokenizer(), createModel(output), 'cpu', { maxSourceTokens: 50 });
  return (await engine.translate([text]))[0]!;
}

test('come from the source in their order, if there are as many', async () => {
  const translation = await translate('uno λόγος dos ≥', [TWO!, SPACE!, UNKNOWN!, ONE!, SPACE!, UNKNOWN!]);
  expect(translation.text).toBe('dos λόγος uno ≥');
  expect(translation.confidence).toBeGreaterThan(0.9);
});

test.each([
  ['one of which the translation has no trace', 'uno λόγος dos', [ONE!, TWO!], 'uno dos'],
  ['one of two', 'uno λόγος dos ≥', [ONE!, SPACE!, UNKNOWN!, TWO!], 'uno dos'],
  ['nothing beside them', 'λόγος', [SPACE!, UNKNOWN!], 'λόγος'],
])('leave no confidence: %s', async (_, text, output, expected) => {
  expect(await translate(text, output)).toMatchObject({ text: expected, confidence: 0 });
});

test('what is made up of them where the source has none is dropped', async () => {
  expect((await translate('uno dos', [ONE!, SPACE!, UNKNOWN!])).text).toBe('uno');
});

test('a word of them is one token', () => {
  const engine = new TransformersEngine(createTokenizer(), createModel([]), 'cpu', { maxSourceTokens: 50 });
  expect(engine.countTokens('uno λόγος')).toBe(4);
});
