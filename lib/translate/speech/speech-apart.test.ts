import type { Translation } from '../engine';
import { findSpoken, putSpoken } from './speech-apart';
import { normaliseSource } from '../source/normalise-source';

const countTokens = (text: string) => text.length;

function spokenOf(segment: string): string | null {
  const source = normaliseSource(segment, countTokens);
  const range = findSpoken(source);
  return range && source.text.slice(range.start, range.end);
}

test.each([
  ['—Nada —contestó Mateo.', 'Nada'],
  ['—¿Vienes? —preguntó Elena—.', '¿Vienes?'],
  ['-No lo sé -dijo él-, pero lo averiguaré.', 'No lo sé'],
  ['—No — dijo él.', 'No'],
  ['«No», dijo él.', 'No'],
  ['Él respondió: «No volveré nunca».', 'No volveré nunca'],
  ['Dijo «¿Quién anda ahí?» y salió.', '¿Quién anda ahí?'],
  ['"No," dijo él.', 'No'],
  ['“¿No?” —preguntó él.', '¿No?'],
])('%s', (segment, expected) => {
  expect(spokenOf(segment)).toBe(expected);
});

test.each(['—Nada.', 'Nada —contestó Mateo.', '«No», dijo él, «no».', 'Dijo «no» y salió.', 'El «Tour de» pasó', 'los «grandes señores del lugar»', '«No».', '«El «no», dijo él.', '—¡NADA! —GRITÓ MATEO.', '«NO», DIJO ÉL.', '——contestó', '—Madrid—Barcelona'])('nothing is said apart in %s', (segment) => {
  expect(spokenOf(segment)).toBeNull();
});

const translation = (text: string, rest: Partial<Translation> = {}) => ({ text, confidence: 0.5, tokens: 3, truncated: false, repetition: false, ...rest }) as Translation;
const put = (whole: string, spoken: string, rest: Partial<Translation> = {}) => putSpoken(translation(whole), translation(spoken, rest)).text;

test.each([
  ['"Mayorrow," she said.', 'Tomorrow.', '"Tomorrow," she said.'],
  ['"You come?" asked Elena.', 'Do you come?', '"Do you come?" asked Elena.'],
  ['"None," he said, "but I know."', 'Nothing', '"Nothing," he said, "but I know."'],
  ['“None”, he said.', 'Nothing.', '“Nothing”, he said.'],
  ['"Wait..." he said.', 'Wait a moment…', '"Wait a moment…" he said.'],
])('%s', (whole, spoken, expected) => {
  expect(put(whole, spoken)).toBe(expected);
});

test.each([
  ['He said, "Niever back."', 'I will never come back.', 'He said, "I will never come back."'],
  ['He asked “Wh who?” and left', 'Who is there?', 'He asked “Who is there?” and left'],
])('what is said later: %s', (whole, spoken, expected) => {
  expect(put(whole, spoken)).toBe(expected);
});

test.each(['He said nothing.', '"Nothing."', '"Nothing, he said.', 'Nothing," he said.', '"No," he said, "no', ''])('%s stays, since it is not known what is said in it', (whole) => {
  expect(put(whole, 'Nothing')).toBe(whole);
});

test('a translation that failed, or quotes somebody, is not put in', () => {
  const whole = '"None," he said.';
  expect(put(whole, 'Nothing', { truncated: true })).toBe(whole);
  expect(put(whole, 'Nothing', { repetition: true })).toBe(whole);
  expect(put(whole, 'He said "no"')).toBe(whole);
});

test('word links stay with their words before what is said, in it and behind', () => {
  const links = [{ source: [0, 4], target: [0, 2], score: 1 }, { source: [6, 9], target: [8, 11], score: 1 }, { source: [11, 12], target: [14, 17], score: 1 }] as const;
  const { text, wordLinks } = putSpoken(translation('He said "No." and', { wordLinks: links }), translation('Never.', { wordLinks: [{ source: [6, 9], target: [0, 5], score: 0.5 }] }));
  expect(text).toBe('He said "Never." and');
  expect(wordLinks!.map(({ target }) => text.slice(...target))).toEqual(['He', 'Never', 'and']);
});

test('word links stay with their words', () => {
  const whole = translation('"None," he said.', { wordLinks: [{ source: [0, 4], target: [1, 5], score: 1 }, { source: [6, 10], target: [11, 15], score: 1 }] });
  const { text, wordLinks } = putSpoken(whole, translation('Nothing.', { wordLinks: [{ source: [0, 4], target: [0, 7], score: 0.5 }, { source: [0, 4], target: [7, 8], score: 0.5 }] }));
  expect(text).toBe('"Nothing," he said.');
  expect(wordLinks!.map(({ source, target }) => [source, text.slice(...target)])).toEqual([[[0, 4], 'Nothing'], [[6, 10], 'said']]);
});
