import { DocumentView } from './document-view';
import { beginEdit, changeDraft, endEdit, listUnsaved, reopenDrafts } from './drafts';
import { makeStoredDocument, translate } from './fixtures/stored-document';
import { createReaderState } from './reader-state';

function openState() {
  const stored = makeStoredDocument([{ sentences: ['Uno.', 'Dos.', 'Tres.'] }]);
  const [one, two, three] = stored.units;
  return createReaderState(new DocumentView({ ...stored, units: [translate(one!, 'One.'), translate(two!, 'Two.'), three!] }), 0);
}

const open = (state: ReturnType<typeof openState>) => [...state.drafts.get()];

test('only what is translated can be edited; the draft begins as the translation', () => {
  const state = openState();
  expect(beginEdit(state, 2)).toBe(false);
  expect(open(state)).toEqual([]);
  expect(beginEdit(state, 0)).toBe(true);
  expect(open(state)).toEqual([[0, 'One.']]);
  expect(state.entering.get()).toBe(0);
});

test('a changed draft outlives other edits, and being opened again', () => {
  const state = openState();
  beginEdit(state, 0);
  changeDraft(state, 0, 'The one.');
  beginEdit(state, 1);
  expect(open(state)).toEqual([[0, 'The one.'], [1, 'Two.']]);
  beginEdit(state, 0);
  expect(open(state)).toEqual([[0, 'The one.']]);
  endEdit(state, 0);
  expect(open(state)).toEqual([]);
});

test('what has not been changed, and what is empty, is not unsaved', () => {
  const state = openState();
  beginEdit(state, 0);
  expect(listUnsaved(state)).toEqual([]);
  changeDraft(state, 0, ' The\n one. ');
  expect(listUnsaved(state)).toEqual([[0, 'The one.']]);
  changeDraft(state, 0, ' \n');
  expect(listUnsaved(state)).toEqual([]);
});

test('drafts of an earlier visit are reopened where they still say something else', () => {
  const state = openState();
  reopenDrafts(state, [[0, 'The one.'], [1, 'Two.'], [7, 'Of another text.']]);
  expect(open(state)).toEqual([[0, 'The one.']]);
  expect(state.entering.get()).toBeNull();
});
