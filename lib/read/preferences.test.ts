import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { DEFAULT_PREFERENCES, firstPaintScript, nextTheme, parsePreferences, PREFERENCES_KEY, READING_MODES, stepTextSize, TEXT_SIZES, THEMES } from './preferences';

test('preferences survive being stored', () => {
  const preferences = fc.record({
    theme: fc.constantFrom(...THEMES), textSize: fc.constantFrom(...TEXT_SIZES), mode: fc.constantFrom(null, ...READING_MODES),
    swapped: fc.boolean(), singleKeys: fc.boolean(), lookUp: fc.boolean(), model: fc.string(),
  });
  fc.assert(fc.property(preferences, (chosen) => {
    expect(parsePreferences(JSON.stringify(chosen))).toEqual(chosen);
  }));
});

test('whatever is stored, valid preferences come of it', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.constant(null)), (json) => {
    const { theme, textSize, mode } = parsePreferences(json);
    expect(THEMES).toContain(theme);
    expect(TEXT_SIZES).toContain(textSize);
    expect([null, ...READING_MODES]).toContain(mode);
  }));
});

test('one damaged field leaves the others', () => {
  expect(parsePreferences('{"theme":"neon","swapped":true,"textSize":"large","model":7}')).toEqual({ ...DEFAULT_PREFERENCES, swapped: true });
});

test('text sizes step within their range', () => {
  expect(stepTextSize(1.1875, 1)).toBe(1.3125);
  expect(stepTextSize(1.1875, -1)).toBe(1.0625);
  expect(stepTextSize(TEXT_SIZES[0], -1)).toBe(TEXT_SIZES[0]);
  expect(stepTextSize(2.125, 1)).toBe(2.125);
});

test('themes go round', () => {
  expect(nextTheme('system')).toBe('light');
  expect(nextTheme('dark')).toBe('system');
});

/** Runs the script in a world that has nothing but a document and a storage. */
function runFirstPaint(getItem: (key: string) => string | null) {
  const properties: Record<string, string> = {};
  const root = { dataset: {} as Record<string, string>, style: { setProperty: (name: string, value: string) => { properties[name] = value; } } };
  runInNewContext(firstPaintScript(), { document: { documentElement: root }, localStorage: { getItem } });
  return { theme: root.dataset.theme, textSize: properties['--reading-size'] };
}

test('the first-paint script shows what is stored', () => {
  const stored = JSON.stringify({ ...DEFAULT_PREFERENCES, theme: 'sepia', textSize: 1.5 });
  expect(runFirstPaint((key) => (key === PREFERENCES_KEY ? stored : null))).toEqual({ theme: 'sepia', textSize: '1.5rem' });
});

test.each([null, '{', 'null', '7', '{"theme":"neon","textSize":900}'])('the first-paint script falls back to the defaults on %s', (stored) => {
  expect(runFirstPaint(() => stored)).toEqual({ theme: 'system', textSize: '1.1875rem' });
});

test('the first-paint script bears a denied storage', () => {
  expect(runFirstPaint(() => { throw new Error('denied'); }).theme).toBe('system');
});
