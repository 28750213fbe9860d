import type { ModelEntry } from '../../models/registry';
import { ModelError } from './types';

/** A file of a folder or repository. */
export interface ListedFile {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
}

/** What is told of a model by its files' names. */
export interface ChosenFiles<File extends ListedFile> {
  readonly dtype: ModelEntry['dtype'];
  /** The files that are needed, and none of the others that a repository has. */
  readonly files: readonly File[];
}

export const CONFIG = 'config.json';
export const TOKENIZER_CONFIG = 'tokenizer_config.json';
const LEXICON = 'lexicon.tsv';

const REQUIRED = [CONFIG, TOKENIZER_CONFIG, 'tokenizer.json'];
const OPTIONAL = ['generation_config.json', LEXICON];

/** Transformers.js's number formats with the endings they give to the names of graphs, the small and quick one first. */
const GRAPHS: readonly { readonly dtype: ModelEntry['dtype']; readonly paths: readonly string[] }[] = (
  [['q8', '_quantized'], ['fp32', '']] as const
).map(([dtype, suffix]) => ({ dtype, paths: ['encoder_model', 'decoder_model_merged'].map((name) => `onnx/${name}${suffix}.onnx`) }));

/** Sentences are divided when they are longer, whatever a network could take: the quality of long ones falls off before. */
const LONGEST_SOURCE = 200;

/** The mark before hints in the models of models/training. */
const HINT_MARK = '<bt>';

/**
 * Chooses the files of an encoder-decoder model in the layout that Optimum and the hub give it.
 * @throws ModelError `model-incomplete`
 */
export function chooseFiles<File extends ListedFile>(listed: readonly File[]): ChosenFiles<File> {
  const byPath = new Map(listed.map((file) => [file.path, file]));
  const graphs = GRAPHS.find(({ paths }) => paths.every((path) => byPath.has(path)));
  const missing = [...REQUIRED, ...(graphs ? [] : GRAPHS[0]!.paths)].filter((path) => !byPath.has(path));
  if (!graphs || missing.length > 0) throw new ModelError('model-incomplete', `There is no ${missing.join(', no ')}.`);
  const wanted = new Set([...REQUIRED, ...OPTIONAL, ...graphs.paths]);
  return { dtype: graphs.dtype, files: [...byPath.values()].filter(({ path }) => wanted.has(path)).sort(byFolderAndName) };
}

/** The order of models/registry.ts, so that the same files have the same revision. */
function byFolderAndName(a: ListedFile, b: ListedFile): number {
  return Number(a.path.includes('/')) - Number(b.path.includes('/')) || (a.path < b.path ? -1 : 1);
}

/**
 * What the settings of a model say of it.
 * @param config The content of config.json.
 * @param tokenizerConfig The content of tokenizer_config.json.
 * @throws ModelError `model-unsupported`
 */
export function readSettings(config: string, tokenizerConfig: string, files: readonly ListedFile[]): Pick<ModelEntry, 'maxSourceTokens' | 'hints'> {
  const { model_type: type, max_position_embeddings: positions } = parseObject(config, CONFIG);
  const tokenizer = parseObject(tokenizerConfig, TOKENIZER_CONFIG);
  // M2M100 and NLLB have to be told the languages by tokens that their own tokenizers add; models/training's networks have
  // their parameters and a plain tokenizer.
  const isOwn = type === 'm2m_100' && tokenizer.tokenizer_class === 'PreTrainedTokenizerFast';
  if (type !== 'marian' && !isOwn) throw new ModelError('model-unsupported', `Networks of the type ${String(type)} are not supported, only marian.`);
  checkLanguages(tokenizer);
  const limits = [positions, tokenizer.model_max_length, LONGEST_SOURCE].filter((limit) => typeof limit === 'number' && limit > 0) as number[];
  return {
    maxSourceTokens: Math.min(...limits),
    ...(isOwn && files.some(({ path }) => path === LEXICON) && { hints: { lexicon: LEXICON, mark: HINT_MARK } }),
  };
}

function parseObject(json: string, path: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch {
    // Told below.
  }
  throw new ModelError('model-unsupported', `${path} holds no settings.`);
}

/** Two or three letters, or a group of languages: `es`, `spa`, `roa`. */
function checkLanguages({ source_lang: source, target_lang: target }: Readonly<Record<string, unknown>>): void {
  const knows = (declared: unknown, codes: RegExp) => typeof declared !== 'string' || codes.test(declared);
  if (knows(source, /^(?:es|spa|roa|itc|ine|mul|romance)\b/i) && knows(target, /^(?:en|eng)\b/i)) return;
  throw new ModelError('model-unsupported', `The model translates from ${String(source)} to ${String(target)}, not from Spanish to English.`);
}
