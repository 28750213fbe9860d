import { MemoryCaches } from '../../service-worker/fixtures/memory-caches';
import { isIntact } from '../sha256';
import { COMMIT, startHub, type HubOptions, type TestHub } from './fixtures/start-hub';
import { tinyModel } from './fixtures/tiny-model';
import { discardDownload, downloadModel, listDownloads } from './hub-download';
import { InstalledModels } from './installed-models';

const REPOSITORY = 'Owner/opus-mt-es-en';
const ENCODER = 'onnx/encoder_model_quantized.onnx';

let hub: TestHub;
let storage: CacheStorage;
let installed: InstalledModels;

const serveModel = async (options: Partial<HubOptions> = {}) => {
  hub = await startHub({ repository: REPOSITORY, files: tinyModel(), ...options });
};
const download = (options = {}) => downloadModel({ base: hub.base, repository: REPOSITORY, installed, storage, pieceBytes: 64, ...options });
/** What has been asked for of a file, by range. */
const rangesOf = (path: string) => hub.requests.filter((request) => request.includes(path)).map((request) => request.split(' ')[2]);

beforeEach(() => {
  storage = new MemoryCaches() as unknown as CacheStorage;
  installed = new InstalledModels(storage);
});
afterEach(() => hub.stop());

test('keeps what a model needs, checked, and nothing else of the repository', async () => {
  await serveModel({ licence: 'apache-2.0' });
  const progress: number[][] = [];
  const model = await download({ onProgress: (...counts: number[]) => void progress.push(counts) });
  expect(model).toMatchObject({
    id: REPOSITORY, licence: 'apache-2.0', dtype: 'q8', maxSourceTokens: 200,
    origin: { kind: 'hub', repository: REPOSITORY, commit: COMMIT },
  });
  for (const file of model.files) expect(await isIntact((await installed.read(model, file.path))!, file)).toBe(true);
  expect(hub.requests.filter((request) => /README|encoder_model\.onnx/.test(request))).toEqual([]);
  expect(rangesOf(ENCODER)).toEqual(['bytes=0-63', 'bytes=64-127', 'bytes=128-139']);
  const total = model.files.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(progress.at(-1)).toEqual([total, total]);
  expect(progress.map(([loaded]) => loaded)).toEqual(progress.map(([loaded]) => loaded).sort((a, b) => a! - b!));
  expect(await installed.list()).toEqual([model]);
  expect(await listDownloads(storage)).toEqual([]);
});

test('goes on where the connection broke off, with the commit it began with', async () => {
  await serveModel();
  hub.intercept = ({ headers, url }, response) => {
    if (!url!.includes(ENCODER) || headers.range !== 'bytes=64-127') return false;
    response.writeHead(206, { 'content-length': 64 }).write('enc');
    setTimeout(() => response.destroy(), 20);
    return true;
  };
  await expect(download()).rejects.toMatchObject({ code: 'hub-unreachable' });
  expect(await listDownloads(storage)).toEqual([REPOSITORY]);
  expect(await installed.list()).toEqual([]);

  hub.intercept = () => false;
  hub.requests.length = 0;
  await download();
  expect(rangesOf(ENCODER)).toEqual(['bytes=64-127', 'bytes=128-139']);
  expect(hub.requests.filter((request) => request.includes('/api/'))).toEqual([]);
  expect(await installed.find(REPOSITORY)).toBeDefined();
});

test.each([
  ['in LFS', ENCODER],
  ['in Git', 'tokenizer.json'],
])('throws away a file %s that is not what the hub lists', async (_, path) => {
  await serveModel();
  hub.intercept = ({ url }, response) => {
    if (!url!.includes(path)) return false;
    const { length } = tinyModel().get(path)!;
    if (path === ENCODER) response.writeHead(206).end(Buffer.alloc(Math.min(64, length)));
    else response.end(Buffer.alloc(length));
    return true;
  };
  await expect(download({ pieceBytes: path === ENCODER ? 70 : 64 })).rejects.toMatchObject({ code: 'hub-corrupt' });
  expect(await installed.list()).toEqual([]);
  hub.intercept = () => false;
  await expect(download()).resolves.toMatchObject({ id: REPOSITORY });
});

test('a changed byte of the right length is found by the hash', async () => {
  await serveModel();
  hub.intercept = ({ url, headers }, response) => {
    if (!url!.includes(ENCODER)) return false;
    const [first, last] = /(\d+)-(\d+)/.exec(headers.range!)!.slice(1).map(Number) as [number, number];
    response.writeHead(206).end(Buffer.alloc(last - first + 1, 'x'));
    return true;
  };
  await expect(download()).rejects.toMatchObject({ code: 'hub-corrupt', message: expect.stringContaining(ENCODER) });
  hub.intercept = () => false;
  hub.requests.length = 0;
  await download();
  expect(rangesOf(ENCODER)).toEqual(['bytes=0-63', 'bytes=64-127', 'bytes=128-139']);
});

test('asks a server that knows no ranges once for a file', async () => {
  await serveModel({ ignoresRanges: true });
  const model = await download();
  expect(rangesOf(ENCODER)).toEqual(['bytes=0-63']);
  expect(Buffer.from((await installed.read(model, ENCODER))!)).toEqual(tinyModel().get(ENCODER));
});

test.each([
  [404, 'hub-missing'],
  [401, 'hub-missing'],
  [503, 'hub-unreachable'],
])('HTTP %i is %s', async (status, code) => {
  await serveModel();
  hub.intercept = (_, response) => Boolean(response.writeHead(status).end());
  await expect(download()).rejects.toMatchObject({ name: 'ModelError', code });
});

test.each(['<html>Sign in</html>', '{}', 'null', '[]', '7'])('%j comes from something that is no hub', async (answer) => {
  await serveModel();
  hub.intercept = (_, response) => Boolean(response.end(answer));
  await expect(download()).rejects.toMatchObject({ code: 'hub-unreachable' });
});

test.each(['no-owner', '../x/y', 'a/../../etc', 'a/b/c', 'a/b?c', ''])('%j names no repository, and nobody is asked', async (repository) => {
  await serveModel();
  await expect(download({ repository })).rejects.toMatchObject({ code: 'hub-missing' });
  expect(hub.requests).toEqual([]);
});

test('a model of another kind is refused before its weights are fetched', async () => {
  await serveModel({ files: tinyModel({ 'config.json': JSON.stringify({ model_type: 't5' }) }) });
  await expect(download()).rejects.toMatchObject({ code: 'model-unsupported' });
  expect(rangesOf('.onnx')).toEqual([]);
  expect(await listDownloads(storage)).toEqual([]);
});

test('a listing that the hub does not know any more is forgotten', async () => {
  await serveModel();
  hub.intercept = ({ url }, response) => url!.includes('.onnx') && Boolean(response.writeHead(503).end());
  await expect(download()).rejects.toMatchObject({ code: 'hub-unreachable' });
  hub.intercept = ({ url }, response) => url!.includes('.onnx') && Boolean(response.writeHead(404).end());
  await expect(download()).rejects.toMatchObject({ code: 'hub-missing' });
  expect(await listDownloads(storage)).toEqual([]);
});

test('other files beside the model make no other revision of it', async () => {
  await serveModel();
  const { revision } = await download();
  await hub.stop();
  await serveModel({ files: tinyModel({ 'README.md': 'Another card.' }), commit: 'f'.repeat(40) });
  expect(await download()).toMatchObject({ revision, origin: { commit: 'f'.repeat(40) } });
});

test('what has come can be discarded', async () => {
  await serveModel();
  hub.intercept = ({ url }, response) => url!.includes('.onnx') && Boolean(response.writeHead(500).end());
  await expect(download()).rejects.toMatchObject({ code: 'hub-unreachable' });
  await discardDownload(REPOSITORY, storage);
  expect(await listDownloads(storage)).toEqual([]);
  hub.requests.length = 0;
  hub.intercept = () => false;
  await download();
  expect(hub.requests.some((request) => request.includes('config.json'))).toBe(true);
});
