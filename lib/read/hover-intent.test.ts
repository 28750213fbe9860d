import { createHoverIntent } from './hover-intent';

beforeEach(() => { jest.useFakeTimers(); });
afterEach(() => { jest.useRealTimers(); });

test('a pointer that rests is told of once, one that passes through is not', () => {
  const rested: (string | null)[] = [];
  const intent = createHoverIntent<string>(300, (target) => rested.push(target));
  intent.point('Moscú');
  jest.advanceTimersByTime(299);
  intent.point('Kiev');
  jest.advanceTimersByTime(299);
  expect(rested).toEqual([]);
  jest.advanceTimersByTime(1);
  intent.point('Kiev');
  jest.advanceTimersByTime(1000);
  expect(rested).toEqual(['Kiev']);
});

test('the way from a name into its card may lead over nothing', () => {
  const rested: (string | null)[] = [];
  const intent = createHoverIntent<string>(300, (target) => rested.push(target));
  intent.point('Moscú');
  jest.advanceTimersByTime(300);
  intent.point(null);
  jest.advanceTimersByTime(200);
  intent.point('Moscú');
  jest.advanceTimersByTime(1000);
  expect(rested).not.toContain(null);
  intent.point(null);
  jest.advanceTimersByTime(300);
  expect(rested.at(-1)).toBeNull();
});

test('after a reset nothing more is told', () => {
  const onRest = jest.fn();
  const intent = createHoverIntent<string>(300, onRest);
  intent.point('Moscú');
  intent.reset();
  jest.advanceTimersByTime(1000);
  expect(onRest).not.toHaveBeenCalled();
});
