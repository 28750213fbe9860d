/** The wire format of protocol buffers, as far as ONNX needs it: https://protobuf.dev/programming-guides/encoding/ */

const VARINT = 0;
const BYTES = 2;
const FLOAT = 5;

const utf8 = new TextEncoder();

/** An encoded message, in pieces: weights of tens of megabytes are not copied until they are written. */
export type Message = readonly Uint8Array[];

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}

const key = (field: number, wireType: number) => varint((field << 3) | wireType);

export function integerField(field: number, value: number): Message {
  return [key(field, VARINT), varint(value)];
}

export function floatField(field: number, value: number): Message {
  return [key(field, FLOAT), new Uint8Array(Float32Array.of(value).buffer)];
}

export function bytesField(field: number, value: Uint8Array): Message {
  return [key(field, BYTES), varint(value.length), value];
}

export function textField(field: number, value: string): Message {
  return bytesField(field, utf8.encode(value));
}

export function messageField(field: number, message: Message): Message {
  return [key(field, BYTES), varint(message.reduce((sum, piece) => sum + piece.length, 0)), ...message];
}
