import type { DocumentId } from '../types';
import { createAnnotationClient, type AnnotationWorker } from './annotation-client';
import type { AnnotationRequest, AnnotationResponse } from './annotation-protocol';

const ID = 'd-1' as DocumentId;

class FakeWorker {
  readonly requests: AnnotationRequest[] = [];
  terminated = false;
  private readonly listeners = new Map<string, (event: never) => void>();
  postMessage(request: AnnotationRequest): void { this.requests.push(request); }
  addEventListener(type: string, listener: (event: never) => void): void { this.listeners.set(type, listener); }
  terminate(): void { this.terminated = true; }
  answer(data: AnnotationResponse): void { this.listeners.get('message')!({ data } as never); }
  crash(): void { this.listeners.get('error')!({ message: 'boom' } as never); }
}

function createClient() {
  const workers: FakeWorker[] = [];
  const client = createAnnotationClient(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as AnnotationWorker;
  });
  return { client, workers };
}

test('each request gets its own answer', async () => {
  const { client, workers } = createClient();
  const [first, second] = [client.annotate(ID), client.annotate(ID)];
  expect(workers).toHaveLength(1);
  workers[0]!.answer({ kind: 'failed', id: 2, error: { code: 'not-found', message: '' } });
  workers[0]!.answer({ kind: 'annotated', id: 1 });
  expect(await first).toEqual({ ok: true, value: null });
  expect(await second).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test('a worker that dies fails what it had in hand; the next request starts another', async () => {
  const { client, workers } = createClient();
  const lost = client.annotate(ID);
  workers[0]!.crash();
  expect(await lost).toEqual({ ok: false, error: { code: 'annotate-failed', message: 'boom' } });
  expect(workers[0]!.terminated).toBe(true);
  void client.annotate(ID);
  expect(workers).toHaveLength(2);
});
