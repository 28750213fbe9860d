import { nextItem } from './menu-keys';

const labels = ['Table', 'Spreadsheet', 'JSON', 'TMX'];

test.each([
  ['ArrowDown', 0, 1], ['ArrowDown', 3, 0], ['ArrowDown', -1, 0],
  ['ArrowUp', 2, 1], ['ArrowUp', 0, 3], ['ArrowUp', -1, 3],
  ['Home', 2, 0], ['End', 0, 3],
  ['t', 0, 3], ['T', 3, 0], ['s', 1, 1], ['j', -1, 2],
])('%s on item %i goes to %i', (key, current, expected) => {
  expect(nextItem(key, labels, current)).toBe(expected);
});

test.each(['x', ' ', 'Enter', 'Tab', 'Escape'])('%j moves nowhere', (key) => {
  expect(nextItem(key, labels, 0)).toBeNull();
});

test('an empty menu has nowhere to go', () => {
  expect(nextItem('ArrowDown', [], -1)).toBeNull();
});
