/**
 * The models that come with Paralelo, and the form in which those that a reader brings are described, too (lib/models).
 * File sizes, hashes and revisions are written by `node scripts/update-registry.mjs`; nothing is loaded whose SHA-256
 * differs from the one given here.
 */

export interface ModelFile {
  /** Relative to the model's folder, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

export interface ModelEntry {
  /** Of a model that comes with Paralelo its folder: `models/<id>` in the repository, `/models/<id>` on the app's origin. */
  readonly id: string;
  readonly name: string;
  /** The first 12 digits of a SHA-256 over the file list, so other weights are another revision. */
  readonly revision: string;
  /** SPDX identifier; of a model that was brought, what its hub calls it, or nothing. */
  readonly licence: string;
  readonly sourceLang: string;
  readonly targetLang: string;
  /** Transformers.js's name for the weights' number format; it decides the suffix of the ONNX files. */
  readonly dtype: 'q8' | 'fp32';
  /** The longest source, in tokens, that the model was trained on. Longer sentences are divided. */
  readonly maxSourceTokens: number;
  /** Of a model that takes the English of rare words beside them: the file that knows it, and the token before each. */
  readonly hints?: { readonly lexicon: string; readonly mark: string };
  readonly files: readonly ModelFile[];
}

export const DEFAULT_MODEL_ID = 'paralelo-es-en';

export const MODELS: readonly ModelEntry[] = [
  {
    id: 'paralelo-es-en',
    name: 'Paralelo Spanish–English',
    revision: '8284312321a9',
    licence: 'CC-BY-NC-SA-4.0',
    sourceLang: 'es',
    targetLang: 'en',
    dtype: 'q8',
    maxSourceTokens: 120,
    hints: { lexicon: 'lexicon.tsv', mark: '<bt>' },
    files: [
      { path: 'config.json', bytes: 536, sha256: '130c885a6a1fc368be9ea4aef8be56f326f1d6fb7e9ed2347a4f9fd2fe117647' },
      { path: 'generation_config.json', bytes: 114, sha256: 'e3997b8690def8c7717275372dfb33f68c490013ba92cff77151da24c2189637' },
      { path: 'lexicon.tsv', bytes: 2745070, sha256: 'f96a9ec6c5c9276667ff3a4a70a03ce375d2217c2a44b93c6fc7c60ac5c0453a' },
      { path: 'tokenizer.json', bytes: 423026, sha256: '73e8dcbe4117f52bf1522da43f89bb82f75ded6ca2a42e393676cc6e58c0fbc7' },
      { path: 'tokenizer_config.json', bytes: 189, sha256: '2f9cab625d746624f2a5a0d62b92b65020fca6d431b6f5255381cd00701e7552' },
      { path: 'onnx/decoder_model_merged_quantized.onnx', bytes: 5569280, sha256: 'c93c5be1c9c62a180721a50df501fd1e4b853e11cb3aab1de5be82aaf1036870' },
      { path: 'onnx/encoder_model_quantized.onnx', bytes: 8805854, sha256: '5e4ea55ed0450584ec561e61cecfd773251ba055d0a2188d0699764180fd5b7f' },
    ],
  },
];

/** What finds names in Spanish. Its licence and data are in its card. */
export const ENTITY_MODEL: Pick<ModelEntry, 'id' | 'revision' | 'files'> = {
  id: 'entities-es',
  revision: '64eb9bb6a8b6',
  files: [
    { path: 'lexicon.bin', bytes: 1174900, sha256: '116b12d2622babd805a2c3f46cfcbcee22160b4af35a39aa99dc3935afb92117' },
    { path: 'names.json', bytes: 228778, sha256: '86962a8f860adfc3ecca23665e1466b89bec016819a70891b7d8667d060c59fd' },
    { path: 'tagger.bin', bytes: 3096344, sha256: 'b42ecbb86da29f262ce518033b2e6aeceedffea9edc7877ad8119bec1c01ed83' },
  ],
};

/** The registry's entry for a model id, or undefined if there is none. */
export function findModel(id: string): ModelEntry | undefined {
  return MODELS.find((model) => model.id === id);
}

/** Bytes of all files of a model. */
export function modelSize(model: ModelEntry): number {
  return model.files.reduce((sum, file) => sum + file.bytes, 0);
}
