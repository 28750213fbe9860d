import { dedupe } from './dedupe';
import type { Device, Port, Request, RequestId, Response, SegmentResult, Term, TextSegment, TranslateErrorCode } from './protocol';
import { TranslateError } from './translate-error';

/** A worker that serves the protocol, wherever it runs. */
export interface WorkerHandle {
  readonly port: Port<Request, Response>;
  /** Tells of the worker's death. */
  onCrash(listener: (reason: string) => void): void;
  terminate(): void;
}

export interface ClientLoadOptions {
  /** Whichever there is unless given. */
  readonly revision?: string;
  /** Bytes of model files read so far, of all. */
  readonly onProgress?: (loaded: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface TranslateOptions {
  /** Of several requests, the higher goes first. 0 unless given. */
  readonly priority?: number;
  /** What words of the texts are to be called. None unless given. */
  readonly terms?: readonly Term[];
  /** Called with every batch; every segment comes once. */
  readonly onResults: (results: readonly SegmentResult[]) => void;
  readonly signal?: AbortSignal;
}

export interface TranslationRun {
  /** Settles after the last results. Rejects with a TranslateError; what came before it is good. */
  readonly finished: Promise<'done' | 'cancelled'>;
  /** Translate these segments first, in this order. */
  reprioritise(order: readonly string[]): void;
  /** Stops after the batch in hand, or without it if that takes too long. */
  cancel(): void;
}

interface Pending {
  readonly handle: (response: Response) => void;
  readonly reject: (error: TranslateError) => void;
}

/**
 * Transformers.js queues its runs behind one another, and what follows a failed one fails with it; so does what follows
 * a failed start of the WASM runtime. After these errors only a new worker can succeed.
 */
const FATAL: readonly TranslateErrorCode[] = ['engine-failed', 'out-of-memory', 'wasm-unsupported'];

/**
 * Milliseconds that a worker has to stop: it finishes its batch first, or a step of loading. One that hangs would keep all
 * that comes after it waiting for good.
 */
const PATIENCE = 30_000;

/** The page's side of the protocol. Starts its worker at the first request, and a new one after a crash. */
export class TranslationClient {
  private worker: WorkerHandle | null = null;
  private readonly pending = new Map<RequestId, Pending>();
  private requests = 0;

  constructor(private readonly createWorker: () => WorkerHandle, private readonly device: Device) {}

  /**
   * Makes a model ready. Answers at once if it is.
   * @throws TranslateError, or the signal's reason if it was aborted
   */
  async load(model: string, { revision, onProgress, signal }: ClientLoadOptions = {}): Promise<void> {
    signal?.throwIfAborted();
    const id = this.nextId();
    const { end } = this.request({ type: 'load', id, model, revision, device: this.device }, (response) => {
      if (response.type === 'progress') onProgress?.(response.loaded, response.total);
    }, signal);
    if ((await end) === 'cancelled') signal?.throwIfAborted();
  }

  /** Translates segments, each distinct text once. The model must be loaded. */
  translate(segments: readonly TextSegment[], { priority = 0, terms = [], onResults, signal }: TranslateOptions): TranslationRun {
    const id = this.nextId();
    const { unique, expand, translateOrder } = dedupe(segments);
    const { end, cancel } = this.request({ type: 'translate', id, segments: unique, terms, priority }, (response) => {
      if (response.type === 'translated') onResults(expand(response.results));
    }, signal);
    return {
      finished: end.then((type) => (type === 'cancelled' ? 'cancelled' : 'done')),
      reprioritise: (order) => this.post(id, { type: 'reprioritise', id, order: translateOrder(order) }),
      cancel,
    };
  }

  /** Ends the worker. What is pending is cancelled; a later request starts anew. */
  dispose(): void {
    this.retire(({ handle }, id) => handle({ type: 'cancelled', id }));
  }

  private nextId(): RequestId {
    return `r${++this.requests}`;
  }

  /** Sends a request and hears its answers. `end` resolves with the type of the terminal message, unless that is `failed`. */
  private request(request: Request, onMessage: (response: Response) => void, signal?: AbortSignal): { end: Promise<Response['type']>; cancel: () => void } {
    const { id } = request;
    let patience: ReturnType<typeof setTimeout> | undefined;
    const cancel = () => {
      if (!this.pending.has(id)) return;
      this.post(id, { type: 'cancel', id });
      patience ??= setTimeout(() => this.giveUp(id), PATIENCE);
    };
    const end = new Promise<Response['type']>((resolve, reject) => {
      const handle = (response: Response) => {
        if (response.type === 'failed') this.pending.get(id)?.reject(new TranslateError(response.error.code, response.error.message));
        else if (response.type === 'progress' || response.type === 'translated') onMessage(response);
        else {
          this.pending.delete(id);
          resolve(response.type);
        }
      };
      this.pending.set(id, { handle, reject });
      this.startWorker().port.postMessage(request);
      signal?.addEventListener('abort', cancel);
      if (signal?.aborted) cancel();
    }).finally(() => {
      this.pending.delete(id);
      clearTimeout(patience);
      signal?.removeEventListener('abort', cancel);
    });
    return { end, cancel };
  }

  /** Says something more about a request, if it has not ended. */
  private post(id: RequestId, request: Request): void {
    if (this.pending.has(id)) this.worker?.port.postMessage(request);
  }

  private startWorker(): WorkerHandle {
    if (this.worker) return this.worker;
    const worker = this.createWorker();
    worker.onCrash((reason) => {
      if (worker === this.worker) this.abandon(new TranslateError('worker-crashed', reason));
    });
    worker.port.addEventListener('message', ({ data }) => this.receive(data));
    worker.port.start?.();
    this.worker = worker;
    return worker;
  }

  private receive(response: Response): void {
    if (response.type === 'failed' && FATAL.includes(response.error.code)) {
      this.abandon(new TranslateError(response.error.code, response.error.message));
    } else {
      this.pending.get(response.id)?.handle(response);
    }
  }

  /** Ends a worker that does not stop. The request that was to stop has; others do not know of it, and fail. */
  private giveUp(stopping: RequestId): void {
    const error = new TranslateError('worker-crashed', 'The translator hung and was ended.');
    this.retire(({ handle, reject }, id) => (id === stopping ? handle({ type: 'cancelled', id }) : reject(error)));
  }

  private abandon(error: TranslateError): void {
    this.retire(({ reject }) => reject(error));
  }

  private retire(settle: (pending: Pending, id: RequestId) => void): void {
    this.worker?.terminate();
    this.worker = null;
    const pending = [...this.pending];
    this.pending.clear();
    for (const [id, request] of pending) settle(request, id);
  }
}
