import type { Translation } from '../engine';
import { writeArticles } from './write-articles';

const translation = (text: string, rest: Partial<Translation> = {}): Translation => ({ text, tokens: 1, confidence: 1, truncated: false, repetition: false, ...rest });

test.each([
  ['He wrote a autobiographical book.', 'He wrote an autobiographical book.'],
  ['a ugly, a unknown, a unimportant and a unidentified man', 'an ugly, an unknown, an unimportant and an unidentified man'],
  ['A average of an year. A apple, "A orange" (A egg).', 'An average of a year. An apple, "An orange" (An egg).'],
  ['an European, an university, an one-time user and an used car', 'a European, a university, a one-time user and a used car'],
  ['an unanimous vote, an utility, an Utah town, an Ukrainian, an Uruguayan', 'a unanimous vote, a utility, a Utah town, a Ukrainian, a Uruguayan'],
  ['an National slope', 'a National slope'],
  ['a online in-depth talk, a only child, a on-site visit', 'an online in-depth talk, an only child, an on-site visit'],
])('%s', (text, expected) => {
  expect(writeArticles(translation(text)).text).toBe(expected);
});

test.each([
  'an hour, a hotel, a historic day and an X-ray',
  'an NGO, a US army, a UFO, an MP, an EU law',
  'Vitamin A is a vitamin, and so is vitamin A intake.',
  'Options a and b, a or b; a is a letter.',
  'a used car, a one-way street, a unit, a union, a urologist, an urban area, an urgent call, an uproar, an umbrella, an utter fool',
  'U.S.A America, l’a autre',
  'a 8 and an 8',
  'an F-16, an L-shaped room, an R-rated film, a U-turn, an mp3, an nth time, an sms, an Rh factor',
  'a urine sample, a Ugandan citizen, a Unesco site, a ukulele, an unironic tone, an Uber driver, a Oaxacan dish',
  'the letter a appears, a class a amplifier',
])('%s stays', (text) => {
  expect(writeArticles(translation(text)).text).toBe(text);
});

test('word links move along', () => {
  const { text, wordLinks } = writeArticles(translation('It is a egg, an year.', {
    wordLinks: [{ source: [0, 1], target: [6, 7], score: 1 }, { source: [2, 3], target: [8, 11], score: 1 }, { source: [4, 5], target: [13, 15], score: 1 }, { source: [6, 7], target: [16, 20], score: 1 }],
  }));
  expect(wordLinks!.map(({ target }) => text.slice(...target))).toEqual(['an', 'egg', 'a', 'year']);
});

test.each(['—', 'a ', '" ', 'a a', 'an '])('a long run of %p takes no time to speak of', (part) => {
  expect(writeArticles(translation(part.repeat(30_000))).text).not.toBe('');
}, 2000);
