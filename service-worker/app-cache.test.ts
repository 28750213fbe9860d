import { AppCache } from './app-cache';
import { installWorkerGlobals } from './fixtures/memory-caches';
import type { Manifest } from './manifest';
import { respond } from './respond';

const FIRST: Manifest = {
  buildId: 'first',
  pages: ['/', '/read/__documentId__'],
  files: [{ path: '/ort/runtime.wasm', integrity: 'sha256-aaa' }, { path: '/_next/static/first.js', integrity: 'sha256-bbb' }],
};

const SECOND: Manifest = {
  buildId: 'second',
  pages: FIRST.pages,
  files: [FIRST.files[0]!, { path: '/_next/static/second.js', integrity: 'sha256-ccc' }],
};

let fetched: string[];
let deployed: string;

beforeEach(() => {
  fetched = [];
  deployed = 'first';
  installWorkerGlobals(async (input) => {
    const path = String(input);
    fetched.push(path);
    const headers = { 'content-security-policy': `nonce of ${path}`, 'content-encoding': 'gzip' };
    return new Response(path.includes('.') ? `contents of ${path}` : `<p>${path} of ${deployed}</p>`, { headers });
  });
});

describe('AppCache', () => {
  it('holds every page and file of its build', async () => {
    const cache = new AppCache(FIRST);
    await cache.fill();
    expect(fetched).toEqual(['/', '/read/__documentId__', '/ort/runtime.wasm', '/_next/static/first.js']);
    expect(await (await cache.findFile('/ort/runtime.wasm'))?.text()).toBe('contents of /ort/runtime.wasm');
    expect(cache.hasFile('/ort/other.wasm')).toBe(false);
  });

  it('gives a page that was never visited, with the headers it was made with', async () => {
    const cache = new AppCache(FIRST);
    await cache.fill();
    const page = await cache.findPage('/read/d-12');
    expect(await page?.text()).toBe('<p>/read/d-12 of first</p>');
    expect(page?.headers.get('content-security-policy')).toBe('nonce of /read/__documentId__');
    expect(page?.headers.has('content-encoding')).toBe(false);
    expect(await cache.findPage('/elsewhere')).toBeUndefined();
  });

  it('fetches only what changed from one build to the next, and then forgets the old one', async () => {
    const [first, second] = [new AppCache(FIRST), new AppCache(SECOND)];
    await first.fill();
    [fetched, deployed] = [[], 'second'];
    await second.fill();
    expect(fetched).toEqual(['/', '/read/__documentId__', '/_next/static/second.js']);
    expect(await (await first.findPage('/'))?.text()).toBe('<p>/ of first</p>');

    await second.removeOthers();
    expect(await first.findPage('/')).toBeUndefined();
    expect(await first.findFile('/_next/static/first.js')).toBeUndefined();
    expect(await (await second.findPage('/'))?.text()).toBe('<p>/ of second</p>');
    expect(await second.findFile('/ort/runtime.wasm')).toBeDefined();
  });

  it('does not take the page of another build for its own', async () => {
    deployed = 'second';
    await expect(new AppCache(FIRST).fill()).rejects.toThrow('not a page of build first');
  });
});

describe('respond', () => {
  const ORIGIN = 'http://localhost:3000';
  const request = (path: string, init: Partial<Request> = {}) =>
    ({ url: ORIGIN + path, method: 'GET', mode: 'cors', cache: 'default', headers: new Headers(), ...init }) as Request;
  const navigation = (path: string) => request(path, { mode: 'navigate' });
  const serverGone = async () => { throw new TypeError('Failed to fetch'); };
  const serverSays = (text: string, status = 200) => async () => new Response(text, { status });
  let cache: AppCache;

  beforeEach(async () => {
    cache = new AppCache(FIRST);
    await cache.fill();
  });

  it('takes pages from the server while there is one', async () => {
    expect(await (await respond(navigation('/'), cache, serverSays('a newer page')))?.text()).toBe('a newer page');
    expect((await respond(navigation('/nowhere'), cache, serverSays('', 404)))?.status).toBe(404);
  });

  it('takes pages from the cache when the server or its gateway is gone', async () => {
    expect(await (await respond(navigation('/'), cache, serverGone))?.text()).toBe('<p>/ of first</p>');
    expect(await (await respond(navigation('/'), cache, serverSays('Bad Gateway', 502)))?.text()).toBe('<p>/ of first</p>');
    await expect(respond(navigation('/nowhere'), cache, serverGone)).rejects.toThrow('Failed to fetch');
  });

  it('takes files of its build from the cache, unless the page wants them anew', async () => {
    expect(await (await respond(request('/ort/runtime.wasm'), cache, serverGone))?.text()).toBe('contents of /ort/runtime.wasm');
    expect(respond(request('/ort/runtime.wasm', { cache: 'reload' }), cache, serverGone)).toBeNull();
  });

  it('has the whole page loaded where a part of it cannot be', async () => {
    const part = request('/read/d-12', { headers: new Headers({ RSC: '1' }) });
    expect((await respond(part, cache, serverGone))?.status).toBe(204);
  });

  it('leaves everything else to the browser', () => {
    expect(respond(request('/samples/a.md'), cache, serverGone)).toBeNull();
    expect(respond(request('/', { method: 'POST' }), cache, serverGone)).toBeNull();
    expect(respond({ ...request('/'), url: 'https://elsewhere.example/' } as Request, cache, serverGone)).toBeNull();
  });
});
