import { runInWorker, type TaskWorker } from './run-in-worker';

class FakeWorker implements TaskWorker<string, string> {
  readonly requests: string[] = [];
  terminated = false;
  private readonly listeners = new Map<string, (event: never) => void>();
  postMessage(request: string): void { this.requests.push(request); }
  addEventListener(type: string, listener: (event: never) => void): void { this.listeners.set(type, listener); }
  terminate(): void { this.terminated = true; }
  send(type: 'message' | 'error' | 'messageerror', event: object): void { this.listeners.get(type)!(event as never); }
}

test('a worker is asked once, and ends with its answer', async () => {
  const worker = new FakeWorker();
  const answer = runInWorker(() => worker, 'a text');
  expect(worker.requests).toEqual(['a text']);
  expect(worker.terminated).toBe(false);
  worker.send('message', { data: 'an answer' });
  expect(await answer).toBe('an answer');
  expect(worker.terminated).toBe(true);
});

test.each([
  ['error', { message: 'boom' }, 'boom'],
  ['error', {}, 'could not be started'],
  ['messageerror', {}, 'cannot be read'],
] as const)('a worker that ends in %s %j fails, and is no more', async (type, event, words) => {
  const worker = new FakeWorker();
  const answer = runInWorker(() => worker, 'a text');
  worker.send(type, event);
  await expect(answer).rejects.toThrow(words);
  expect(worker.terminated).toBe(true);
});
