import { MemoryCaches } from '../../service-worker/fixtures/memory-caches';
import { DEFAULT_MODEL_ID, findModel } from '../../models/registry';
import type { HubDownload } from '../models/hub-client';
import { InstalledModels } from '../models/installed-models';
import { ModelError, type InstalledModel } from '../models/types';
import { createModelLibrary, type ModelLibrary } from './model-library';

const MODEL: InstalledModel = { ...findModel(DEFAULT_MODEL_ID)!, id: 'Owner/model', name: 'Owner/model', files: [], origin: { kind: 'hub', repository: 'Owner/model', commit: 'c' } };

let installed: InstalledModels;
let library: ModelLibrary;
let progress: (loaded: number, total: number) => void;
let end: { resolve: (model: InstalledModel) => void; reject: (error: unknown) => void };
let stopped: number;
let tryOut: jest.Mock<Promise<void>, [InstalledModel]>;

beforeEach(() => {
  const storage = new MemoryCaches() as unknown as CacheStorage;
  installed = new InstalledModels(storage);
  stopped = 0;
  const start = (_: unknown, onProgress: typeof progress): HubDownload => {
    progress = onProgress;
    return { finished: new Promise((resolve, reject) => (end = { resolve, reject })), stop: () => void (stopped += 1) };
  };
  tryOut = jest.fn<Promise<void>, [InstalledModel]>(async () => {});
  library = createModelLibrary({ installed, storage, start, tryOut });
});

test('shows how a download comes along, and the model when it is there', async () => {
  await library.refresh();
  expect(library.state.get()).toEqual({ models: [], unfinished: [], bringing: null, failure: null });
  const download = library.download('https://hub', 'Owner/model');
  progress(5, 10);
  expect(library.state.get().bringing).toEqual({ kind: 'download', repository: 'Owner/model', loaded: 5, total: 10 });
  expect(await library.download('https://hub', 'Owner/other')).toBeNull();
  expect(await library.addFolder([])).toBeNull();
  await installed.add(MODEL, new Map());
  end.resolve(MODEL);
  expect(await download).toEqual(MODEL);
  expect(library.state.get()).toEqual({ models: [MODEL], unfinished: [], bringing: null, failure: null });
});

test('tells of a failure until it is dismissed or something else is tried', async () => {
  const download = library.download('https://hub', 'Owner/model');
  end.reject(new ModelError('hub-missing', 'HTTP 404'));
  expect(await download).toBeNull();
  expect(library.state.get()).toMatchObject({ bringing: null, failure: { code: 'hub-missing', message: 'HTTP 404' } });
  library.dismissFailure();
  expect(library.state.get().failure).toBeNull();
  expect(await library.addFolder([])).toBeNull();
  expect(library.state.get().failure?.code).toBe('model-incomplete');
});

test('a model is tried when it has come, and one that does not run is kept, but not given out', async () => {
  let refuse = () => {};
  tryOut.mockImplementation(() => new Promise((_, reject) => (refuse = () => reject(new ModelError('model-unusable', 'no such operator')))));
  const download = library.download('https://hub', 'Owner/model');
  await installed.add(MODEL, new Map());
  end.resolve(MODEL);
  await new Promise(setImmediate);
  expect(library.state.get().bringing).toEqual({ kind: 'trial', name: MODEL.name });
  expect(tryOut).toHaveBeenCalledWith(MODEL);
  refuse();
  expect(await download).toBeNull();
  expect(library.state.get()).toMatchObject({ models: [MODEL], bringing: null, failure: { code: 'model-unusable' } });
});

test('a stopped download makes room for another', async () => {
  void library.download('https://hub', 'Owner/model');
  library.stop();
  expect(stopped).toBe(1);
  const other = library.download('https://hub', 'Owner/other');
  expect(library.state.get().bringing).toMatchObject({ repository: 'Owner/other' });
  end.resolve(MODEL);
  await other;
});

test('a removed model is listed no more', async () => {
  await installed.add(MODEL, new Map());
  await library.refresh();
  expect(library.state.get().models).toEqual([MODEL]);
  expect(await library.remove(MODEL.id)).toBe(true);
  expect(library.state.get().models).toEqual([]);
});

test('a model that cannot be removed is still listed', async () => {
  await installed.add(MODEL, new Map());
  installed.remove = async () => { throw new ModelError('models-unavailable', 'broken'); };
  expect(await library.remove(MODEL.id)).toBe(false);
  expect(library.state.get()).toMatchObject({ models: [MODEL], failure: { code: 'models-unavailable' } });
});

test('what is no failure of bringing is a defect, and is thrown', async () => {
  const download = library.download('https://hub', 'Owner/model');
  end.reject(new TypeError('a defect'));
  await expect(download).rejects.toThrow('a defect');
  expect(library.state.get().bringing).toBeNull();
});
