import { SENTENCE_END } from '../../sentence-end';
import type { Translation } from '../engine';
import { lowerLetters } from '../source/capitals';
import { isGivenName } from '../given-names';

/** A text of more tokens that does not end as sentences do is a part of one rather than a heading. */
const HEADING_TOKENS = 60;

/** Of so many tokens at most, a sentence says too little of itself for a wrong first word to be noticed. */
const SHORT_TOKENS = 8;

/**
 * How many tokens less a small letter must make in longer sentences. Where it is one, translations are neither better nor
 * worse for it (BLEU +0.1 over 88 sentences of FLORES-200 dev, -0.1 over 373 of newstest2012); where it is more, they are
 * better by 1.0 and more (of 25, and of 67).
 */
const TOKENS_SAVED = 2;

/** What a stop may be put behind. */
const STOPLESS_END = /[\p{L}\p{N}%]$/u;

/**
 * Ways to write a text, itself first: with a small letter at its head where that makes fewer tokens, and a heading with a
 * stop, too. A vocabulary has most words in small letters only, and sentences seldom begin with them in training: a network
 * made `Independice` of `Índice`, and `Free Free Liber` of `Libro segundo`. In every variant each letter keeps its place.
 */
export function listVariants(text: string, countTokens: (text: string) => number): readonly string[] {
  const length = countTokens(text);
  const isShort = length <= (SENTENCE_END.test(text) ? SHORT_TOKENS : HEADING_TOKENS);
  const lowered = lowerHead(text);
  const small = length - countTokens(lowered) >= (isShort ? 1 : TOKENS_SAVED) ? lowered : text;
  return [...new Set([text, small, isShort && STOPLESS_END.test(small) ? `${small}.` : small])];
}

/** A name stays: of `pedro López` Peter López would be made. */
function lowerHead(text: string): string {
  return text.replace(/\p{L}+/u, (word) => (isGivenName(word.toLowerCase()) ? word : lowerLetters(word[0]!) + word.slice(1)));
}

/** A variant of a text, and its translation. */
interface Attempt {
  readonly variant: string;
  readonly translation: Translation;
}

/** Of the translations of a text's variants, the one that came to an end with the highest confidence; the first of equals. */
export function pickTranslation(text: string, attempts: readonly Attempt[]): Translation {
  return attempts.map((attempt) => fitToText(text, attempt)).reduce((best, other) => (rate(other) > rate(best) ? other : best));
}

/** Without the stop that the text has not. */
function fitToText(text: string, { variant, translation }: Attempt): Translation {
  if (variant.length === text.length) return translation;
  const target = translation.text.replace(/(?<!\.)\.$/, '');
  const wordLinks = translation.wordLinks?.filter((link) => link.source[1] <= text.length && link.target[1] <= target.length);
  return { ...translation, text: target, ...(wordLinks && { wordLinks }) };
}

function rate({ text, confidence, truncated, repetition }: Translation): number {
  return text === '' || truncated || repetition ? 0 : confidence;
}
