import { createFakeEngine } from '../translate/fake-engine';
import { createInProcessClient } from '../translate/node-client';
import { TranslateError } from '../translate/translate-error';
import { tryModel } from './try-model';

const MODEL = { id: 'Owner/model', revision: 'r1' };

test('loads the revision that is meant, translates once, and ends the worker', async () => {
  const texts: string[] = [];
  const create = createFakeEngine({ onTranslate: (batch) => void texts.push(...batch) });
  const loaded: unknown[] = [];
  const client = createInProcessClient((id, device, options) => {
    loaded.push({ id, revision: options.revision });
    return create(id, device, options);
  });
  const dispose = jest.spyOn(client, 'dispose');
  await tryModel(() => client, MODEL);
  expect(loaded).toEqual([MODEL]);
  expect(texts).toHaveLength(1);
  expect(dispose).toHaveBeenCalledTimes(1);
});

test.each([
  ['be loaded', () => createInProcessClient(async () => { throw new TranslateError('engine-failed', 'no such operator'); })],
  ['translate', () => createInProcessClient(createFakeEngine({ onTranslate: () => { throw new TranslateError('engine-failed', 'no such operator'); } }))],
])('tells of a model that cannot %s', async (_, createClient) => {
  const client = createClient();
  const dispose = jest.spyOn(client, 'dispose');
  await expect(tryModel(() => client, MODEL)).rejects.toMatchObject({ name: 'ModelError', code: 'model-unusable', message: 'engine-failed: no such operator' });
  expect(dispose).toHaveBeenCalledTimes(1);
});
