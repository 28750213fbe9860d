import type { Translation } from '../engine';
import { replaceInTranslation } from './replace-in-translation';

/** An indefinite article and the word behind it. A capital A within a sentence is a letter: vitamin A. */
const ARTICLE = /(?<![\p{L}\p{N}'’.-]|\b(?:letter|vowel|class|type|point|option) )(?<article>an?|(?<=(?:^|[.!?…:]["”’)]?\s|["“‘(—])[—\s]{0,3})An?) (?<word>\p{L}\p{Ll}[\p{Ll}'’-]*)/gu;

/** Behind these, too, `a` is a letter. */
const NO_NOUN = /^(?:and|are|as|at|if|in|is|it|of|on|or|also|either)$/i;

/** Written with a vowel, but pronounced /j/ or /w/. */
const CONSONANT_SOUND = /^(?:e[uw]|oaxa|ouija|one(?:\b|ness)|once\b|uni(?![gmn]|denti|deal|dio|ron)|unanim|unary|unesco|uefa|us[aeiu]|ut(?![mt])|ubi|uf|uga|uk|ur[aeiou]|uv)/i;
const VOWEL = /^[aeiou]/i;

/** Written with a consonant, and no abbreviation that is spelt out (`an mp3`); of words with h, and of `x-ray`, nothing is said. */
const CONSONANT = /^(?:[bcdgjkptvwz]|[flmnrs](?=[chklmnpqrtw]{0,2}[aeiouy])|y(?=[aeiou]))/i;

/**
 * Puts `an` before the sound of a vowel and `a` before that of a consonant, where that is beyond doubt: a model that draws
 * the article before the noun is wrong one time in forty. Abbreviations stay as they are.
 */
export function writeArticles(translation: Translation): Translation {
  const replacements = [...translation.text.matchAll(ARTICLE)].flatMap(({ index, groups }) => {
    const { article, word } = groups as { article: string; word: string };
    const text = article[0]! + (takesAn(word) ?? article.length === 2 ? 'n' : '');
    return text === article ? [] : [{ start: index, old: article, text }];
  });
  return replaceInTranslation(translation, replacements);
}

function takesAn(word: string): boolean | null {
  if (NO_NOUN.test(word)) return null;
  if (CONSONANT_SOUND.test(word) || CONSONANT.test(word)) return false;
  return VOWEL.test(word) ? true : null;
}
