import type { Translation } from './engine';
import { joinDigitGroups } from './join-digit-groups';

/** What the model is given in a segment's stead. */
export interface NormalisedSource {
  readonly text: string;
  /** What stood before it in the segment and goes before the translation as it is. */
  readonly prefix: string;
  /** The segment is in capitals, and so must the translation be. */
  readonly isUpperCase: boolean;
}

/** A bullet or the number of a list item: the model drops it. A hyphen or dash is none, since it opens speech. */
const LIST_MARK = /^(?:[•·▪◦‣]|\(?\d{1,3}[.)]|\(?\p{L}\))\s+(?=\S)/u;

/**
 * Takes out of a segment what the model was not trained on. Of capitals it makes gibberish: over 250 sentences of
 * FLORES-200 dev in capitals, BLEU was 1.2 as they were and 12.3 in lower case (14.3 as published). Quotation marks and
 * dialogue dashes stay, because the model turns them into English ones.
 */
export function normaliseSource(segment: string): NormalisedSource {
  const prefix = LIST_MARK.exec(segment)?.[0] ?? '';
  const text = joinDigitGroups(segment.slice(prefix.length));
  return isUpperCase(text) ? { text: toSentenceCase(text), prefix, isUpperCase: true } : { text, prefix, isUpperCase: false };
}

/** The segment's translation, out of that of its normalised text. */
export function restoreTranslation({ prefix, isUpperCase }: NormalisedSource, translation: Translation): Translation {
  if (prefix === '' && !isUpperCase) return translation;
  const shift = ([start, end]: readonly [number, number]) => [start + prefix.length, end + prefix.length] as const;
  const text = isUpperCase ? mapCharacters(translation.text, (character) => character.toUpperCase()) : translation.text;
  const wordLinks = translation.wordLinks?.map(({ source, target, score }) => ({ source: shift(source), target: shift(target), score }));
  return { ...translation, text: prefix + text, ...(wordLinks && { wordLinks }) };
}

/** Several words, or one too long for an abbreviation, without a small letter. */
function isUpperCase(text: string): boolean {
  if (/\p{Ll}/u.test(text)) return false;
  const words = text.match(/\p{Lu}{2,}/gu) ?? [];
  return words.length >= 3 || words.some((word) => word.length >= 6);
}

function toSentenceCase(text: string): string {
  const first = text.search(/\p{Lu}/u);
  return text.slice(0, first + 1) + mapCharacters(text.slice(first + 1), (character) => character.toLowerCase());
}

/** Changes characters one by one, and leaves those whose other case has another length, so that ranges keep their meaning. */
function mapCharacters(text: string, change: (character: string) => string): string {
  return text.replace(/\p{L}/gu, (character) => (change(character).length === character.length ? change(character) : character));
}
