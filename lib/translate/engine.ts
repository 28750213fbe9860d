import type { Device, SegmentResult, Term } from './protocol';

/** What an engine makes of one text. */
export type Translation = Omit<SegmentResult, 'segmentId'>;

export interface LoadOptions {
  /** The revision that is wanted; whichever there is unless given. */
  readonly revision?: string;
  /** Bytes of model files read so far, of all. */
  readonly onProgress?: (loaded: number, total: number) => void;
  /** Stops the load; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** A loaded model that translates. Calls must not overlap: one worker, one engine, one batch at a time. */
export interface Engine {
  readonly device: Device;
  /** The most source tokens, end mark included, that one text may have. */
  readonly maxSourceTokens: number;
  /** Whether it does better by what is said in a text if it gets that by itself, too: see `findSpoken`. */
  readonly translatesSpeechApart: boolean;
  /** Source tokens of a text, end mark included. */
  countTokens(text: string): number;
  /**
   * Translates a batch; results stand in the order of the texts. Texts of like length make the best batches.
   * @param terms What words of the texts are to be called; an engine that cannot be told passes them over.
   * @throws RangeError if a text has more than `maxSourceTokens` tokens.
   */
  translate(texts: readonly string[], terms?: readonly Term[]): Promise<Translation[]>;
  /** Frees the model's memory. The engine cannot be used afterwards. */
  dispose(): Promise<void>;
}

/**
 * Loads a model.
 * @throws TranslateError
 */
export type CreateEngine = (model: string, device: Device, options: LoadOptions) => Promise<Engine>;
