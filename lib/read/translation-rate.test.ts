import { TranslationRate } from './translation-rate';

test('knows nothing before the first batch', () => {
  const rate = new TranslationRate();
  expect(rate.perSecond).toBeNull();
  expect(rate.secondsFor(1000)).toBeNull();
});

test('a steady speed is that speed', () => {
  const rate = new TranslationRate();
  for (let batch = 0; batch < 10; batch += 1) rate.add(16, 1600, 2);
  expect(rate.perSecond).toBeCloseTo(8);
  expect(rate.secondsFor(4000)).toBeCloseTo(5);
});

test('follows a change of speed without jumping to it', () => {
  const rate = new TranslationRate();
  for (let batch = 0; batch < 10; batch += 1) rate.add(10, 1000, 1);
  rate.add(2, 200, 1);
  expect(rate.perSecond).toBeGreaterThan(8);
  for (let batch = 0; batch < 60; batch += 1) rate.add(2, 200, 1);
  expect(rate.perSecond).toBeLessThan(2.5);
});

test('the time left goes by characters', () => {
  const rate = new TranslationRate();
  rate.add(10, 100, 1);
  expect(rate.secondsFor(1000)).toBeCloseTo(10);
});
