import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findModels } from './find-models.mjs';
import { ROOT } from './project.mjs';

const registry = readFileSync(join(ROOT, 'models/registry.ts'), 'utf8');

it('finds the models of the registry, and their files', () => {
  expect(findModels(registry)).toMatchObject([
    { id: 'paralelo-es-en', paths: expect.arrayContaining(['config.json', 'onnx/encoder_model_quantized.onnx']) },
    { id: 'entities-es', paths: expect.arrayContaining(['tagger.bin']) },
  ]);
});

it.each<[string, (text: string) => string]>([
  ['no model', () => 'export const MODELS = [];\n'],
  ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
  ['a model in another form', (text) => text.replace("id: 'entities-es'", 'id: ENTITIES')],
  ['a file in another form', (text) => text.replace("{ path: 'config.json',", "{\n path: 'config.json',")],
])('refuses a registry with %s rather than pass over it', (_what, change) => {
  expect(() => findModels(change(registry))).toThrow('not written as expected');
});
