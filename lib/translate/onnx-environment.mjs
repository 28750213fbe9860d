import { TestEnvironment } from 'jest-environment-node';

/**
 * Jest's Node environment for tests that run onnxruntime-node. The native binding makes its arrays in Node's own realm,
 * and onnxruntime-common takes them only if they are instances of the test's.
 * Use: a first comment `@jest-environment ./lib/translate/onnx-environment.mjs`.
 */
export default class OnnxEnvironment extends TestEnvironment {
  constructor(...options) {
    super(...options);
    Object.assign(this.global, { Float32Array, BigInt64Array });
  }
}
