import { TranslationClient, type WorkerHandle } from './client';
import { createFakeEngine, fakeTranslation, type FakeEngineOptions } from './fake-engine';
import { createInProcessClient } from './node-client';
import type { SegmentResult } from './protocol';
import { serve } from './serve';
import { TranslateError } from './translate-error';

/** A client whose workers can be made to crash. */
function createCrashable(options: FakeEngineOptions = {}) {
  const crashes: ((reason: string) => void)[] = [];
  let terminated = 0;
  const createWorker = (): WorkerHandle => {
    const { port1, port2 } = new MessageChannel();
    const stop = serve(port2, createFakeEngine(options));
    return {
      port: port1,
      onCrash: (listener) => void crashes.push(listener),
      terminate: () => {
        terminated++;
        void stop().finally(() => port2.close());
      },
    };
  };
  return { client: new TranslationClient(createWorker, 'wasm'), crash: (reason: string) => crashes.at(-1)!(reason), workers: () => crashes.length, terminated: () => terminated };
}

const collect = () => {
  const results: SegmentResult[] = [];
  return { results, onResults: (batch: readonly SegmentResult[]) => void results.push(...batch) };
};

const texts = (...all: string[]) => all.map((text, i) => ({ id: `s${i}`, text }));

test('loads with progress, translates and finishes', async () => {
  const client = createInProcessClient(createFakeEngine());
  const progress: [number, number][] = [];
  await client.load('m', { onProgress: (...state) => void progress.push(state) });
  expect(progress).toEqual([[1, 2], [2, 2]]);
  const { results, onResults } = collect();
  await expect(client.translate(texts('hola mundo', 'buenos días'), { onResults }).finished).resolves.toBe('done');
  expect(results.find(({ segmentId }) => segmentId === 's0')!.text).toBe('aloh odnum');
  client.dispose();
});

test('translates identical texts once and gives every segment its result', async () => {
  const seen: string[] = [];
  const client = createInProcessClient(createFakeEngine({ onTranslate: (batch) => void seen.push(...batch) }));
  await client.load('m');
  const { results, onResults } = collect();
  await client.translate(texts('uno dos', 'tres', 'uno dos', 'uno dos', 'tres'), { onResults }).finished;
  expect(seen.sort()).toEqual(['tres', 'uno dos']);
  expect(results.map(({ segmentId }) => segmentId).sort()).toEqual(['s0', 's1', 's2', 's3', 's4']);
  for (const { segmentId, text } of results) expect(text).toBe(fakeTranslation(['s1', 's4'].includes(segmentId) ? 'tres' : 'uno dos').text);
  client.dispose();
});

test('a duplicate can be asked for first', async () => {
  const seen: string[] = [];
  const client = createInProcessClient(createFakeEngine({ onTranslate: (batch) => void seen.push(...batch) }));
  await client.load('m');
  const many = texts(...Array.from({ length: 100 }, (_, i) => `frase ${i}`), 'frase 99');
  const run = client.translate(many, { onResults: () => {} });
  run.reprioritise(['s100']);
  await run.finished;
  expect(seen.indexOf('frase 99')).toBeLessThan(12);
  client.dispose();
});

test('rejects with a code when nothing is loaded', async () => {
  const client = createInProcessClient(createFakeEngine());
  await expect(client.translate(texts('hola'), { onResults: () => {} }).finished).rejects.toMatchObject({ name: 'TranslateError', code: 'not-loaded' });
  client.dispose();
});

test('cancel and abort both end the run as cancelled', async () => {
  const client = createInProcessClient(createFakeEngine());
  await client.load('m');
  const many = texts(...Array.from({ length: 100 }, (_, i) => `frase ${i}`));
  const { results, onResults } = collect();
  const run = client.translate(many, { onResults });
  run.cancel();
  await expect(run.finished).resolves.toBe('cancelled');
  expect(results.length).toBeLessThan(100);
  const controller = new AbortController();
  const aborted = client.translate(many, { onResults: () => {}, signal: controller.signal });
  controller.abort();
  await expect(aborted.finished).resolves.toBe('cancelled');
  client.dispose();
});

test('an aborted load rejects with the reason', async () => {
  const client = createInProcessClient((_model, _device, { signal }) =>
    new Promise((_, reject) => signal!.addEventListener('abort', () => reject(signal!.reason as Error))));
  const controller = new AbortController();
  const loading = client.load('m', { signal: controller.signal });
  setTimeout(() => controller.abort(new Error('enough')), 10);
  await expect(loading).rejects.toThrow('enough');
  client.dispose();
});

test('a crash rejects all that is pending, and the next request starts a new worker', async () => {
  const never = new Promise<void>(() => {});
  let stuck = true;
  const { client, crash, workers } = createCrashable({ onTranslate: () => (stuck ? never : undefined) });
  await client.load('m');
  const first = client.translate(texts('a b'), { onResults: () => {} });
  const second = client.translate(texts('c d'), { onResults: () => {} });
  crash('out of luck');
  await expect(first.finished).rejects.toMatchObject({ code: 'worker-crashed', message: 'out of luck' });
  await expect(second.finished).rejects.toBeInstanceOf(TranslateError);
  stuck = false;
  await client.load('m');
  const { results, onResults } = collect();
  await expect(client.translate(texts('a b'), { onResults }).finished).resolves.toBe('done');
  expect(results).toHaveLength(1);
  expect(workers()).toBe(2);
  client.dispose();
});

test('a worker whose engine failed is replaced', async () => {
  let broken = true;
  const { client, workers, terminated } = createCrashable({
    onTranslate: () => {
      if (broken) throw new Error('session poisoned');
    },
  });
  await client.load('m');
  await expect(client.translate(texts('a b'), { onResults: () => {} }).finished).rejects.toMatchObject({ code: 'engine-failed' });
  expect(terminated()).toBe(1);
  broken = false;
  await client.load('m');
  await expect(client.translate(texts('a b'), { onResults: () => {} }).finished).resolves.toBe('done');
  expect(workers()).toBe(2);
  client.dispose();
});

test('a worker that hangs when it is to stop is replaced', async () => {
  let release = () => {};
  const hanging = new Promise<void>((resolve) => { release = resolve; });
  let begin = () => {};
  const begun = new Promise<void>((resolve) => { begin = resolve; });
  const { client, workers, terminated } = createCrashable({ onTranslate: () => { begin(); return hanging; } });
  await client.load('m');
  const stopping = new AbortController();
  const run = client.translate(texts('a b'), { onResults: () => {}, signal: stopping.signal });
  await begun;
  const other = client.load('n');
  jest.useFakeTimers();
  stopping.abort();
  jest.advanceTimersByTime(60_000);
  jest.useRealTimers();
  await expect(other).rejects.toMatchObject({ code: 'worker-crashed' });
  await expect(run.finished).resolves.toBe('cancelled');
  expect(terminated()).toBe(1);
  release();
  await client.load('m');
  await expect(client.translate(texts('a b'), { onResults: () => {} }).finished).resolves.toBe('done');
  expect(workers()).toBe(2);
  client.dispose();
});

test('dispose cancels what is pending', async () => {
  const { client } = createCrashable({ onTranslate: () => new Promise((resolve) => setTimeout(resolve, 20)) });
  await client.load('m');
  const run = client.translate(texts('a b'), { onResults: () => {} });
  client.dispose();
  await expect(run.finished).resolves.toBe('cancelled');
});
