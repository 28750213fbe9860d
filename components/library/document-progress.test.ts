import type { TranslationStatus } from '@/lib/read/translation-session';
import { describeProgress } from './document-progress';

const half = { unitCount: 2400, translatedCount: 1200 };
const idle: TranslationStatus = { kind: 'idle' };

test('a finished document only says how long it is', () => {
  expect(describeProgress({ unitCount: 1, translatedCount: 1 }, { kind: 'complete' })).toEqual({ text: 'One sentence', bar: null, action: null, failure: null });
  expect(describeProgress({ unitCount: 15000, translatedCount: 15000 }, idle).text).toBe('15,000 sentences');
});

test('a document that nobody translates now can be translated', () => {
  const bar = { value: 1200, max: 2400 };
  expect(describeProgress(half, idle)).toEqual({ text: '1,200 of 2,400 sentences translated', bar, action: 'translate', failure: null });
  expect(describeProgress(half, { kind: 'paused', done: 1200, total: 2400 }).action).toBe('translate');
  expect(describeProgress({ ...half, translatedCount: 0 }, idle).text).toBe('2,400 sentences, none translated yet');
});

test('a document in work says how long it will take, and can be paused', () => {
  const working: TranslationStatus = { kind: 'translating', done: 1200, total: 2400, perSecond: 10, secondsLeft: 120 };
  expect(describeProgress(half, working)).toMatchObject({ text: '1,200 of 2,400 sentences translated, about 2 min left', action: 'pause' });
  expect(describeProgress(half, { ...working, secondsLeft: null }).text).toMatch(/, translating$/);
  expect(describeProgress(half, { kind: 'loading-model', loaded: 0, total: 9 })).toMatchObject({ action: 'pause' });
  expect(describeProgress(half, { kind: 'elsewhere', done: 1200, total: 2400 })).toMatchObject({ text: expect.stringContaining('another tab is translating'), action: null });
});

test('a failure is named and can be tried again', () => {
  expect(describeProgress(half, { kind: 'failed', code: 'model-corrupt', done: 1200, total: 2400 })).toMatchObject({ action: 'translate', failure: 'model-corrupt' });
});
