import nextJest from 'next/jest.js';

const base = await nextJest({ dir: './' })({
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{app,components,lib,models,cli,scripts,service-worker}/**/*.test.{ts,tsx}'],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1' },
  watchPathIgnorePatterns: ['/.next/', '/.training/'],
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.training/'],
})();

/** Packages published as ES modules only, which Jest must compile. */
const esmOnly = [
  'franc', 'trigram-utils', 'n-gram', 'collapse-white-space', 'idb', 'fake-indexeddb',
  'mdast-util-[^/]*', 'micromark[^/]*', 'unist-util-[^/]*', 'decode-named-character-reference', 'character-entities',
  'devlop', 'ccount', 'escape-string-regexp', 'longest-streak', 'markdown-table', 'zwitch',
];

export default { ...base, transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`] };
