import { commandFor, KEY_BINDINGS, type KeyPress } from './keymap';

const press = (key: string, changes: Partial<KeyPress> = {}): KeyPress =>
  ({ key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, focus: 'page', ...changes });

test('single keys work anywhere, whatever their case', () => {
  expect(commandFor(press('x'), true)).toBe('swap');
  expect(commandFor(press('X'), true)).toBe('swap');
  expect(commandFor(press('?'), true)).toBe('help');
});

test('single keys can be turned off; keys of the text stay', () => {
  expect(commandFor(press('x', { focus: 'sentence' }), false)).toBeNull();
  expect(commandFor(press('ArrowDown', { focus: 'sentence' }), false)).toBe('next');
});

test('arrows scroll the page until a sentence has the focus', () => {
  expect(commandFor(press('ArrowDown'), true)).toBeNull();
  expect(commandFor(press('Home'), true)).toBeNull();
});

test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }, { focus: 'control' as const }])(
  'nothing with %p', (changes) => expect(commandFor(press('e', changes), true)).toBeNull());

test('no key has two meanings', () => {
  const keys = KEY_BINDINGS.flatMap((binding) => binding.keys);
  expect(new Set(keys).size).toBe(keys.length);
});
