import { createRequire } from 'node:module';
import nextJest from 'next/jest.js';

/** Tests that translate in Node. They are left out where onnxruntime-node has no binding. */
const RUNTIME_TESTS = '\\.runtime\\.test\\.ts$';

/** The first line of why onnxruntime-node, as Transformers.js finds it, does not run on this machine; null where it does. */
function findRuntimeProblem() {
  try {
    createRequire(new URL('node_modules/@xenova/transformers/package.json', import.meta.url))('onnxruntime-node');
    return null;
  } catch (error) {
    return error.message.split('\n', 1)[0];
  }
}

const problem = findRuntimeProblem();
if (problem) console.warn(`The tests that translate in Node (*.runtime.test.ts) are left out, since onnxruntime-node does not run on this machine: ${problem}`);

const base = await nextJest({ dir: './' })({
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{app,components,lib,models,cli,scripts,service-worker}/**/*.test.{ts,tsx}'],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1' },
  watchPathIgnorePatterns: ['/.next/', '/.training/'],
  testPathIgnorePatterns: problem ? [RUNTIME_TESTS] : [],
  // A machine shared with other jobs may stall for longer than the usual five seconds.
  testTimeout: 30_000,
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.training/'],
})();

/** Packages published as ES modules only, which Jest must compile. */
const esmOnly = [
  'franc', 'trigram-utils', 'n-gram', 'collapse-white-space', 'idb', 'fake-indexeddb',
  'mdast-util-[^/]*', 'micromark[^/]*', 'unist-util-[^/]*', 'decode-named-character-reference', 'character-entities',
  'devlop', 'ccount', 'escape-string-regexp', 'longest-streak', 'markdown-table', 'zwitch',
];

const config = { ...base, transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`] };
export default config;
