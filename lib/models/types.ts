import type { ModelEntry } from '../../models/registry';
import type { Failure } from '../types';

/** Where a model came from. `commit` is the hub's, in full: what was checked is what that commit holds. */
export type ModelOrigin =
  | { readonly kind: 'hub'; readonly repository: string; readonly commit: string }
  | { readonly kind: 'folder' };

/** A model that the reader has brought and this browser keeps. */
export interface InstalledModel extends ModelEntry {
  readonly origin: ModelOrigin;
}

export type ModelErrorCode =
  /** The folder or repository lacks a file that a model needs. */
  | 'model-incomplete'
  /** The network is of a kind that Paralelo cannot run, or translates between other languages. */
  | 'model-unsupported'
  /** It is here, but does not load or translate. */
  | 'model-unusable'
  /** A file could not be read from the reader's disk. */
  | 'model-unreadable'
  /** The hub has no such repository, or does not show it to everyone. */
  | 'hub-missing'
  /** The hub, or the network, did not answer. What has come is kept. */
  | 'hub-unreachable'
  /** A file's hash is not the one that the hub lists. It is discarded. */
  | 'hub-corrupt'
  /** Something else went wrong, such as memory running out. */
  | 'model-failed'
  /** The browser refused more space. */
  | 'models-full'
  /** The browser has no Cache Storage for this page, as in some private windows. */
  | 'models-unavailable';

/** What bringing, keeping and removing models rejects with. */
export class ModelError extends Error implements Failure<ModelErrorCode> {
  constructor(readonly code: ModelErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ModelError';
  }
}
