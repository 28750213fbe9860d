import { defineConfig, globalIgnores } from 'eslint/config';
import nextVitals from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';

/** Each stage knows lib/types and itself. lib/pipeline.ts strings them together; see lib/README.md. */
const stages = ['import', 'language', 'segment', 'translate', 'align', 'annotate', 'store', 'read', 'export'];

/** What a stage may import besides lib/types and itself; read is where the stages meet the screen. */
const allowed = { read: stages };

const stageRules = stages.map((stage) => ({
  files: [`lib/${stage}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: stages
        .filter((other) => other !== stage && !(allowed[stage] ?? []).includes(other))
        .flatMap((other) => [{
          group: [`@/lib/${other}`, `@/lib/${other}/**`, `../${other}`, `../${other}/**`, `../../${other}/**`],
          message: `The ${stage} stage must not import the ${other} stage: take a function as a parameter, or string them together in lib/pipeline.ts.`,
        }]),
    }],
  },
}));

export default defineConfig([
  ...nextVitals,
  ...nextTypescript,
  ...stageRules,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['warn', { max: 50, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  { files: ['**/*.test.{ts,tsx}', '**/fixtures/**', 'e2e/**'], rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' } },
  globalIgnores(['.next/**', '.cache/**', 'node_modules/**', 'public/**', 'next-env.d.ts', '.training/**', 'models/training/**', 'coverage/**', 'test-results/**', 'playwright-report/**']),
]);
