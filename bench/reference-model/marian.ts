/**
 * The network of Xenova/opus-mt-es-en, op by op, with random weights: MarianMT with 6 + 6 post-norm layers, int8 weights,
 * activations quantised as they come, and a merged decoder whose `If` keeps the encoder's keys and values after the
 * first step.
 *
 * Wherever the graphs differ from the published ones they are the faster: quantisation, product and bias are one
 * operator (DynamicQuantizeMatMul), queries, keys and values of self-attention come from one product, layer
 * normalisation is one operator, and there is no causal mask, which one token at a time does not need.
 */
import { encodeModel, Graph, MICROSOFT } from './onnx';
import type { RandomWeights } from './random-weights';

export interface MarianShape {
  readonly dim: number;
  /** Of either side. */
  readonly layers: number;
  readonly heads: number;
  readonly feedForward: number;
  readonly vocabulary: number;
  readonly positions: number;
}

export const MARIAN_SHAPE: MarianShape = { dim: 512, layers: 6, heads: 8, feedForward: 2048, vocabulary: 65001, positions: 512 };

const MASKED = -1e4;
const FLOAT = 1;

interface Projection {
  readonly weight: string;
  readonly scales: string;
  readonly zeros: string;
  readonly bias: string;
}

/** Constants of one layer. Both branches of the decoder use the same. */
interface Layer {
  readonly selfProjections: Projection;
  readonly selfOutput: Projection;
  readonly cross?: { readonly query: Projection; readonly key: Projection; readonly value: Projection; readonly output: Projection };
  readonly expand: Projection;
  readonly contract: Projection;
}

class Network {
  private readonly one: string;
  private readonly zero: string;

  constructor(private readonly graph: Graph, private readonly weights: RandomWeights, readonly shape: MarianShape) {
    this.one = graph.constant(new Float32Array(shape.dim).fill(1));
    this.zero = graph.constant(new Float32Array(shape.dim));
  }

  get headDim(): number {
    return this.shape.dim / this.shape.heads;
  }

  /** Of input and output alike. */
  table(): Projection {
    return this.projection(this.shape.dim, this.shape.vocabulary);
  }

  projection(rows: number, columns: number): Projection {
    const { values, scales } = this.weights.matrix(rows, columns);
    return {
      weight: this.graph.constant(values, [rows, columns]),
      scales: this.graph.constant(scales),
      zeros: this.graph.constant(new Int8Array(columns)),
      bias: this.graph.constant(new Float32Array(columns)),
    };
  }

  layer(isDecoder: boolean): Layer {
    const { dim, feedForward } = this.shape;
    const square = () => this.projection(dim, dim);
    return {
      selfProjections: this.projection(dim, 3 * dim),
      selfOutput: square(),
      ...(isDecoder && { cross: { query: square(), key: square(), value: square(), output: square() } }),
      expand: this.projection(dim, feedForward),
      contract: this.projection(feedForward, dim),
    };
  }

  linear(g: Graph, x: string, { weight, scales, zeros, bias }: Projection, output?: string): string {
    return g.add('DynamicQuantizeMatMul', [x, weight, scales, zeros, bias], { domain: MICROSOFT, ...(output && { outputs: [output] }) });
  }

  /** Adds what a sub-layer made to what went in, and normalises. */
  join(g: Graph, x: string, y: string): string {
    return g.add('LayerNormalization', [g.add('Add', [x, y]), this.one, this.zero], { attributes: { axis: -1, epsilon: 1e-5 } });
  }

  feedForward(g: Graph, x: string, { expand, contract }: Layer): string {
    const y = this.linear(g, x, expand);
    return this.join(g, x, this.linear(g, g.add('Mul', [y, g.add('Sigmoid', [y])]), contract));
  }

  /** (batch, time, dim) to (batch, heads, time, head size). */
  splitHeads(g: Graph, x: string): string {
    const split = g.add('Reshape', [x, g.integers(0, 0, this.shape.heads, this.headDim)]);
    return g.add('Transpose', [split], { attributes: { perm: [0, 2, 1, 3] } });
  }

  attend(g: Graph, query: string, key: string, value: string, bias: string | null): string {
    const scaled = g.add('Mul', [query, g.scalar(this.headDim ** -0.5)]);
    const products = g.add('MatMul', [scaled, g.add('Transpose', [key], { attributes: { perm: [0, 1, 3, 2] } })]);
    const scores = bias ? g.add('Add', [products, bias]) : products;
    const mixed = g.add('MatMul', [g.add('Softmax', [scores], { attributes: { axis: -1 } }), value]);
    const merged = g.add('Transpose', [mixed], { attributes: { perm: [0, 2, 1, 3] } });
    return g.add('Reshape', [merged, g.integers(0, 0, this.shape.dim)]);
  }

  selfProjections(g: Graph, x: string, { selfProjections }: Layer): string[] {
    const { dim } = this.shape;
    return g.split(this.linear(g, x, selfProjections), [dim, dim, dim], 2).map((part) => this.splitHeads(g, part));
  }

  /** attention_mask (batch, source) to a bias of (batch, 1, 1, source). */
  paddingBias(mask: string): string {
    const g = this.graph;
    const missing = g.add('Sub', [g.scalar(1), g.add('Cast', [mask], { attributes: { to: FLOAT } })]);
    return g.add('Unsqueeze', [g.add('Mul', [missing, g.scalar(MASKED)]), g.integers(1, 2)]);
  }

  /** The table is one for input and output, (dim, vocabulary): a look-up takes a column. */
  embed(g: Graph, ids: string, { weight, scales }: Projection): string {
    const columns = g.add('Gather', [weight, ids], { attributes: { axis: 1 } });
    const rows = g.add('Transpose', [g.add('Cast', [columns], { attributes: { to: FLOAT } })], { attributes: { perm: [1, 2, 0] } });
    const scale = g.add('Unsqueeze', [g.add('Gather', [scales, ids]), g.integers(-1)]);
    return g.add('Mul', [rows, g.add('Mul', [scale, g.scalar(Math.sqrt(this.shape.dim))])]);
  }

  positionTable(): string {
    const { dim, positions } = this.shape;
    const half = dim / 2;
    const table = Float32Array.from({ length: positions * dim }, (_, i) => {
      const [position, column] = [Math.floor(i / dim), i % dim];
      const angle = position / 10000 ** ((column % half) / half);
      return column < half ? Math.sin(angle) : Math.cos(angle);
    });
    return this.graph.constant(table, [positions, dim]);
  }
}

const dimension = (g: Graph, x: string, axis: number) => g.add('Slice', [g.add('Shape', [x]), g.integers(axis), g.integers(axis + 1)]);

/** input_ids, attention_mask → last_hidden_state. */
export function buildEncoder(weights: RandomWeights, shape = MARIAN_SHAPE): Buffer {
  const g = new Graph('encoder');
  const network = new Network(g, weights, shape);
  const ids = g.input('input_ids', 'int64', ['batch', 'source']);
  const bias = network.paddingBias(g.input('attention_mask', 'int64', ['batch', 'source']));
  const end = dimension(g, ids, 1);
  const places = g.add('Slice', [network.positionTable(), g.integers(0), end, g.integers(0)]);
  let x = g.add('Add', [network.embed(g, ids, network.table()), places]);
  for (let i = 0; i < shape.layers; i++) {
    const layer = network.layer(false);
    const [query, key, value] = network.selfProjections(g, x, layer) as [string, string, string];
    x = network.join(g, x, network.linear(g, network.attend(g, query, key, value, bias), layer.selfOutput));
    x = network.feedForward(g, x, layer);
  }
  g.addNode('Identity', [x], { outputs: ['last_hidden_state'] });
  g.output('last_hidden_state', 'float', ['batch', 'source', shape.dim]);
  return encodeModel(g);
}

/** Names of what the decoder keeps from step to step. */
function listCached({ layers }: MarianShape): string[] {
  return Array.from({ length: layers }, (_, i) => ['decoder', 'encoder'].flatMap((side) => ['key', 'value'].map((kind) => `${i}.${side}.${kind}`))).flat();
}

interface DecoderParts {
  readonly network: Network;
  readonly layers: readonly Layer[];
  readonly table: Projection;
  readonly places: string;
  readonly padding: string;
}

/** One branch of the decoder. `isCached` tells whether the past holds anything, the encoder's keys and values included. */
function buildBranch(g: Graph, { network, layers: all, table, places, padding }: DecoderParts, isCached: boolean): Graph {
  const { shape: { heads, vocabulary }, headDim } = network;
  const past = isCached ? dimension(g, 'past_key_values.0.decoder.key', 2) : g.integers(0);
  const end = g.add('Add', [past, dimension(g, 'input_ids', 1)]);
  const here = g.add('Slice', [places, past, end, g.integers(0)]);
  let x = g.add('Add', [network.embed(g, 'input_ids', table), here]);
  const present = (name: string) => `${isCached ? 'later' : 'first'}.present.${name}`;
  const keep = (name: string, operator: string, inputs: readonly string[], attributes = {}) =>
    g.add(operator, inputs, { outputs: [present(name)], attributes });
  for (const [i, layer] of all.entries()) {
    const cross = layer.cross!;
    const [query, key, value] = network.selfProjections(g, x, layer) as [string, string, string];
    const grow = (kind: string, fresh: string) => isCached
      ? keep(`${i}.decoder.${kind}`, 'Concat', [`past_key_values.${i}.decoder.${kind}`, fresh], { axis: 2 })
      : keep(`${i}.decoder.${kind}`, 'Identity', [fresh]);
    x = network.join(g, x, network.linear(g, network.attend(g, query, grow('key', key), grow('value', value), null), layer.selfOutput));

    const remember = (kind: 'key' | 'value') => {
      const name = `${i}.encoder.${kind}`;
      if (!isCached) return keep(name, 'Identity', [network.splitHeads(g, network.linear(g, 'encoder_hidden_states', cross[kind]))]);
      keep(name, 'Identity', [g.constant(new Float32Array(0), [0, heads, 1, headDim])]);
      return `past_key_values.${name}`;
    };
    const asked = network.splitHeads(g, network.linear(g, x, cross.query));
    x = network.join(g, x, network.linear(g, network.attend(g, asked, remember('key'), remember('value'), padding), cross.output));
    x = network.feedForward(g, x, layer);
  }
  const logits = network.linear(g, x, table, `${isCached ? 'later' : 'first'}.logits`);
  g.output(logits, 'float', ['batch', 'target', vocabulary]);
  for (const name of listCached(network.shape)) g.output(present(name), 'float', ['present_batch', heads, 'present_length', headDim]);
  return g;
}

/** input_ids, encoder_attention_mask, encoder_hidden_states, past_key_values, use_cache_branch → logits, present. */
export function buildDecoder(weights: RandomWeights, shape = MARIAN_SHAPE): Buffer {
  const g = new Graph('decoder');
  const network = new Network(g, weights, shape);
  const { headDim } = network;
  const { heads, vocabulary } = shape;
  const cached = listCached(shape);
  g.input('input_ids', 'int64', ['batch', 'target']);
  const mask = g.input('encoder_attention_mask', 'int64', ['batch', 'source']);
  g.input('encoder_hidden_states', 'float', ['batch', 'source', shape.dim]);
  for (const name of cached) g.input(`past_key_values.${name}`, 'float', ['batch', heads, 'past', headDim]);
  const useCache = g.input('use_cache_branch', 'bool', [1]);
  const parts: DecoderParts = {
    network,
    layers: Array.from({ length: shape.layers }, () => network.layer(true)),
    table: network.table(),
    places: network.positionTable(),
    padding: network.paddingBias(mask),
  };
  const outputs = ['logits', ...cached.map((name) => `present.${name}`)];
  g.addNode('If', [useCache], {
    outputs,
    attributes: { then_branch: buildBranch(g.subgraph('later'), parts, true), else_branch: buildBranch(g.subgraph('first'), parts, false) },
  });
  g.output('logits', 'float', ['batch', 'target', vocabulary]);
  for (const name of cached) g.output(`present.${name}`, 'float', ['present_batch', heads, 'present_length', headDim]);
  return encodeModel(g);
}
