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

test.each(['—Nada.', 'Nada —contestó Mateo.', '«No», dijo él, «no».', 'Dijo «no» y salió.', 'El «Tour de» pasó', 'los «grandes señores del lugar»', '«No».', '«El «no», dijo él.', '—¡NADA! —GRITÓ MATEO.', '«NO», DIJO ÉL.', '——contestó', '—Madrid—Barcelona.', '—De blanco–negro.'])('nothing is said apart in %s', (segment) => {
  expect(spokenOf(segment)).toBeNull();
});

const translation = (text: string, rest: Partial<Translation> = {}) => ({ text, confidence: 0.5, tokens: 3, truncated: false, repetition: false, ...rest }) as Translation;

/** The whole translation with what is said put in, as the segment is built. */
const put = (segment: string, whole: string, spoken: string, rest: Partial<Translation> = {}) =>
  putSpoken(translation(whole), translation(spoken, rest), findSpoken(normaliseSource(segment, countTokens))!).text;

const DASH = '—Nada —dijo él.';
const CONTINUED = '—Nada —dijo él—, pero vete.';
const WITHIN = 'Él dijo: «No vuelvo más».';

test.each([
  [DASH, '"Mayorrow," she said.', 'Tomorrow.', '"Tomorrow," she said.'],
  [DASH, '"You come?" asked Elena.', 'Do you come?', '"Do you come?" asked Elena.'],
  [DASH, '“None”, he said.', 'Nothing.', '“Nothing”, he said.'],
  [DASH, '"Wait..." he said.', 'Wait a moment…', '"Wait a moment…" he said.'],
  [CONTINUED, '"None," he said, "but go."', 'Nothing', '"Nothing," he said, "but go."'],
  [WITHIN, 'He said, "Niever back."', 'I will never come back.', 'He said, "I will never come back."'],
  [WITHIN, 'He asked “Wh who?” and left', 'Who is there?', 'He asked “Who is there?” and left'],
])('%s: %s', (segment, whole, spoken, expected) => {
  expect(put(segment, whole, spoken)).toBe(expected);
});

test.each([
  [DASH, 'He said nothing.'], [DASH, '"Nothing."'], [DASH, '"Nothing, he said.'], [DASH, 'Nothing," he said.'], [DASH, '"No," he said, "no'], [DASH, ''],
  [DASH, '"None," he said, "but go."'],
  [CONTINUED, '"I want nothing but go." said he.'],
  [WITHIN, '"I won\'t," he said, "come back."'],
  [WITHIN, '"I won\'t come back," he said.'],
])('%s: %s stays, since the model has moved or joined what is said', (segment, whole) => {
  expect(put(segment, whole, 'Never')).toBe(whole);
});

test('a translation that failed, or quotes somebody, is not put in', () => {
  const whole = '"None," he said.';
  expect(put(DASH, whole, 'Nothing', { truncated: true })).toBe(whole);
  expect(put(DASH, whole, 'Nothing', { repetition: true })).toBe(whole);
  expect(put(DASH, whole, 'He said "no"')).toBe(whole);
});

test('word links stay with their words before what is said, in it and behind', () => {
  const links = [{ source: [0, 2], target: [0, 2], score: 1 }, { source: [10, 12], target: [8, 11], score: 1 }, { source: [23, 24], target: [14, 17], score: 1 }] as const;
  const place = { start: 10, end: 22, isAtHead: false, goesOn: false };
  const { text, wordLinks } = putSpoken(translation('He said "No." and', { wordLinks: links }), translation('Never.', { wordLinks: [{ source: [0, 2], target: [0, 5], score: 0.5 }, { source: [5, 6], target: [5, 6], score: 0.5 }] }), place);
  expect(text).toBe('He said "Never." and');
  expect(wordLinks!.map(({ source, target }) => [source, text.slice(...target)])).toEqual([[[0, 2], 'He'], [[10, 12], 'Never'], [[23, 24], 'and']]);
});
