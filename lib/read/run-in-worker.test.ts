import { createTaskRunner, type TaskWorker } from './run-in-worker';

class FakeWorker implements TaskWorker<string, string> {
  readonly requests: string[] = [];
  terminated = false;
  private readonly events = new EventTarget();
  postMessage(request: string): void { this.requests.push(request); }
  addEventListener(type: string, listener: (event: never) => void): void { this.events.addEventListener(type, listener as EventListener); }
  terminate(): void { this.terminated = true; }
  send(type: 'message' | 'error' | 'messageerror', properties: object = {}): void { this.events.dispatchEvent(Object.assign(new Event(type), properties)); }
}

function makeRunner() {
  const workers: FakeWorker[] = [];
  const run = createTaskRunner<string, string>(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  return { workers, run };
}

const settle = () => jest.advanceTimersByTimeAsync(0);

beforeEach(() => { jest.useFakeTimers(); });
afterEach(() => { jest.useRealTimers(); });

test('one worker does task after task, and ends soon after the last', async () => {
  const { workers, run } = makeRunner();
  const answers = [run('one'), run('two')];
  await settle();
  expect(workers[0]!.requests).toEqual(['one']);
  workers[0]!.send('message', { data: 'eins' });
  await settle();
  expect(workers[0]!.requests).toEqual(['one', 'two']);
  await jest.advanceTimersByTimeAsync(5000);
  expect(workers[0]!.terminated).toBe(false);
  workers[0]!.send('message', { data: 'zwei' });
  expect(await Promise.all(answers)).toEqual(['eins', 'zwei']);
  expect(workers[0]!.terminated).toBe(false);
  await jest.advanceTimersByTimeAsync(1000);
  expect(workers[0]!.terminated).toBe(true);
  void run('three');
  await settle();
  expect(workers.map(({ requests }) => requests)).toEqual([['one', 'two'], ['three']]);
});

test.each([
  ['does not start', (worker: FakeWorker) => worker.send('error'), 'could not be started'],
  ['has a defect', (worker: FakeWorker) => worker.send('error', { message: 'boom' }), 'boom'],
  ['sends what cannot be read', (worker: FakeWorker) => worker.send('messageerror'), 'cannot be read'],
])('a worker that %s fails its task, and another does the next', async (_, fail, words) => {
  const { workers, run } = makeRunner();
  const [first, second] = [run('one'), run('two')];
  const failure = expect(first).rejects.toThrow(words);
  await settle();
  fail(workers[0]!);
  await failure;
  expect(workers[0]!.terminated).toBe(true);
  await settle();
  workers[1]!.send('message', { data: 'zwei' });
  expect(await second).toBe('zwei');
});

test('a worker that dies while it waits is replaced', async () => {
  const { workers, run } = makeRunner();
  const first = run('one');
  await settle();
  workers[0]!.send('message', { data: 'eins' });
  await first;
  workers[0]!.send('error', { message: 'out of memory' });
  expect(workers[0]!.terminated).toBe(true);
  const second = run('two');
  await settle();
  workers[1]!.send('message', { data: 'zwei' });
  expect(await second).toBe('zwei');
  await jest.advanceTimersByTimeAsync(900);
  expect(workers[1]!.terminated).toBe(false);
});
