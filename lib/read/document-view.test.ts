import type { UnitId } from '../types';
import { StoreError, type Store, type StoreChange, type StoredDocument } from '../store/types';
import { DocumentView, openDocumentView } from './document-view';
import { fixtureId, makeStoredDocument, translate } from './fixtures/stored-document';

const stored = makeStoredDocument([
  { kind: 'heading', level: 1, sentences: ['Título'] },
  { sentences: ['Uno.', 'Dos.'] },
  { sentences: ['Tres.'] },
]);
const unit = (index: number) => stored.units[index]!;

test('a batch renews the rows it touches, tells each once and the view once', () => {
  const view = new DocumentView(stored);
  const [heading, pair, single] = [view.row(0), view.row(1), view.row(2)];
  const told: string[] = [];
  view.subscribeRow(0, () => told.push('row 0'));
  view.subscribeRow(1, () => told.push('row 1'));
  view.subscribe(() => told.push('view'));

  view.apply([translate(unit(1), 'One.'), translate(unit(2), 'Two.')]);

  expect(told).toEqual(['row 1', 'view']);
  expect(view.row(0)).toBe(heading);
  expect(view.row(2)).toBe(single);
  expect(view.row(1)).not.toBe(pair);
  expect(view.row(1).sentences.map((sentence) => sentence.unit.target)).toEqual(['One.', 'Two.']);
});

test('counts translations up and down', () => {
  const view = new DocumentView(stored);
  view.apply([translate(unit(0), 'Title'), translate(unit(3), 'Three.')]);
  expect(view.translatedCount).toBe(2);
  view.apply([translate(unit(3), 'The third.'), unit(0)]);
  expect(view.translatedCount).toBe(1);
});

test('finds sentences by unit and segment, and their rows', () => {
  const view = new DocumentView(stored);
  expect(view.indexOfUnit(unit(2).id)).toBe(2);
  expect(view.indexOfSegment(stored.segments[3]!.id)).toBe(3);
  expect([0, 1, 2, 3].map((index) => view.rowOf(index))).toEqual([0, 1, 1, 2]);
  expect(() => view.rowOf(4)).toThrow(RangeError);
});

test('lists segments of a place, then of what is before it and after it, up to the ends', () => {
  const view = new DocumentView(stored);
  expect(view.segmentsAround(2, 2, { before: 1, after: 1 })).toEqual(['s-2', 's-1', 's-3']);
  expect(view.segmentsAround(1, 2, { before: 10, after: 60 })).toEqual(['s-1', 's-2', 's-0', 's-3']);
});

test('a listener that stopped is told no more, and units of other documents change nothing', () => {
  const view = new DocumentView(stored);
  const listener = jest.fn();
  view.subscribeRow(1, listener)();
  view.subscribe(listener)();
  view.apply([translate(unit(1), 'One.')]);
  const { version } = view;
  view.apply([translate({ ...unit(1), id: 'u-other' as UnitId }, 'x')]);
  expect(listener).not.toHaveBeenCalled();
  expect(view.version).toBe(version);
});

/** The two methods of a store that a view uses. */
function fakeStore(load: () => Promise<StoredDocument>) {
  const listeners = new Set<(change: StoreChange) => void>();
  const store = {
    loadDocument: load,
    subscribe: (listener: (change: StoreChange) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as Store;
  const emit = (change: StoreChange) => listeners.forEach((listener) => listener(change));
  return { store, emit, listeners };
}

test('an open view follows the store, changes made during loading included, until it is closed', async () => {
  let finish = () => {};
  const { store, emit, listeners } = fakeStore(() => new Promise((resolve) => { finish = () => resolve(stored); }));
  const opening = openDocumentView(store, fixtureId);
  emit({ kind: 'units', documentId: fixtureId, units: [translate(unit(0), 'Title')] });
  finish();
  const { view, close } = await opening;
  emit({ kind: 'units', documentId: fixtureId, units: [translate(unit(1), 'One.')] });
  expect(view.translatedCount).toBe(2);
  close();
  expect(listeners.size).toBe(0);
});

test('a view that cannot be loaded leaves no listener behind', async () => {
  const { store, listeners } = fakeStore(() => Promise.reject(new StoreError('not-found', 'gone')));
  await expect(openDocumentView(store, fixtureId)).rejects.toMatchObject({ code: 'not-found' });
  expect(listeners.size).toBe(0);
});
