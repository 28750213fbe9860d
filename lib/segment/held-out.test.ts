import { heldOut } from './fixtures/held-out';
import { parseGold } from './fixtures/gold';
import { scoreSegmenter } from './fixtures/score';
import { segmentText } from '.';

const gold = Object.values(heldOut).flat().map(parseGold);

test('the held-out list is long and varied enough to mean something', () => {
  expect(gold.length).toBeGreaterThanOrEqual(120);
  expect(gold.filter(({ segments }) => segments.length > 1).length).toBeGreaterThan(gold.length / 2);
});

test('nine of ten held-out texts are cut exactly, and ends of sentences are found with F1 0.95', () => {
  const { exact, f1 } = scoreSegmenter(segmentText, gold);
  expect(exact).toBeGreaterThanOrEqual(0.9);
  expect(f1).toBeGreaterThanOrEqual(0.95);
});
