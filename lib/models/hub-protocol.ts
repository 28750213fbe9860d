/**
 * The messages between the page and the download worker: the only script of Paralelo that may reach another address.
 * The page sends one request to a worker; progress comes until `installed` or `failed` ends it. To stop, the page ends the worker.
 */
import type { Failure } from '../types';
import type { InstalledModel, ModelErrorCode } from './types';

/** Download a model from a hub, or go on where an earlier attempt stopped, and keep it. */
export interface HubRequest {
  /** The hub's address, without a slash at its end. */
  readonly base: string;
  /** Owner and name. */
  readonly repository: string;
}

export type HubResponse =
  /** Bytes that have come, of all. */
  | { readonly type: 'progress'; readonly loaded: number; readonly total: number }
  /** The model is complete, checked and kept. */
  | { readonly type: 'installed'; readonly model: InstalledModel }
  /** What has come so far is kept for another attempt. */
  | { readonly type: 'failed'; readonly error: Failure<ModelErrorCode> };
