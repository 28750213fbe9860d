import { placeCard, type Box } from './place-card';

const WINDOW = { width: 400, height: 600 };
const CARD = { width: 200, height: 120 };
const line = (left: number, top: number, width = 60): Box => ({ left, top, right: left + width, bottom: top + 20 });

test('the card goes below the name, left edges in line', () => {
  expect(placeCard([line(40, 100)], CARD, WINDOW)).toEqual({ left: 40, top: 126 });
});

test('below a name over two lines it leaves both free', () => {
  expect(placeCard([line(340, 100), line(20, 130)], CARD, WINDOW)).toEqual({ left: 20, top: 156 });
});

test('without room below it goes above the first line', () => {
  expect(placeCard([line(40, 500)], CARD, WINDOW)).toEqual({ left: 40, top: 374 });
});

test('it stays inside the window', () => {
  expect(placeCard([line(350, 100)], CARD, WINDOW).left).toBe(192);
  expect(placeCard([line(-30, 100)], CARD, WINDOW).left).toBe(8);
  expect(placeCard([line(40, 40)], CARD, { width: 400, height: 150 }).top).toBe(22);
});

test('a name without a box is a defect', () => {
  expect(() => placeCard([], CARD, WINDOW)).toThrow(RangeError);
});
