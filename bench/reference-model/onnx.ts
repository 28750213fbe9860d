/** Builds ONNX graphs op by op. Field numbers are those of onnx.proto3: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3 */
import { bytesField, floatField, integerField, messageField, textField, type Message } from './protobuf';

const IR_VERSION = 8;
const OPSET = 17;

/** ONNX Runtime's own operators. */
export const MICROSOFT = 'com.microsoft';

export type TensorData = Float32Array | Int8Array | BigInt64Array;
export type ElementType = 'float' | 'int8' | 'int64' | 'bool';

const TYPE_CODES: Record<ElementType, number> = { float: 1, int8: 3, int64: 7, bool: 9 };

/** A name stands for a length that is known at run time only. */
export interface ValueInfo {
  readonly name: string;
  readonly type: ElementType;
  readonly dims: readonly (number | string)[];
}

/** A whole number becomes an ONNX integer. Give a fraction where the operator wants a float. */
type Attribute = number | readonly number[] | Graph;

interface NodeOptions {
  readonly outputs?: readonly string[];
  readonly domain?: string;
  readonly attributes?: Readonly<Record<string, Attribute>>;
}

function typeOf(data: TensorData): ElementType {
  if (data instanceof Float32Array) return 'float';
  return data instanceof Int8Array ? 'int8' : 'int64';
}

function encodeTensor(name: string, data: TensorData, dims: readonly number[]): Message {
  return [
    ...dims.flatMap((dim) => integerField(1, dim)),
    ...integerField(2, TYPE_CODES[typeOf(data)]),
    ...textField(8, name),
    ...bytesField(9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
  ];
}

function encodeValueInfo({ name, type, dims }: ValueInfo): Message {
  const shape = dims.flatMap((dim) => messageField(1, typeof dim === 'number' ? integerField(1, dim) : textField(2, dim)));
  const tensor = [...integerField(1, TYPE_CODES[type]), ...messageField(2, shape)];
  return [...textField(1, name), ...messageField(2, messageField(1, tensor))];
}

function encodeAttribute(name: string, value: Attribute): Message {
  const head = textField(1, name);
  if (value instanceof Graph) return [...head, ...messageField(6, value.encode()), ...integerField(20, 5)];
  if (typeof value !== 'number') return [...head, ...value.flatMap((i) => integerField(8, i)), ...integerField(20, 7)];
  if (Number.isInteger(value)) return [...head, ...integerField(3, value), ...integerField(20, 2)];
  return [...head, ...floatField(2, value), ...integerField(20, 1)];
}

/** A graph under construction. A subgraph, a branch of an `If`, may use what its parent has made, and keeps its constants there. */
export class Graph {
  private readonly nodes: Message[] = [];
  private readonly constants: Message[] = [];
  private readonly inputs: ValueInfo[] = [];
  private readonly outputs: ValueInfo[] = [];
  private count = 0;

  constructor(private readonly name: string, private readonly parent: Graph | null = null) {}

  subgraph(name: string): Graph {
    return new Graph(name, this);
  }

  input(name: string, type: ElementType, dims: ValueInfo['dims']): string {
    this.inputs.push({ name, type, dims });
    return name;
  }

  output(name: string, type: ElementType, dims: ValueInfo['dims']): void {
    this.outputs.push({ name, type, dims });
  }

  constant(data: TensorData, dims: readonly number[] = [data.length]): string {
    if (this.parent) return this.parent.constant(data, dims);
    const name = this.nextName();
    this.constants.push(encodeTensor(name, data, dims));
    return name;
  }

  scalar(value: number): string {
    return this.constant(Float32Array.of(value), []);
  }

  integers(...values: readonly number[]): string {
    return this.constant(BigInt64Array.from(values, BigInt));
  }

  /** Adds a node with one output and returns its name. */
  add(operator: string, inputs: readonly string[], options: NodeOptions = {}): string {
    return this.addNode(operator, inputs, { outputs: [this.nextName()], ...options })[0]!;
  }

  /** Adds a node with several outputs and returns their names. */
  split(input: string, sizes: readonly number[], axis: number): string[] {
    const outputs = sizes.map(() => this.nextName());
    return this.addNode('Split', [input, this.integers(...sizes)], { outputs, attributes: { axis } });
  }

  addNode(operator: string, inputs: readonly string[], { outputs = [], domain, attributes = {} }: NodeOptions): string[] {
    this.nodes.push([
      ...inputs.flatMap((name) => textField(1, name)),
      ...outputs.flatMap((name) => textField(2, name)),
      ...textField(4, operator),
      ...Object.entries(attributes).flatMap(([name, value]) => messageField(5, encodeAttribute(name, value))),
      ...(domain === undefined ? [] : textField(7, domain)),
    ]);
    return [...outputs];
  }

  encode(): Message {
    return [
      ...this.nodes.flatMap((node) => messageField(1, node)),
      ...textField(2, this.name),
      ...this.constants.flatMap((tensor) => messageField(5, tensor)),
      ...this.inputs.flatMap((info) => messageField(11, encodeValueInfo(info))),
      ...this.outputs.flatMap((info) => messageField(12, encodeValueInfo(info))),
    ];
  }

  private nextName(): string {
    return `${this.name}.${this.count++}`;
  }
}

/** The contents of an .onnx file. */
export function encodeModel(graph: Graph): Buffer {
  const operators = [['', OPSET], [MICROSOFT, 1]] as const;
  return Buffer.concat([
    ...integerField(1, IR_VERSION),
    ...textField(2, 'paralelo-bench'),
    ...messageField(7, graph.encode()),
    ...operators.flatMap(([domain, version]) => messageField(8, [...textField(1, domain), ...integerField(2, version)])),
  ]);
}
