import { createLocks } from '../fixtures/create-locks';
import { countTranslated, createGate, fakeClient, openAgain, openWith, prepare, shippedModel, startSession, until, untilDone, untilKind } from './fixtures/sessions';
import { createTranslationSession } from './translation-session';

/** Two tabs with one document, of which the first is translating and is held up behind its first batch. */
async function openTwoTabs() {
  const sample = await prepare('el puerto');
  const { id } = sample.document;
  const locks = createLocks();
  const gate = createGate(1);
  const store = await openWith(sample);
  const asked: string[] = [];
  const first = startSession(store, fakeClient(gate.options), locks);
  const second = startSession(await openAgain(), fakeClient({ onTranslate: async (texts) => { asked.push(...texts); } }), locks);
  first.start(id);
  await untilDone(first, id, 2);
  await gate.held();
  return { id, store, locks, gate, first, second, asked };
}

test('a tab waits while another translates the document, shows how far that is, and translates nothing again', async () => {
  const { id, gate, first, second, asked } = await openTwoTabs();
  second.start(id);
  expect(await until(second, id, (status) => status.kind === 'elsewhere' && status.total > 0)).toEqual({ kind: 'elsewhere', done: 2, total: 60 });
  gate.let(1);
  await until(second, id, (status) => status.kind === 'elsewhere' && status.done > 2);
  gate.let(Infinity);
  await untilKind(first, id, 'complete');
  await untilKind(second, id, 'complete');
  expect(asked).toEqual([]);
});

test('of what is translated again, it shows what has been', async () => {
  const { id, store, locks, gate, first } = await openTwoTabs();
  gate.let(Infinity);
  await untilKind(first, id, 'complete');
  const slow = createGate(1);
  const model = async () => ({ ...(await shippedModel())!, revision: 'next' });
  const renewing = createTranslationSession({ store, client: fakeClient(slow.options), model, locks });
  const waiting = createTranslationSession({ store: await openAgain(), client: fakeClient(), model, locks });
  renewing.start(id, { renew: true });
  await slow.held();
  waiting.start(id, { renew: true });
  expect(await until(waiting, id, (status) => status.kind === 'elsewhere' && status.total > 0)).toEqual({ kind: 'elsewhere', done: 2, total: 60 });
  slow.let(Infinity);
  await untilKind(waiting, id, 'complete');
});

test('it goes on where the other one stops', async () => {
  const { id, store, gate, first, second, asked } = await openTwoTabs();
  second.start(id);
  await untilKind(second, id, 'elsewhere');
  first.pause(id);
  gate.let(1);
  await untilKind(second, id, 'complete');
  expect(await countTranslated(store, id)).toBe(60);
  expect(asked).toHaveLength(50);
  expect(first.status(id).kind).toBe('paused');
});

test('a wait can be ended', async () => {
  const { id, gate, first, second, asked } = await openTwoTabs();
  second.start(id);
  await until(second, id, (status) => status.kind === 'elsewhere' && status.total > 0);
  second.pause(id);
  expect(second.status(id)).toEqual({ kind: 'paused', done: 2, total: 60 });
  gate.let(Infinity);
  await untilKind(first, id, 'complete');
  expect(asked).toEqual([]);
  second.start(id);
  await untilKind(second, id, 'complete');
});

test('it can take over from one that may be asleep, which waits then', async () => {
  const { id, store, gate, first, second, asked } = await openTwoTabs();
  second.start(id);
  await untilKind(second, id, 'elsewhere');
  second.start(id, { takeOver: true });
  await untilKind(second, id, 'complete');
  expect(asked).toHaveLength(58);
  expect(await countTranslated(store, id)).toBe(60);
  gate.let(Infinity);
  await untilKind(first, id, 'complete');
});

test('documents do not wait for each other', async () => {
  const { id, gate, first, second } = await openTwoTabs();
  const other = await prepare('el monte', 4);
  await (await openAgain()).addDocument(other);
  second.start(other.document.id);
  await untilKind(second, other.document.id, 'complete');
  gate.let(Infinity);
  await untilKind(first, id, 'complete');
});
