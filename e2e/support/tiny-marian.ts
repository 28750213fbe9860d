import { buildDecoder, buildEncoder } from '../../bench/reference-model/marian';
import { RandomWeights } from '../../bench/reference-model/random-weights';

const WORDS = ['▁El', '▁faro', '▁es', '▁alto', '.', '▁The', '▁lighthouse', '▁is', '▁tall', '▁', 'a', 'e', 'o'];

/** As Marian's: the end mark first, padding last. */
const VOCABULARY: readonly (readonly [string, number])[] = [['</s>', 0], ['<unk>', -2], ...WORDS.map((word, i) => [word, -3 - i / 100] as const), ['<pad>', 0]];

const PAD = VOCABULARY.length - 1;
const SHAPE = { dim: 32, layers: 1, heads: 2, feedForward: 64, vocabulary: VOCABULARY.length, positions: 64 };

const TOKENIZER = {
  version: '1.0',
  added_tokens: [0, 1, PAD].map((id) => ({ id, content: VOCABULARY[id]![0], single_word: false, lstrip: false, rstrip: false, normalized: false, special: true })),
  normalizer: null,
  pre_tokenizer: { type: 'Sequence', pretokenizers: [{ type: 'WhitespaceSplit' }, { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true }] },
  post_processor: {
    type: 'TemplateProcessing',
    single: [{ Sequence: { id: 'A', type_id: 0 } }, { SpecialToken: { id: '</s>', type_id: 0 } }],
    pair: [{ Sequence: { id: 'A', type_id: 0 } }, { Sequence: { id: 'B', type_id: 1 } }],
    special_tokens: { '</s>': { id: '</s>', ids: [0], tokens: ['</s>'] } },
  },
  decoder: { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true },
  model: { type: 'Unigram', unk_id: 1, vocab: VOCABULARY, byte_fallback: false },
};

const SETTINGS = {
  model_type: 'marian', architectures: ['MarianMTModel'], is_encoder_decoder: true, vocab_size: SHAPE.vocabulary, d_model: SHAPE.dim,
  encoder_layers: SHAPE.layers, decoder_layers: SHAPE.layers, encoder_attention_heads: SHAPE.heads, decoder_attention_heads: SHAPE.heads,
  encoder_ffn_dim: SHAPE.feedForward, decoder_ffn_dim: SHAPE.feedForward, activation_function: 'swish', scale_embedding: true,
  max_position_embeddings: SHAPE.positions, pad_token_id: PAD, eos_token_id: 0, decoder_start_token_id: PAD, bad_words_ids: [[PAD]],
  max_length: SHAPE.positions, num_beams: 1, use_cache: true,
};

/** A model of OPUS-MT's kind, file by file, but tiny and untrained: it says something, and nothing that makes sense. */
export function tinyMarian(): Map<string, Buffer> {
  const weights = new RandomWeights();
  const json = (value: unknown) => Buffer.from(JSON.stringify(value));
  return new Map([
    ['config.json', json(SETTINGS)],
    ['generation_config.json', json(SETTINGS)],
    ['tokenizer.json', json(TOKENIZER)],
    ['tokenizer_config.json', json({ tokenizer_class: 'MarianTokenizer', source_lang: 'es', target_lang: 'en', model_max_length: 512, eos_token: '</s>', unk_token: '<unk>', pad_token: '<pad>' })],
    ['onnx/encoder_model_quantized.onnx', buildEncoder(weights, SHAPE)],
    ['onnx/decoder_model_merged_quantized.onnx', buildDecoder(weights, SHAPE)],
  ]);
}
