import { anchorDrift, firstBelow } from './anchor';

test('the anchor is the first box that reaches below the line', () => {
  const boxes = [{ top: -90, bottom: -10 }, { top: -10, bottom: 48.2 }, { top: 48.2, bottom: 96 }];
  expect(firstBelow(boxes, 0)).toBe(boxes[1]);
  expect(firstBelow(boxes, 48)).toBe(boxes[2]);
  expect(firstBelow(boxes, 96)).toBeUndefined();
});

test('a sentence at the line is the anchor, though the one before ends beside it', () => {
  const boxes = [{ top: -60, bottom: -2 }, { top: -30, bottom: 28 }, { top: 0, bottom: 59 }, { top: 31, bottom: 90 }];
  expect(firstBelow(boxes, 0)).toBe(boxes[2]);
  expect(firstBelow(boxes, 0.4)).toBe(boxes[2]);
  // Of the one before, a line more is to be read.
  expect(firstBelow(boxes, -31)).toBe(boxes[1]);
  // Both begin there.
  expect(firstBelow([{ top: 0, bottom: 28 }, { top: 0, bottom: 59 }], 0)).toMatchObject({ bottom: 28 });
});

test('drift is what the anchor moved, unless too little to be seen', () => {
  expect(anchorDrift(1000, 1031)).toBe(31);
  expect(anchorDrift(1000, 970)).toBe(-30);
  expect(anchorDrift(1000, 1000.4)).toBe(0);
});
