import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_MODEL_ID, findModel, type ModelEntry } from '../../models/registry';
import { buildDecoder, buildEncoder, MARIAN_SHAPE } from './marian';
import { RandomWeights } from './random-weights';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EMBEDDED = join(ROOT, 'models', DEFAULT_MODEL_ID);

export const REFERENCE_ID = 'opus-mt-shape';

const { dim, layers, heads, feedForward, vocabulary, positions } = MARIAN_SHAPE;

/** As in the published config.json: padding is the last token, and decoding starts with it. */
const SETTINGS = {
  model_type: 'marian',
  architectures: ['MarianMTModel'],
  is_encoder_decoder: true,
  vocab_size: vocabulary,
  d_model: dim,
  encoder_layers: layers,
  decoder_layers: layers,
  encoder_attention_heads: heads,
  decoder_attention_heads: heads,
  encoder_ffn_dim: feedForward,
  decoder_ffn_dim: feedForward,
  activation_function: 'swish',
  scale_embedding: true,
  max_position_embeddings: positions,
  pad_token_id: vocabulary - 1,
  eos_token_id: 0,
  decoder_start_token_id: vocabulary - 1,
  bad_words_ids: [[vocabulary - 1]],
  max_length: positions,
  num_beams: 1,
  use_cache: true,
};

/**
 * The embedded model's tokenizer with its vocabulary filled up by pieces that never match: both models then see each
 * sentence as the same tokens.
 */
async function makeTokenizer(): Promise<string> {
  const tokenizer = JSON.parse(await readFile(join(EMBEDDED, 'tokenizer.json'), 'utf8'));
  const { vocab } = tokenizer.model as { vocab: Record<string, number> };
  for (let id = Object.keys(vocab).length; id < vocabulary; id++) vocab[`<unused ${id}>`] = id;
  return JSON.stringify(tokenizer);
}

async function makeFiles(): Promise<Map<string, string | Buffer>> {
  const settings = JSON.stringify(SETTINGS, null, 2);
  const weights = new RandomWeights();
  return new Map<string, string | Buffer>([
    ['config.json', settings],
    ['generation_config.json', settings],
    ['tokenizer.json', await makeTokenizer()],
    ['tokenizer_config.json', await readFile(join(EMBEDDED, 'tokenizer_config.json'), 'utf8')],
    ['onnx/encoder_model_quantized.onnx', buildEncoder(weights)],
    ['onnx/decoder_model_merged_quantized.onnx', buildDecoder(weights)],
  ]);
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');

function describe(files: ReadonlyMap<string, string | Buffer>, revision: string): ModelEntry {
  return {
    ...findModel(DEFAULT_MODEL_ID)!,
    id: REFERENCE_ID,
    name: 'Random weights in the shape of Xenova/opus-mt-es-en',
    revision,
    dtype: 'q8',
    files: [...files].map(([path, data]) => ({ path, bytes: Buffer.byteLength(data), sha256: sha256(data) })),
  };
}

/** What decides the files' contents: this folder's code, and the tokenizer they borrow. */
async function hashRecipe(): Promise<string> {
  const names = ['index.ts', 'marian.ts', 'onnx.ts', 'protobuf.ts', 'random-weights.ts'].map((name) => fileURLToPath(new URL(name, import.meta.url)));
  const parts = await Promise.all([...names, join(EMBEDDED, 'tokenizer.json')].map((file) => readFile(file)));
  return sha256(Buffer.concat(parts)).slice(0, 12);
}

/**
 * Writes the reference model below a folder, as `<folder>/opus-mt-shape`, unless it is there.
 * @returns what a registry would say of it.
 */
export async function prepareReferenceModel(folder: string): Promise<ModelEntry> {
  const revision = await hashRecipe();
  const target = join(folder, REFERENCE_ID);
  const entryFile = join(target, 'entry.json');
  if (existsSync(entryFile)) {
    const entry = JSON.parse(await readFile(entryFile, 'utf8')) as ModelEntry;
    if (entry.revision === revision) return entry;
  }
  const files = await makeFiles();
  const unfinished = `${target}.part`;
  for (const directory of [target, unfinished]) await rm(directory, { recursive: true, force: true });
  for (const [path, data] of files) {
    await mkdir(dirname(join(unfinished, path)), { recursive: true });
    await writeFile(join(unfinished, path), data);
  }
  const entry = describe(files, revision);
  await writeFile(join(unfinished, 'entry.json'), JSON.stringify(entry, null, 2));
  await rename(unfinished, target);
  return entry;
}
