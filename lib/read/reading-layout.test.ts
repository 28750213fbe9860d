import { READING_MODES } from './preferences';
import { effectiveMode, layoutOf, sidesOf, swapLanguages } from './reading-layout';

test('until the reader chooses, a phone is interlinear and a wide screen side by side', () => {
  expect(effectiveMode(null, true)).toBe('interlinear');
  expect(effectiveMode(null, false)).toBe('columns');
  expect(effectiveMode('columns', true)).toBe('columns');
});

test('reveal hides what does not lead, beside it or beneath', () => {
  expect(layoutOf('reveal', 'source', false)).toEqual({ arrangement: 'columns', lead: 'source', veiled: 'target' });
  expect(layoutOf('reveal', 'target', true)).toEqual({ arrangement: 'stacked', lead: 'target', veiled: 'source' });
});

test.each(READING_MODES)('swapping twice leads back: %s', (mode) => {
  const once = { mode, swapped: false, ...swapLanguages(mode, false) };
  expect(once).not.toEqual({ mode, swapped: false });
  expect({ ...once, ...swapLanguages(once.mode, once.swapped) }).toEqual({ mode, swapped: false });
});

test('an arrangement shows the sides that its mode names', () => {
  expect(sidesOf(layoutOf('target', 'source', false).arrangement)).toEqual(['target']);
  expect(sidesOf(layoutOf('reveal', 'source', true).arrangement)).toEqual(['source', 'target']);
});
