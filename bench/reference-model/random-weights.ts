/** Standard deviation of whole numbers spread evenly over -127 … 127. */
const INT8_DEVIATION = 73.6;

/** Marsaglia's xorshift with 32 bits: the same weights on every machine. */
function xorshift(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state;
  };
}

export interface QuantisedMatrix {
  readonly values: Int8Array;
  /** One for each column. */
  readonly scales: Float32Array;
}

/** Makes random int8 matrices whose products keep the size of what goes in, as those of a trained network do. */
export class RandomWeights {
  private readonly next = xorshift(0x5eed);

  matrix(rows: number, columns: number): QuantisedMatrix {
    const words = new Int32Array(Math.ceil((rows * columns) / 4)).map(() => this.next());
    const values = new Int8Array(words.buffer, 0, rows * columns);
    return { values, scales: new Float32Array(columns).fill(1 / (INT8_DEVIATION * Math.sqrt(rows))) };
  }
}
