import { DEFAULT_MODEL_ID, findModel } from '../../models/registry';
import { MemoryCaches } from '../../service-worker/fixtures/memory-caches';
import { createLocks } from '../fixtures/create-locks';
import { sha256 } from '../sha256';
import { readInstalled } from '../translate/read-installed';
import { InstalledModels } from './installed-models';
import { tinyModel } from './fixtures/tiny-model';
import { installFolder } from './model-folder';
import type { InstalledModel } from './types';

const CONTENT = new TextEncoder().encode('{"a":1}');

async function makeModel(id: string, revision = 'r1'): Promise<InstalledModel> {
  const files = [{ path: 'onnx/net.onnx', bytes: CONTENT.length, sha256: await sha256(CONTENT) }];
  return { ...findModel(DEFAULT_MODEL_ID)!, id, name: id, revision, files, origin: { kind: 'folder' } };
}

const contents = () => new Map([['onnx/net.onnx', new Blob([CONTENT])]]);

let storage: CacheStorage;
let installed: InstalledModels;

beforeEach(() => {
  storage = new MemoryCaches() as unknown as CacheStorage;
  installed = new InstalledModels(storage);
});

test('keeps models by id, whatever characters are in it', async () => {
  const models = await Promise.all(['Owner/b', 'Owner', 'folder:ñandú #1?'].map((id) => makeModel(id)));
  for (const model of models) await installed.add(model, contents());
  expect((await installed.list()).map(({ id }) => id)).toEqual(['folder:ñandú #1?', 'Owner', 'Owner/b']);
  for (const model of models) {
    expect(await installed.find(model.id)).toEqual(model);
    expect(await installed.read(model, 'onnx/net.onnx')).toEqual(CONTENT);
  }
  await installed.remove('Owner');
  expect((await installed.list()).map(({ id }) => id)).toEqual(['folder:ñandú #1?', 'Owner/b']);
  expect(await installed.read(models[1]!, 'onnx/net.onnx')).toBeNull();
  expect(await installed.read(models[0]!, 'onnx/net.onnx')).toEqual(CONTENT);
});

test('another revision takes the place of the one before', async () => {
  const [before, after] = [await makeModel('Owner/a', 'r1'), await makeModel('Owner/a', 'r2')];
  await installed.add(before, contents());
  await installed.add(after, contents());
  expect(await installed.list()).toEqual([after]);
  expect(await installed.read(before, 'onnx/net.onnx')).toBeNull();
});

test('two revisions that come at once, in two tabs, leave one that is whole', async () => {
  const locks = createLocks();
  const paths = ['a', 'b', 'c'].map((name) => `onnx/${name}.onnx`);
  const [slow, quick] = [await makeModel('Owner/a', 'r1'), await makeModel('Owner/a', 'r2')];
  const larger = { ...slow, files: paths.map((path) => ({ ...slow.files[0]!, path })) };
  const tabs = [new InstalledModels(storage, locks), new InstalledModels(storage, locks)] as const;
  await Promise.all([tabs[0].add(larger, new Map(paths.map((path) => [path, new Blob([CONTENT])]))), tabs[1].add(quick, contents())]);
  const kept = (await installed.find('Owner/a'))!;
  for (const { path } of kept.files) expect(await installed.read(kept, path)).toEqual(CONTENT);
});

test('the one before stays where there is no room for the other', async () => {
  const before = await makeModel('Owner/a', 'r1');
  await installed.add(before, contents());
  const full = async () => { throw new DOMException('no room', 'QuotaExceededError'); };
  const cache = await storage.open('paralelo-models');
  const tight = new InstalledModels({ open: async () => Object.assign(Object.create(cache) as Cache, { put: full }) });
  await expect(tight.add(await makeModel('Owner/a', 'r2'), contents())).rejects.toMatchObject({ name: 'ModelError', code: 'models-full' });
  expect(await installed.find('Owner/a')).toEqual(before);
  expect(await installed.read(before, 'onnx/net.onnx')).toEqual(CONTENT);
});

test.each([
  ['there is none', undefined],
  ['it is denied', { open: async () => { throw new DOMException('denied', 'SecurityError'); } }],
])('says that the browser keeps no models where %s', async (_, denied) => {
  // `undefined` would stand for the browser's own.
  await expect(new InstalledModels(denied ?? (null as never)).list()).rejects.toMatchObject({ code: 'models-unavailable' });
});

test('an entry that is damaged hides none of the others', async () => {
  const model = await makeModel('Owner/a');
  await installed.add(model, contents());
  await (await storage.open('paralelo-models')).put('/installed-models/Owner%2Fb/entry.json', new Response('{'));
  expect(await installed.list()).toEqual([model]);
  expect(await installed.find('Owner/b')).toBeUndefined();
});

test.each(['keys', 'match', 'delete'] as const)('a storage that fails at %s is told of as such', async (method) => {
  const fail = async () => { throw new DOMException('broken', 'UnknownError'); };
  const cache = await storage.open('paralelo-models');
  const broken = new InstalledModels({ open: async () => Object.assign(Object.create(cache) as Cache, { [method]: fail }) });
  const work = { keys: () => broken.list(), match: () => broken.find('Owner/a'), delete: () => broken.remove('Owner/a') }[method];
  await expect(work()).rejects.toMatchObject({ code: 'models-unavailable' });
});

test('a file that the browser has cleared away is told of as such', async () => {
  const model = await makeModel('Owner/a');
  await expect(readInstalled(installed)(model, 'onnx/net.onnx', { onBytes: () => {}, fresh: false })).rejects.toMatchObject({ name: 'TranslateError', code: 'model-gone' });
});

describe('installFolder', () => {
  const pick = (files: ReadonlyMap<string, Buffer>) => [...files].map(([path, data]) =>
    Object.defineProperty(new File([new Uint8Array(data)], path.split('/').at(-1)!), 'webkitRelativePath', { value: `mi modelo/${path}` }));

  test('takes in what a model needs', async () => {
    const model = await installFolder(pick(tinyModel()), installed);
    expect(model).toMatchObject({ id: 'folder:mi modelo', name: 'mi modelo', licence: '', dtype: 'q8', origin: { kind: 'folder' } });
    expect(model.files.map(({ path }) => path)).not.toContain('README.md');
    expect(await installed.list()).toEqual([model]);
    expect(Buffer.from((await installed.read(model, 'tokenizer.json'))!)).toEqual(tinyModel().get('tokenizer.json'));
  });

  test('tells other weights apart by the revision', async () => {
    const one = await installFolder(pick(tinyModel()), installed);
    const other = await installFolder(pick(tinyModel({ 'onnx/encoder_model_quantized.onnx': 'trained more' })), installed);
    expect(other.id).toBe(one.id);
    expect(other.revision).not.toBe(one.revision);
  });

  test.each([
    ['an empty folder', new Map<string, Buffer>(), 'model-incomplete'],
    ['a folder without a tokenizer', tinyModel({ 'tokenizer.json': null }), 'model-incomplete'],
    ['another kind of model', tinyModel({ 'config.json': '{"model_type":"whisper"}' }), 'model-unsupported'],
  ])('refuses %s', async (_, files, code) => {
    await expect(installFolder(pick(files), installed)).rejects.toMatchObject({ code });
    expect(await installed.list()).toEqual([]);
  });

  test('tells of a file that cannot be read', async () => {
    const picked = pick(tinyModel());
    picked[0]!.arrayBuffer = async () => { throw new DOMException('gone', 'NotFoundError'); };
    await expect(installFolder(picked, installed)).rejects.toMatchObject({ code: 'model-unreadable' });
  });
});
