/**
 * One core is left to the page, since ONNX Runtime's threads wait for one another by spinning: on two busy cores two
 * threads did half the work of one. More than four gain nothing on matrices as small as these.
 */
const MAX_THREADS = 4;

/** Threads for the WASM runtime in this browser. More than one need a page that is isolated from other origins. */
export function countThreads(): number {
  return globalThis.crossOriginIsolated ? Math.max(1, Math.min(MAX_THREADS, navigator.hardwareConcurrency - 1)) : 1;
}
