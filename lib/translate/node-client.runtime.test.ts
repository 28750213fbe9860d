/** @jest-environment ./lib/translate/onnx-environment.mjs */
import { cp, mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_MODEL_ID } from '../../models/registry';
import { createNodeClient } from './node-client';

const models = fileURLToPath(new URL('../../models', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paralelo-models-'));
  await cp(join(models, DEFAULT_MODEL_ID), join(folder, DEFAULT_MODEL_ID), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

test('a corrupt or missing file fails with its code, and once mended the same client loads and translates', async () => {
  const weights = join(folder, DEFAULT_MODEL_ID, 'onnx/decoder_model_merged_quantized.onnx');
  const client = createNodeClient(folder);
  await truncate(weights, 1000);
  await expect(client.load(DEFAULT_MODEL_ID)).rejects.toMatchObject({ code: 'model-corrupt' });
  await rm(weights);
  await expect(client.load(DEFAULT_MODEL_ID)).rejects.toMatchObject({ code: 'model-missing' });
  await cp(join(models, DEFAULT_MODEL_ID), join(folder, DEFAULT_MODEL_ID), { recursive: true });
  await client.load(DEFAULT_MODEL_ID);
  const texts: string[] = [];
  const run = client.translate([{ id: 's', text: 'Hola.' }], { onResults: (results) => void texts.push(...results.map(({ text }) => text)) });
  await expect(run.finished).resolves.toBe('done');
  expect(texts).toEqual([expect.stringMatching(/hello/i)]);
  client.dispose();
}, 60_000);
