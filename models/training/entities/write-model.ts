import { writeFileSync } from 'node:fs';
import { LABEL_COUNT } from '../../../lib/annotate/tagger/labels';
import { MODEL_HEADER, MODEL_MAGIC, MODEL_VERSION } from '../../../lib/annotate/tagger/model';

/** Greatest weight, in absolute value, that is kept as it is: the few beyond are clipped, so that the others keep their precision. */
function quantile(weights: Float32Array, share: number): number {
  const sizes = weights.filter((weight) => weight !== 0).map(Math.abs).sort();
  return sizes[Math.floor(sizes.length * share)]!;
}

/**
 * Writes the weights that are at least `prune` in size, in bytes of a common scale, in the layout that
 * lib/annotate/tagger/model.ts reads. `weights` then holds what was written: rounded, and 0 where it was left out.
 */
export function writeModel(path: string, keys: Int32Array, weights: Float32Array, transitions: Float64Array, prune: number) {
  const scale = Math.fround(quantile(weights, 0.9998) / 127);
  const hashes: number[] = [];
  const masks: number[] = [];
  const values: number[] = [];
  keys.forEach((key, row) => {
    let mask = 0;
    for (let y = 0; y < LABEL_COUNT; y++) {
      const weight = weights[row * LABEL_COUNT + y]!;
      const byte = Math.max(-127, Math.min(127, Math.round(weight / scale)));
      const kept = Math.abs(weight) >= prune && byte !== 0;
      weights[row * LABEL_COUNT + y] = kept ? byte * scale : 0;
      if (!kept) continue;
      mask |= 1 << y;
      values.push(byte);
    }
    if (mask === 0) return;
    hashes.push(key);
    masks.push(mask);
  });
  const keysAt = MODEL_HEADER + 4 * LABEL_COUNT * LABEL_COUNT;
  // Room up to a multiple of four, so that another model may follow.
  const bytes = new ArrayBuffer(Math.ceil((keysAt + 8 * hashes.length + values.length) / 4) * 4);
  const header = new DataView(bytes);
  [MODEL_MAGIC, MODEL_VERSION, hashes.length, values.length].forEach((value, i) => header.setUint32(4 * i, value, true));
  header.setFloat32(16, scale, true);
  new Float32Array(bytes, MODEL_HEADER, transitions.length).set(transitions);
  new Int32Array(bytes, keysAt, hashes.length).set(hashes);
  new Uint32Array(bytes, keysAt + 4 * hashes.length, masks.length).set(masks);
  new Int8Array(bytes, keysAt + 8 * hashes.length, values.length).set(values);
  writeFileSync(path, new Uint8Array(bytes));
  return { features: hashes.length, weights: values.length, bytes: bytes.byteLength };
}
