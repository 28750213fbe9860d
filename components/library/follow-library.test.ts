import type { StoreChange } from '@/lib/store/types';
import type { DocumentId } from '@/lib/types';
import { followLibrary } from './follow-library';

const DOCUMENTS: StoreChange = { kind: 'documents' };
const UNITS: StoreChange = { kind: 'units', documentId: 'd-1' as DocumentId, units: [] };

function follow() {
  let change: (what: StoreChange) => void = () => {};
  const refresh = jest.fn();
  const stop = followLibrary({ subscribe: (listener) => { change = listener; return () => { change = () => {}; }; } }, refresh);
  return { refresh, stop, change: (what: StoreChange) => change(what) };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('a document that comes or goes is seen at once, sentences after a while', () => {
  const { refresh, change } = follow();
  change(UNITS);
  expect(refresh).toHaveBeenCalledTimes(0);
  change(DOCUMENTS);
  expect(refresh).toHaveBeenCalledTimes(1);
  jest.advanceTimersByTime(400);
  change(UNITS);
  jest.advanceTimersByTime(500);
  expect(refresh).toHaveBeenCalledTimes(2);
});

test('of many documents that come together, the library is listed twice a second, and once more after the last', () => {
  const { refresh, change } = follow();
  for (let at = 0; at < 2000; at += 50) {
    change(DOCUMENTS);
    jest.advanceTimersByTime(50);
  }
  expect(refresh.mock.calls.length).toBeLessThanOrEqual(5);
  const before = refresh.mock.calls.length;
  change(DOCUMENTS);
  jest.advanceTimersByTime(500);
  expect(refresh.mock.calls.length).toBeGreaterThan(before);
});

test('nothing is listed any more after the end', () => {
  const { refresh, change, stop } = follow();
  change(UNITS);
  stop();
  change(DOCUMENTS);
  jest.advanceTimersByTime(1000);
  expect(refresh).not.toHaveBeenCalled();
});
