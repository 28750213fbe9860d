import fc from 'fast-check';
import { linkedRanges, mergeRanges } from './word-links';

// «Los gatos negros» – “Black cats”
const links = [
  { source: { start: 4, end: 9 }, target: { start: 6, end: 10 } },
  { source: { start: 10, end: 16 }, target: { start: 0, end: 5 } },
];

test('a caret in a word finds its partner from either side', () => {
  const cats = { source: [{ start: 4, end: 9 }], target: [{ start: 6, end: 10 }] };
  expect(linkedRanges(links, 'source', 6)).toEqual(cats);
  expect(linkedRanges(links, 'target', 6)).toEqual(cats);
});

test('a caret behind a word counts for it, before a word for that one', () => {
  expect(linkedRanges(links, 'source', 9)?.source).toEqual([{ start: 4, end: 9 }]);
  expect(linkedRanges(links, 'source', 10)?.source).toEqual([{ start: 10, end: 16 }]);
});

test('a word that no link names has no partner', () => {
  expect(linkedRanges(links, 'source', 1)).toBeNull();
});

test('one word that stands for two lights both', () => {
  const split = [
    { source: { start: 0, end: 3 }, target: { start: 0, end: 2 } },
    { source: { start: 0, end: 3 }, target: { start: 6, end: 9 } },
  ];
  expect(linkedRanges(split, 'source', 1)).toEqual({ source: [{ start: 0, end: 3 }], target: [{ start: 0, end: 2 }, { start: 6, end: 9 }] });
});

test('merged ranges are sorted, apart, and cover what the given ones cover', () => {
  const range = fc.tuple(fc.nat(50), fc.nat(10)).map(([start, length]) => ({ start, end: start + length }));
  fc.assert(fc.property(fc.array(range), (ranges) => {
    const merged = mergeRanges(ranges);
    for (let i = 1; i < merged.length; i += 1) expect(merged[i]!.start).toBeGreaterThan(merged[i - 1]!.end);
    const covers = (list: readonly { start: number; end: number }[], at: number) => list.some(({ start, end }) => start <= at && at < end);
    for (let at = 0; at < 62; at += 1) if (covers(ranges, at)) expect(covers(merged, at)).toBe(true);
    expect(merged.every(({ start, end }) => ranges.some((r) => r.start === start) && ranges.some((r) => r.end === end))).toBe(true);
  }));
});
