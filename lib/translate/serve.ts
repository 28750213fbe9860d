import type { CreateEngine, Engine } from './engine';
import type { Port, Request, RequestId, Response } from './protocol';
import { TranslationQueue, type Batch } from './queue';
import { translateBatch } from './translate-batch';
import { toFailure, TranslateError } from './translate-error';

type LoadRequest = Extract<Request, { type: 'load' }>;
type TranslateRequest = Extract<Request, { type: 'translate' }>;

/**
 * Answers the requests that come through a port, one piece of work at a time: loads first, then batches.
 * @returns The way to stop: hears no more requests and frees the model.
 */
export function serve(port: Port<Response, Request>, createEngine: CreateEngine): () => Promise<void> {
  const server = new TranslationServer((response) => port.postMessage(response), createEngine);
  const listener = (event: MessageEvent<Request>) => server.receive(event.data);
  port.addEventListener('message', listener);
  port.start?.();
  return () => {
    port.removeEventListener('message', listener);
    return server.stop();
  };
}

class TranslationServer {
  private readonly queue = new TranslationQueue();
  /** Those that wait. */
  private loads: LoadRequest[] = [];
  private loading: { readonly id: RequestId; readonly controller: AbortController } | null = null;
  private loaded: { readonly model: string; readonly revision: string | undefined; readonly engine: Engine } | null = null;
  /** The request that the batch in hand belongs to, and whether it was cancelled meanwhile. */
  private inHand: { readonly id: RequestId; cancelled: boolean } | null = null;
  private work: Promise<void> | null = null;
  private stopped = false;

  constructor(private readonly send: (response: Response) => void, private readonly createEngine: CreateEngine) {}

  receive(request: Request): void {
    switch (request.type) {
      case 'load':
        this.loads.push(request);
        break;
      case 'translate':
        this.enqueue(request);
        break;
      case 'reprioritise':
        this.queue.reprioritise(request.id, request.order);
        break;
      case 'cancel':
        this.cancel(request.id);
        break;
      default:
        this.rejectUnknown(request);
    }
    this.work ??= this.workOff().finally(() => (this.work = null));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.loading?.controller.abort();
    await this.work;
    await this.loaded?.engine.dispose();
    this.loaded = null;
  }

  private enqueue({ id, segments, terms, priority }: TranslateRequest): void {
    if (!this.loaded) this.fail(id, new TranslateError('not-loaded', 'No model is loaded.'));
    else if (segments.length === 0) this.send({ type: 'done', id });
    else this.queue.add(id, segments, terms, priority);
  }

  private cancel(id: RequestId): void {
    const waiting = this.loads.filter((load) => load.id !== id);
    if (this.loading?.id === id) this.loading.controller.abort();
    else if (this.inHand?.id === id) this.inHand.cancelled = true;
    else if (waiting.length < this.loads.length || this.queue.has(id)) this.finish({ type: 'cancelled', id });
    this.loads = waiting;
  }

  private rejectUnknown(request: never): void {
    const { id, type } = (request ?? {}) as { id?: unknown; type?: unknown };
    this.fail(String(id ?? ''), new TranslateError('unknown-message', `No such request type: ${String(type)}.`));
  }

  private async workOff(): Promise<void> {
    while (!this.stopped) {
      const load = this.loads.shift();
      const batch = load ? undefined : this.queue.takeBatch();
      if (load) await this.load(load);
      else if (batch) await this.translate(batch);
      else return;
      await nextTask();
    }
  }

  private async load(request: LoadRequest): Promise<void> {
    const { id, device } = request;
    const controller = new AbortController();
    this.loading = { id, controller };
    try {
      if (!this.isLoaded(request)) {
        const { model, revision } = request;
        const onProgress = (loaded: number, total: number) => this.send({ type: 'progress', id, loaded, total });
        const engine = await this.createEngine(model, device, { revision, onProgress, signal: controller.signal });
        await this.loaded?.engine.dispose();
        this.loaded = { model, revision, engine };
      }
      this.send({ type: 'loaded', id, device });
    } catch (error) {
      if (controller.signal.aborted) this.send({ type: 'cancelled', id });
      else this.fail(id, error);
    } finally {
      this.loading = null;
    }
  }

  private isLoaded({ model, revision, device }: LoadRequest): boolean {
    const { loaded } = this;
    return loaded?.model === model && loaded.engine.device === device && (revision === undefined || loaded.revision === revision);
  }

  private async translate({ id, segments, terms, isLast }: Batch): Promise<void> {
    this.inHand = { id, cancelled: false };
    try {
      const results = await translateBatch(this.loaded!.engine, segments, terms);
      this.send({ type: 'translated', id, results });
      if (isLast) this.finish({ type: 'done', id });
      else if (this.inHand.cancelled) this.finish({ type: 'cancelled', id });
    } catch (error) {
      this.queue.remove(id);
      this.fail(id, error);
    } finally {
      this.inHand = null;
    }
  }

  private finish(response: Extract<Response, { type: 'done' | 'cancelled' }>): void {
    this.queue.remove(response.id);
    this.send(response);
  }

  private fail(id: RequestId, error: unknown): void {
    this.send({ type: 'failed', id, error: toFailure(error) });
  }
}

/** Lets messages come in: ONNX Runtime's promises settle without ever leaving the current task. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
