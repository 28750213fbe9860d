import type { StoreChange } from '../store/types';
import type { DocumentId, Result } from '../types';
import type { AnnotateErrorCode } from './annotation-protocol';
import { followNames } from './follow-names';

const ID = 'd-1' as DocumentId;
const OTHER = 'd-2' as DocumentId;

type Outcome = Result<null, AnnotateErrorCode>;
const DONE: Outcome = { ok: true, value: null };
const failure = (code: AnnotateErrorCode): Outcome => ({ ok: false, error: { code, message: '' } });

/** Follows a document whose names take `took` milliseconds to find. */
function follow(took: number, outcome: Outcome | (() => Outcome) = DONE) {
  const next = typeof outcome === 'function' ? outcome : () => outcome;
  const listeners = new Set<(change: StoreChange) => void>();
  const annotate = jest.fn(() => new Promise<Outcome>((settle) => { setTimeout(() => settle(next()), took); }));
  const onFailure = jest.fn();
  const stop = followNames(ID, {
    store: { subscribe: (listener) => { listeners.add(listener); return () => { listeners.delete(listener); }; } },
    annotate, onFailure, now: () => Date.now(),
  });
  const change = (documentId = ID) => listeners.forEach((tell) => tell({ kind: 'units', documentId, units: [] }));
  const edit = () => listeners.forEach((tell) => tell({ kind: 'glossary-edits', documentId: ID }));
  return { annotate, onFailure, stop, change, edit, listeners };
}

beforeEach(() => { jest.useFakeTimers(); });
afterEach(() => { jest.useRealTimers(); });

test('names are found at once, and again after the units have changed, however often', async () => {
  const { annotate, change } = follow(50);
  expect(annotate).toHaveBeenCalledTimes(1);
  for (let i = 0; i < 10; i += 1) change();
  await jest.advanceTimersByTimeAsync(2000);
  expect(annotate).toHaveBeenCalledTimes(1);
  await jest.advanceTimersByTimeAsync(60);
  expect(annotate).toHaveBeenCalledTimes(2);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(annotate).toHaveBeenCalledTimes(2);
});

test('the longer a run takes, the longer the pause, but for the first, which loads', async () => {
  const { annotate, change } = follow(3000);
  await jest.advanceTimersByTimeAsync(3000);
  change();
  await jest.advanceTimersByTimeAsync(2000);
  expect(annotate).toHaveBeenCalledTimes(2);
  await jest.advanceTimersByTimeAsync(3000);
  change();
  await jest.advanceTimersByTimeAsync(29_000);
  expect(annotate).toHaveBeenCalledTimes(2);
  await jest.advanceTimersByTimeAsync(1000);
  expect(annotate).toHaveBeenCalledTimes(3);
});

test('a change after a long rest is taken up at once; other documents do not matter', async () => {
  const { annotate, change } = follow(10);
  await jest.advanceTimersByTimeAsync(10_000);
  change(OTHER);
  await jest.advanceTimersByTimeAsync(10_000);
  expect(annotate).toHaveBeenCalledTimes(1);
  change();
  await jest.advanceTimersByTimeAsync(0);
  expect(annotate).toHaveBeenCalledTimes(2);
});

test('what the reader changes of the names is taken up without a pause, also while a run is under way', async () => {
  const { annotate, change, edit } = follow(3000);
  await jest.advanceTimersByTimeAsync(3000);
  change();
  edit();
  await jest.advanceTimersByTimeAsync(0);
  expect(annotate).toHaveBeenCalledTimes(2);
  edit();
  await jest.advanceTimersByTimeAsync(3001);
  expect(annotate).toHaveBeenCalledTimes(3);
});

test('a failure is told once, and the next change tries again after a while', async () => {
  const outcomes = [failure('names-unreachable'), failure('names-unreachable'), DONE, failure('names-missing')];
  const { annotate, onFailure, change } = follow(10, () => outcomes.shift()!);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(annotate).toHaveBeenCalledTimes(1);
  change();
  await jest.advanceTimersByTimeAsync(10);
  change();
  await jest.advanceTimersByTimeAsync(29_000);
  expect(annotate).toHaveBeenCalledTimes(2);
  expect(onFailure.mock.calls).toEqual([['names-unreachable']]);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(annotate).toHaveBeenCalledTimes(3);
  change();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(onFailure.mock.calls).toEqual([['names-unreachable'], ['names-missing']]);
});

test('what the reader changes of the names is tried at once after a failure, too', async () => {
  const { annotate, edit } = follow(10, failure('names-unreachable'));
  await jest.advanceTimersByTimeAsync(10);
  edit();
  await jest.advanceTimersByTimeAsync(0);
  expect(annotate).toHaveBeenCalledTimes(2);
});

test('a document that was deleted is no failure, and nothing is told once it is no longer followed', async () => {
  const deleted = follow(10, failure('not-found'));
  const left = follow(10, failure('names-corrupt'));
  left.stop();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(deleted.onFailure).not.toHaveBeenCalled();
  expect(left.onFailure).not.toHaveBeenCalled();
});
