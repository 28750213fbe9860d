import { chain, rewrite } from './rewrite';

test('ranges lie where they were, and parts of what was put in the whole of what it was put for', () => {
  const source = 'uno XY dos X tres';
  const { text, locate } = rewrite(source, /X\w?/g, () => 'equis');
  expect(text).toBe('uno equis dos equis tres');
  const place = (start: number, end: number) => source.slice(...locate([start, end]));
  expect(place(0, 3)).toBe('uno');
  expect(place(4, 9)).toBe('XY');
  expect(place(4, 6)).toBe('XY');
  expect(place(6, 9)).toBe('XY');
  expect(place(6, 8)).toBe('XY');
  expect(place(10, 13)).toBe('dos');
  expect(place(15, 17)).toBe('X');
  expect(place(20, 24)).toBe('tres');
  expect(locate([text.length, text.length])).toEqual([source.length, source.length]);
});

test('what is left out lies in what stands before it', () => {
  const source = 'uno/as dos';
  const { text, locate } = rewrite(source, /\/as/g, () => '');
  expect(text).toBe('uno dos');
  expect(source.slice(...locate([0, 3]))).toBe('uno/as');
  expect(source.slice(...locate([4, 7]))).toBe('dos');
});

test('what is not replaced stays', () => {
  expect(rewrite('a b a', /a/g, ({ index }) => (index === 0 ? null : 'cc')).text).toBe('a b cc');
});

test('one step follows the other', () => {
  const source = 'a b';
  const { text, locate } = chain(source, (before) => rewrite(before, /a/g, () => 'bb'), (before) => rewrite(before, /b/g, () => 'ccc'));
  expect(text).toBe('cccccc ccc');
  expect(source.slice(...locate([3, 6]))).toBe('a');
  expect(source.slice(...locate([8, 9]))).toBe('b');
});
