import { DocumentView } from './document-view';
import { makeStoredDocument } from './fixtures/stored-document';
import { createObservable } from './observable';
import { createReaderState, toggleRevealed } from './reader-state';

function openState() {
  return createReaderState(new DocumentView(makeStoredDocument([{ sentences: ['Uno.', 'Dos.'] }])), 1);
}

test('a reader opens at its sentence: Tab enters the text there', () => {
  const state = openState();
  expect(state.tabStop.get().index).toBe(1);
  expect(state.visible.get()).toEqual({ first: 1, last: 1 });
});

test('revealing twice hides again, and each change is a new set', () => {
  const state = openState();
  const seen: (readonly number[])[] = [];
  state.revealed.subscribe(() => seen.push([...state.revealed.get()]));
  toggleRevealed(state, 0);
  toggleRevealed(state, 1);
  toggleRevealed(state, 0);
  expect(seen).toEqual([[0], [0, 1], [1]]);
});

test('an observable tells of changes only, and only those who listen', () => {
  const value = createObservable(1);
  const listener = jest.fn();
  const stop = value.subscribe(listener);
  value.set(1);
  value.set(2);
  stop();
  value.set(3);
  expect(listener).toHaveBeenCalledTimes(1);
  expect(value.get()).toBe(3);
});
