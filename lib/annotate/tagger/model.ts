import { HashIndex } from './hash';
import { LABEL_COUNT } from './labels';

/**
 * A pruned, quantised linear-chain CRF.
 *
 * File layout, little-endian: `PTAG`, version, feature count n, weight count m, then scale (float32), padding to
 * 20 bytes; LABEL_COUNT² transitions (float32); n feature hashes (int32); n label masks (uint32: bit y is set where
 * the feature has a weight for label y); m weights (int8), feature by feature, in the order of the mask's bits.
 * A weight is its byte times the scale.
 */
export interface TaggerModel {
  readonly transitions: Float32Array;
  /** Adds a feature's weights to the scores at `row`; a feature that the model lacks adds nothing. */
  addScores(feature: number, scores: Float64Array, row: number): void;
}

export const MODEL_MAGIC = 0x47415450;
export const MODEL_VERSION = 1;
export const MODEL_HEADER = 20;

/**
 * Reads a model at `offset`. The offset must be a multiple of four.
 * @throws Error if the bytes are not a tagger model of this version.
 */
export function parseModel(bytes: ArrayBuffer, offset = 0): TaggerModel {
  const header = new DataView(bytes, offset);
  if (header.getUint32(0, true) !== MODEL_MAGIC || header.getUint32(4, true) !== MODEL_VERSION) {
    throw new Error('not a tagger model of version 1');
  }
  const features = header.getUint32(8, true);
  const weightCount = header.getUint32(12, true);
  const scale = header.getFloat32(16, true);
  const keysAt = offset + MODEL_HEADER + 4 * LABEL_COUNT * LABEL_COUNT;
  const masks = new Uint32Array(bytes, keysAt + 4 * features, features);
  const weights = new Int8Array(bytes, keysAt + 8 * features, weightCount);
  const index = new HashIndex(new Int32Array(bytes, keysAt, features));
  const starts = findStarts(masks);
  return {
    transitions: new Float32Array(bytes, offset + MODEL_HEADER, LABEL_COUNT * LABEL_COUNT),
    addScores(feature, scores, row) {
      const found = index.find(feature);
      if (found < 0) return;
      let at = starts[found]!;
      for (let mask = masks[found]!; mask !== 0; mask &= mask - 1) scores[row + 31 - Math.clz32(mask & -mask)]! += weights[at++]! * scale;
    },
  };
}

function findStarts(masks: Uint32Array): Uint32Array {
  const starts = new Uint32Array(masks.length);
  let at = 0;
  masks.forEach((mask, i) => {
    starts[i] = at;
    for (let rest = mask; rest !== 0; rest &= rest - 1) at++;
  });
  return starts;
}
