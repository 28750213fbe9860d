import { fileURLToPath } from 'node:url';

/** The repository's root folder, with a separator at its end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The programs that npm scripts would run, started without npm or a shell in between. */
export const PROGRAMS = {
  eslint: 'node_modules/eslint/bin/eslint.js',
  jest: 'node_modules/jest/bin/jest.js',
  next: 'node_modules/next/dist/bin/next',
  playwright: 'node_modules/@playwright/test/cli.js',
  tsc: 'node_modules/typescript/bin/tsc',
  tsx: 'node_modules/tsx/dist/cli.mjs',
};
