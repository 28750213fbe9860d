/** Runs in the browser: measures the translation workers from where the app's page stands. */
import { TranslationClient } from '../../lib/translate/client';
import { countThreads } from '../../lib/translate/engines/count-threads';
import { DEFAULT_MODEL_ID } from '../../models/registry';
import { SENTENCES } from '../sentences';

/** All times in milliseconds. */
export interface Round {
  readonly first: number;
  readonly all: number;
  readonly tokens: number;
}

export interface SpeedPage {
  readonly threads: number;
  readonly sentences: number;
  /** From the start of a new worker to the first sentence. */
  measureColdStart(): Promise<number>;
  /** Loads the model into a worker of its own, which stays. */
  load(contestant: Contestant): Promise<void>;
  measureRound(contestant: Contestant): Promise<Round>;
}

export type Contestant = 'embedded' | 'embedded, forced length' | 'reference, forced length';

declare const REFERENCE_ID: string;

const CONTESTANTS: Record<Contestant, { readonly worker: string; readonly model: string }> = {
  embedded: { worker: 'worker.js', model: DEFAULT_MODEL_ID },
  'embedded, forced length': { worker: 'fixed-length-worker.js', model: DEFAULT_MODEL_ID },
  'reference, forced length': { worker: 'fixed-length-worker.js', model: REFERENCE_ID },
};

const segments = SENTENCES.map((text, i) => ({ id: String(i), text }));
const clients = new Map<Contestant, TranslationClient>();

function startClient(contestant: Contestant): TranslationClient {
  return new TranslationClient(() => {
    const worker = new Worker(`/${CONTESTANTS[contestant].worker}`, { type: 'module' });
    return { port: worker, onCrash: (listener) => worker.addEventListener('error', ({ message }) => listener(message)), terminate: () => worker.terminate() };
  }, 'wasm');
}

async function translateAll(client: TranslationClient): Promise<Round> {
  const start = performance.now();
  let first = Infinity;
  let tokens = 0;
  const { finished } = client.translate(segments, {
    onResults: (results) => {
      first = Math.min(first, performance.now() - start);
      tokens += results.reduce((sum, result) => sum + result.tokens, 0);
    },
  });
  await finished;
  return { first, all: performance.now() - start, tokens };
}

async function measureColdStart(): Promise<number> {
  const start = performance.now();
  const client = startClient('embedded');
  await client.load(DEFAULT_MODEL_ID);
  const loaded = performance.now() - start;
  const { first } = await translateAll(client);
  client.dispose();
  return loaded + first;
}

const page: SpeedPage = {
  threads: countThreads(),
  sentences: SENTENCES.length,
  measureColdStart,
  load: async (contestant) => {
    const client = startClient(contestant);
    await client.load(CONTESTANTS[contestant].model);
    clients.set(contestant, client);
  },
  measureRound: (contestant) => translateAll(clients.get(contestant)!),
};

Object.assign(globalThis, { speedPage: page });
