/** 32-bit FNV-1a over UTF-16 code units, as a signed integer. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** Joins two hashes into one; not symmetric, so `mix(a, b)` and `mix(b, a)` are different features. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b ^ (b >>> 15), 0x85ebca6b), 0xc2b2ae35) + 0x27d4eb2f;
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0x9e3779b1);
  return hash ^ (hash >>> 16);
}

/**
 * Finds the row of a 32-bit key. Open addressing over a table twice the number of keys, so a look-up touches one or
 * two neighbouring cells.
 */
export class HashIndex {
  private readonly mask: number;
  private readonly slots: Int32Array;

  constructor(private readonly keys: Int32Array) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, keys.length * 2)));
    this.mask = size - 1;
    this.slots = new Int32Array(size);
    for (let row = 0; row < keys.length; row++) {
      let slot = keys[row]! & this.mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = row + 1;
    }
  }

  /** The key's row, or -1. */
  find(key: number): number {
    let slot = key & this.mask;
    for (;;) {
      const row = this.slots[slot]! - 1;
      if (row < 0 || this.keys[row] === key) return row;
      slot = (slot + 1) & this.mask;
    }
  }
}
