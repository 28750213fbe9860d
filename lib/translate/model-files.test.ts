import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { DEFAULT_MODEL_ID, findModel, type ModelEntry } from '../../models/registry';
import { fetchModelFiles } from './fetch-model-file';
import { readModelFiles } from './model-files';
import { createNodeClient, readModelFilesIn } from './node-client';

const CONTENTS: Readonly<Record<string, string>> = { 'config.json': '{"a":1}', 'onnx/net.onnx': 'x'.repeat(300_000) };

const MODEL: ModelEntry = {
  ...findModel(DEFAULT_MODEL_ID)!,
  id: 'test-model',
  files: Object.entries(CONTENTS).map(([path, text]) => ({ path, bytes: text.length, sha256: createHash('sha256').update(text).digest('hex') })),
};

describe('over HTTP', () => {
  let server: Server;
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  const requests: string[] = [];
  const serveFile = (request: IncomingMessage, response: ServerResponse) => void response.end(CONTENTS[request.url!.replace('/models/test-model/', '')]);
  const read = (options = {}) => {
    const { port } = server.address() as AddressInfo;
    return readModelFiles(MODEL, fetchModelFiles(`http://127.0.0.1:${port}/models`), options);
  };

  beforeEach(async () => {
    requests.length = 0;
    server = createServer((request, response) => {
      requests.push(request.url!);
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  test('reads each file once and tells how far it has come', async () => {
    answer = serveFile;
    const progress: number[] = [];
    const files = await read({ onProgress: (loaded: number) => void progress.push(loaded) });
    expect(Object.fromEntries([...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))).toEqual(CONTENTS);
    expect(requests.sort()).toEqual(['/models/test-model/config.json', '/models/test-model/onnx/net.onnx']);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(300_007);
  });

  test.each([
    [404, 'model-missing'],
    [403, 'model-missing'],
    [500, 'model-unreachable'],
    [503, 'model-unreachable'],
  ])('HTTP %i is %s', async (status, code) => {
    answer = (_, response) => void response.writeHead(status).end();
    await expect(read()).rejects.toMatchObject({ name: 'TranslateError', code });
  });

  test('a connection that breaks off is model-unreachable, and works when it is back', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': 300_000 }).write('xx');
      setTimeout(() => response.destroy(), 5);
    };
    await expect(read()).rejects.toMatchObject({ code: 'model-unreachable' });
    answer = serveFile;
    await expect(read()).resolves.toHaveProperty('size', 2);
  });

  test('a file that differs is asked for once more, past the caches, and then given up', async () => {
    answer = (request, response) => (request.url!.endsWith('config.json') ? void response.end('{"a":2}') : serveFile(request, response));
    await expect(read()).rejects.toMatchObject({ code: 'model-corrupt' });
    expect(requests.filter((url) => url.endsWith('config.json'))).toHaveLength(2);
  });

  test('a stale file that is right the second time is taken, and counted once', async () => {
    answer = (request, response) => {
      const first = requests.filter((url) => url === request.url).length === 1;
      if (first && request.url!.endsWith('.onnx')) response.end('y'.repeat(300_000));
      else serveFile(request, response);
    };
    const progress: number[] = [];
    await expect(read({ onProgress: (loaded: number) => void progress.push(loaded) })).resolves.toHaveProperty('size', 2);
    expect(Math.min(...progress.slice(progress.findIndex((loaded) => loaded >= 300_000)))).toBeLessThanOrEqual(7);
    expect(progress.at(-1)).toBe(300_007);
  });

  test('an abort rejects with its reason', async () => {
    answer = () => {};
    const controller = new AbortController();
    const reading = read({ signal: controller.signal });
    setTimeout(() => controller.abort(new Error('enough')), 10);
    await expect(reading).rejects.toThrow('enough');
  });
});

test('no server at all is model-unreachable', async () => {
  await expect(readModelFiles(MODEL, fetchModelFiles('http://127.0.0.1:9'), {})).rejects.toMatchObject({ code: 'model-unreachable' });
});

describe('from a folder', () => {
  const models = fileURLToPath(new URL('../../models', import.meta.url));

  test('the files are those of the registry', async () => {
    await expect(readModelFiles(findModel(DEFAULT_MODEL_ID)!, readModelFilesIn(models), {})).resolves.toBeInstanceOf(Map);
  });

  test('a model that the registry does not know is model-missing', async () => {
    const client = createNodeClient(models);
    await expect(client.load('no-such-model')).rejects.toMatchObject({ code: 'model-missing' });
    client.dispose();
  });
});
