import { AutoModelForSeq2SeqLM, AutoTokenizer, env } from '@xenova/transformers';
import type { ModelEntry } from '../../../models/registry';
import type { Device } from '../protocol';
import { countThreads } from './count-threads';
import { parseLexicon } from './hints';
import { TransformersEngine, type DecodingOptions, type HintOptions } from './transformers-engine';

/** Where scripts/prepare-public.mjs puts the runtime of a version. A new page with an older service worker must not be given that worker's runtime. */
const runtimeAt = (version: string | undefined) => `/ort/${version}/ort-wasm-simd-threaded`;

const MODEL_ROOT = '/models/';

/** Files of the models being loaded, checked already, by the path that Transformers.js asks for. */
const checkedFiles = new Map<string, Uint8Array>();

/**
 * Makes Transformers.js take its files from `checkedFiles` and from nowhere else: its own fetching knows no hashes,
 * remembers a file it once missed, and goes to the network for what it does not find.
 */
function configureTransformers(device: Device): void {
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = MODEL_ROOT;
  // In Node the remote address is the only key under which a custom cache is asked for the graphs.
  env.remoteHost = MODEL_ROOT;
  env.remotePathTemplate = '{model}/';
  env.useFS = false;
  env.useFSCache = false;
  env.useBrowserCache = false;
  env.useWasmCache = false;
  env.useCustomCache = true;
  env.customCache = { match: async (path) => toResponse(checkedFiles.get(path)), put: async () => {} };
  env.fetch = async () => new Response(null, { status: 404 });
  const { wasm, versions } = env.backends.onnx;
  if (device === 'wasm' && wasm) {
    const runtime = runtimeAt(versions?.web);
    wasm.wasmPaths = { wasm: `${runtime}.wasm`, mjs: `${runtime}.mjs` };
    wasm.numThreads = countThreads();
  }
}

function toResponse(bytes: Uint8Array | undefined): Response | undefined {
  return bytes && new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-length': String(bytes.length) } });
}

/**
 * Loads a model out of files in memory.
 * @param files All files of the model, by their path in its folder.
 */
export async function loadTransformersEngine(
  model: ModelEntry,
  files: ReadonlyMap<string, Uint8Array>,
  device: Device,
  decoding: DecodingOptions = {},
): Promise<TransformersEngine> {
  configureTransformers(device);
  // Transformers.js takes a name of its own kind only, and may remember what belongs to it.
  const name = `${model.id.replace(/[^\w-]+/g, '-')}-${model.revision}`;
  const paths = [...files].map(([path, bytes]) => {
    const key = `${MODEL_ROOT}${name}/${path}`;
    checkedFiles.set(key, bytes);
    return key;
  });
  try {
    const [tokenizer, network] = await Promise.all([
      AutoTokenizer.from_pretrained(name),
      AutoModelForSeq2SeqLM.from_pretrained(name, { dtype: model.dtype, device }),
    ]);
    return new TransformersEngine(tokenizer, network, device, { ...decoding, maxSourceTokens: model.maxSourceTokens, hints: readHints(model, files) });
  } finally {
    for (const path of paths) checkedFiles.delete(path);
  }
}

function readHints({ hints }: ModelEntry, files: ReadonlyMap<string, Uint8Array>): HintOptions | undefined {
  const lexicon = hints && files.get(hints.lexicon);
  return lexicon && { lexicon: parseLexicon(new TextDecoder().decode(lexicon)), mark: hints.mark };
}
