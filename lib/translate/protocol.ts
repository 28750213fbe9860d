/**
 * The messages between the page and the translation worker: all of them, and nothing else.
 *
 * Every request carries an id chosen by the page; every response names the request it answers.
 * A `load` or `translate` request ends with exactly one terminal message: `loaded`, `done`,
 * `cancelled` or `failed`. A cancel that arrives after the end is ignored; cancelling keeps the
 * model loaded. `reprioritise` and `cancel` name the request they act on and get no answer of their own.
 */
import type { Failure } from '../types';

export type RequestId = string;

export type TranslateErrorCode =
  /** A model file is not where the registry, or the model's own entry, says (HTTP 404 and the like). Retryable. */
  | 'model-missing'
  /** A model file's SHA-256 is not the one that is known of it. Retryable. */
  | 'model-corrupt'
  /** The network, or the app's own server, did not answer. Retryable. */
  | 'model-unreachable'
  /** A model that the reader has brought, or the revision asked for, is not kept in this browser any more. */
  | 'model-gone'
  /** The browser cannot run WebAssembly SIMD. */
  | 'wasm-unsupported'
  | 'out-of-memory'
  /** A translate request came before a load request had succeeded. */
  | 'not-loaded'
  | 'unknown-message'
  /** The worker itself died; the client makes this one, and starts a new worker on the next request. */
  | 'worker-crashed'
  | 'engine-failed';

/** `wasm` runs in a browser, `cpu` is onnxruntime-node. */
export type Device = 'wasm' | 'cpu';

export interface TextSegment {
  /** Opaque to the worker; unique within the request. */
  readonly id: string;
  readonly text: string;
}

/** Words of the source, and what they are to be called in the target. */
export interface Term {
  readonly source: string;
  readonly target: string;
}

/** Character ranges, [start, end), in the source and the target text, with the attention weight. */
export interface WordLink {
  readonly source: readonly [number, number];
  readonly target: readonly [number, number];
  readonly score: number;
}

export interface SegmentResult {
  readonly segmentId: string;
  readonly text: string;
  /** Target tokens generated. */
  readonly tokens: number;
  /** 0–1: geometric mean of the chosen tokens' probabilities. */
  readonly confidence: number;
  /** Decoding met its length limit before the end mark, so the text may lack its end. */
  readonly truncated: boolean;
  /** A repetition loop was found and a retry did not get rid of it. */
  readonly repetition: boolean;
  readonly wordLinks?: readonly WordLink[];
}

export type Request =
  /** Make a model ready, in the revision given if one is; loading what is loaded already answers at once. */
  | { readonly type: 'load'; readonly id: RequestId; readonly model: string; readonly revision?: string; readonly device: Device }
  /** Translate segments, nearest to the front first, with these terms where the model can be told. Of several requests, the higher priority goes first. */
  | { readonly type: 'translate'; readonly id: RequestId; readonly segments: readonly TextSegment[]; readonly terms: readonly Term[]; readonly priority: number }
  /** Put these segments of a running request first, in this order; the others keep theirs. */
  | { readonly type: 'reprioritise'; readonly id: RequestId; readonly order: readonly string[] }
  /** Stop a request after the batch in hand. */
  | { readonly type: 'cancel'; readonly id: RequestId };

export type Response =
  /** Bytes of model files read so far, of all. */
  | { readonly type: 'progress'; readonly id: RequestId; readonly loaded: number; readonly total: number }
  /** The model is ready. */
  | { readonly type: 'loaded'; readonly id: RequestId; readonly device: Device }
  /** One batch is translated; each segment of a request comes exactly once, in any order. */
  | { readonly type: 'translated'; readonly id: RequestId; readonly results: readonly SegmentResult[] }
  /** Every segment of the request has been sent. */
  | { readonly type: 'done'; readonly id: RequestId }
  /** The request was cancelled; what was translated before has been sent. */
  | { readonly type: 'cancelled'; readonly id: RequestId }
  /** The request ended with an error; what was translated before has been sent. */
  | { readonly type: 'failed'; readonly id: RequestId; readonly error: Failure<TranslateErrorCode> };

/** What a Worker and a MessagePort share. */
export interface Port<Out, In> {
  postMessage(message: Out, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<In>) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent<In>) => void): void;
  start?(): void;
}
