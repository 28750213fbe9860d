import type { Translation } from './engine';
import { joinParts } from './join-parts';

const part = (text: string, more: Partial<Translation> = {}): Translation => ({ text, tokens: 4, confidence: 0.5, truncated: false, repetition: false, ...more });

const ranges = (...lengths: [number, number][]) => lengths.map(([start, end]) => ({ start, end }));

test('drops the full stop and the capital that the model gives a part', () => {
  const joined = joinParts('Llegó tarde, cuando dormíamos.', ranges([0, 12], [13, 30]), [part('He came late.'), part('When we slept.')]);
  expect(joined.text).toBe('He came late when we slept.');
});

test('keeps the capitals of names, of I and of what the source begins with one', () => {
  const source = 'Vino, ana y yo; Madrid';
  const joined = joinParts(source, ranges([0, 5], [6, 15], [16, 22]), [part('Came,'), part('I and Ana;'), part('Madrid')]);
  expect(joined.text).toBe('Came, I and Ana; Madrid');
});

test('keeps the capitals of nationalities and languages, which Spanish writes small', () => {
  const joined = joinParts('Había franceses, españoles e italianos; el inglés', ranges([0, 16], [17, 38], [40, 49]), [part('There were French,'), part('Spanish and Italian;'), part('The English')]);
  expect(joined.text).toBe('There were French, Spanish and Italian; the English');
});

test.each(['But', 'Although', 'There', "It's", 'According'])('%s loses its capital', (word) => {
  expect(joinParts('Vino, aunque tarde', ranges([0, 5], [6, 18]), [part('He came,'), part(`${word} late`)]).text).toBe(`He came, ${word.toLowerCase()} late`);
});

test('a part that was only half translated marks the whole', () => {
  const joined = joinParts('a b', ranges([0, 1], [2, 3]), [part('a', { truncated: true }), part('b', { repetition: true })]);
  expect(joined).toMatchObject({ truncated: true, repetition: true, tokens: 8 });
});

test('confidence is the geometric mean over the tokens of all parts', () => {
  const joined = joinParts('a b', ranges([0, 1], [2, 3]), [part('a', { tokens: 1, confidence: 0.1 }), part('b', { tokens: 3, confidence: 0.9 })]);
  expect(joined.confidence).toBeCloseTo((0.1 * 0.9 ** 3) ** (1 / 4));
});

test('no space comes into a divided word, and a link to a dropped full stop goes with it', () => {
  const links = [{ source: [0, 4], target: [0, 4], score: 1 }, { source: [4, 4], target: [4, 5], score: 1 }] as const;
  const joined = joinParts('abcdefgh', ranges([0, 4], [4, 8]), [part('abcd.', { wordLinks: links }), part('efgh', { wordLinks: [links[0]] })]);
  expect(joined.text).toBe('abcdefgh');
  expect(joined.wordLinks).toEqual([
    { source: [0, 4], target: [0, 4], score: 1 },
    { source: [4, 8], target: [4, 8], score: 1 },
  ]);
});
