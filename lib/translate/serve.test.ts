import { createFakeEngine, fakeTranslation, type FakeEngineOptions } from './fake-engine';
import type { Request, Response, TextSegment } from './protocol';
import { serve } from './serve';

type Terminal = Extract<Response, { type: 'loaded' | 'done' | 'cancelled' | 'failed' }>;

/** A server at the other end of a MessageChannel, and everything it has said. */
function startServer(options: FakeEngineOptions = {}, createEngine = createFakeEngine(options)) {
  const { port1, port2 } = new MessageChannel();
  const stop = serve(port2, createEngine);
  const responses: Response[] = [];
  const waiting = new Set<() => void>();
  port1.addEventListener('message', ({ data }) => {
    responses.push(data as Response);
    for (const check of waiting) check();
  });
  port1.start();
  const until = (condition: () => boolean) =>
    new Promise<void>((resolve) => {
      const check = () => {
        if (condition()) {
          waiting.delete(check);
          resolve();
        }
      };
      waiting.add(check);
      check();
    });
  const terminals = (id: string) => responses.filter((response): response is Terminal => response.id === id && ['loaded', 'done', 'cancelled', 'failed'].includes(response.type));
  return {
    responses,
    send: (request: Request) => port1.postMessage(request),
    terminals,
    ended: async (id: string) => {
      await until(() => terminals(id).length > 0);
      return terminals(id)[0]!;
    },
    translated: (id: string) => responses.flatMap((response) => (response.type === 'translated' && response.id === id ? response.results : [])),
    /** Lets everything that is on its way arrive. */
    settle: () => new Promise((resolve) => setTimeout(resolve, 30)),
    close: async () => {
      await stop();
      port1.close();
      port2.close();
    },
  };
}

type Server = ReturnType<typeof startServer>;

const segments = (count: number, text = (i: number) => `frase número ${i}`): TextSegment[] => Array.from({ length: count }, (_, i) => ({ id: `s${i}`, text: text(i) }));

async function load(server: Server) {
  server.send({ type: 'load', id: 'load', model: 'm', device: 'wasm' });
  return server.ended('load');
}

/** An engine gate: batches wait until it is opened. */
function createGate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open: () => open(), opened };
}

let server: Server;
afterEach(() => server.close());

test('loads with progress and says so once', async () => {
  server = startServer();
  expect(await load(server)).toEqual({ type: 'loaded', id: 'load', device: 'wasm' });
  expect(server.responses.filter(({ type }) => type === 'progress')).toEqual([
    { type: 'progress', id: 'load', loaded: 1, total: 2 },
    { type: 'progress', id: 'load', loaded: 2, total: 2 },
  ]);
});

test('answers at once when the model is loaded already', async () => {
  let loads = 0;
  const create = createFakeEngine();
  server = startServer({}, (...args) => {
    loads++;
    return create(...args);
  });
  await load(server);
  server.send({ type: 'load', id: 'again', model: 'm', device: 'wasm' });
  await server.ended('again');
  server.send({ type: 'load', id: 'other', model: 'n', device: 'wasm' });
  await server.ended('other');
  expect(loads).toBe(2);
});

test('translates every segment exactly once and then says done, exactly once', async () => {
  server = startServer();
  await load(server);
  const all = segments(50);
  server.send({ type: 'translate', id: 't', segments: all, terms: [], priority: 0 });
  expect((await server.ended('t')).type).toBe('done');
  await server.settle();
  expect(server.terminals('t')).toHaveLength(1);
  expect(server.responses.at(-1)).toEqual({ type: 'done', id: 't' });
  const results = server.translated('t');
  expect(results.map(({ segmentId }) => segmentId).sort()).toEqual(all.map(({ id }) => id).sort());
  for (const { segmentId, text } of results) expect(text).toBe(fakeTranslation(all.find(({ id }) => id === segmentId)!.text).text);
});

test('sends the first sentences in a small batch', async () => {
  const sizes: number[] = [];
  server = startServer({ onTranslate: (texts) => void sizes.push(texts.length) });
  await load(server);
  server.send({ type: 'translate', id: 't', segments: segments(60), terms: [], priority: 0 });
  await server.ended('t');
  expect(sizes).toEqual([2, 8, 16, 16, 16, 2]);
});

test('says done at once for no segments', async () => {
  server = startServer();
  await load(server);
  server.send({ type: 'translate', id: 't', segments: [], terms: [], priority: 0 });
  expect((await server.ended('t')).type).toBe('done');
});

test('loads another revision of the model that is loaded', async () => {
  const loads: unknown[] = [];
  server = startServer({}, (model, device, options) => {
    loads.push(options.revision);
    return createFakeEngine()(model, device, options);
  });
  for (const [id, revision] of [['a', 'r1'], ['b', 'r1'], ['c', undefined], ['d', 'r2']] as const) {
    server.send({ type: 'load', id, model: 'm', revision, device: 'wasm' });
    expect((await server.ended(id)).type).toBe('loaded');
  }
  expect(loads).toEqual(['r1', 'r2']);
});

test('refuses to translate before a model is loaded', async () => {
  server = startServer();
  server.send({ type: 'translate', id: 't', segments: segments(1), terms: [], priority: 0 });
  expect(await server.ended('t')).toMatchObject({ type: 'failed', error: { code: 'not-loaded' } });
});

test('fails loudly on an unknown message', async () => {
  server = startServer();
  server.send({ type: 'translte', id: 'x' } as unknown as Request);
  expect(await server.ended('x')).toMatchObject({ type: 'failed', error: { code: 'unknown-message' } });
});

test('a failed load can be tried again', async () => {
  let attempts = 0;
  const create = createFakeEngine();
  server = startServer({}, (...args) => {
    if (attempts++ === 0) throw new RangeError('Array buffer allocation failed');
    return create(...args);
  });
  expect(await load(server)).toMatchObject({ type: 'failed', error: { code: 'out-of-memory' } });
  server.send({ type: 'load', id: 'again', model: 'm', device: 'wasm' });
  expect((await server.ended('again')).type).toBe('loaded');
});

test('an engine failure ends the request, and what came before it has been sent', async () => {
  let batches = 0;
  server = startServer({
    onTranslate: () => {
      if (++batches === 2) throw new Error('kernel broke');
    },
  });
  await load(server);
  server.send({ type: 'translate', id: 't', segments: segments(20), terms: [], priority: 0 });
  expect(await server.ended('t')).toEqual({ type: 'failed', id: 't', error: { code: 'engine-failed', message: 'kernel broke' } });
  await server.settle();
  expect(server.translated('t')).toHaveLength(2);
  expect(batches).toBe(2);
  expect(server.terminals('t')).toHaveLength(1);
});

test('cancel stops after the batch in hand, keeps the model, and is ignored when late', async () => {
  const gate = createGate();
  server = startServer({ onTranslate: () => gate.opened });
  await load(server);
  server.send({ type: 'translate', id: 't', segments: segments(20), terms: [], priority: 0 });
  await server.settle();
  server.send({ type: 'cancel', id: 't' });
  await server.settle();
  gate.open();
  expect((await server.ended('t')).type).toBe('cancelled');
  expect(server.translated('t')).toHaveLength(2);
  server.send({ type: 'cancel', id: 't' });
  server.send({ type: 'translate', id: 'u', segments: segments(3), terms: [], priority: 0 });
  expect((await server.ended('u')).type).toBe('done');
  expect(server.terminals('t')).toHaveLength(1);
});

test('cancels at once a request that has not begun, and a load that waits', async () => {
  const gate = createGate();
  server = startServer({ onTranslate: () => gate.opened });
  await load(server);
  server.send({ type: 'translate', id: 'first', segments: segments(1), terms: [], priority: 0 });
  server.send({ type: 'translate', id: 'second', segments: segments(1), terms: [], priority: 0 });
  server.send({ type: 'load', id: 'later', model: 'other', device: 'wasm' });
  server.send({ type: 'cancel', id: 'second' });
  server.send({ type: 'cancel', id: 'later' });
  expect((await server.ended('second')).type).toBe('cancelled');
  expect((await server.ended('later')).type).toBe('cancelled');
  gate.open();
  expect((await server.ended('first')).type).toBe('done');
  expect(server.translated('second')).toHaveLength(0);
});

test('the higher priority goes first', async () => {
  const gate = createGate();
  const order: string[] = [];
  server = startServer({
    onTranslate: (texts) => {
      order.push(texts[0]!);
      return gate.opened;
    },
  });
  await load(server);
  server.send({ type: 'translate', id: 'low', segments: segments(4, (i) => `baja ${i}`), terms: [], priority: 0 });
  await server.settle();
  server.send({ type: 'translate', id: 'high', segments: segments(2, (i) => `alta ${i}`), terms: [], priority: 5 });
  await server.settle();
  gate.open();
  await server.ended('low');
  expect(order).toEqual(['baja 0', 'alta 0', 'baja 2']);
});

test('reprioritised segments come next, in the order asked for', async () => {
  const gate = createGate();
  const seen: string[] = [];
  server = startServer({
    onTranslate: (texts) => {
      seen.push(...texts);
      return gate.opened;
    },
  });
  await load(server);
  server.send({ type: 'translate', id: 't', segments: segments(200), terms: [], priority: 0 });
  await server.settle();
  server.send({ type: 'reprioritise', id: 't', order: ['s150', 's0', 'unknown', 's151', 's151'] });
  await server.settle();
  gate.open();
  await server.ended('t');
  expect(seen.indexOf('frase número 150')).toBeLessThan(10);
  expect(seen.indexOf('frase número 151')).toBeLessThan(10);
  expect(server.translated('t')).toHaveLength(200);
});
