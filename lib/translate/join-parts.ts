import type { TextRange } from '../types';
import type { Translation } from './engine';
import type { WordLink } from './protocol';

/**
 * One translation out of those of a divided sentence's parts, in order. Word links are moved to where the parts lie.
 * @param text The undivided source.
 */
export function joinParts(text: string, ranges: readonly TextRange[], parts: readonly Translation[]): Translation {
  let target = '';
  const wordLinks: WordLink[] = [];
  parts.forEach((part, i) => {
    const range = ranges[i]!;
    const fitted = fitPart(part, text.slice(range.start, range.end), i > 0, i < parts.length - 1);
    const isDividedWord = i > 0 && ranges[i - 1]!.end === range.start;
    if (target !== '' && fitted !== '' && !isDividedWord) target += ' ';
    wordLinks.push(...shiftLinks(part.wordLinks ?? [], range.start, target.length, fitted.length));
    target += fitted;
  });
  return { ...combineQuality(parts), text: target, ...(parts.some((part) => part.wordLinks) && { wordLinks }) };
}

/** A model takes every part for a sentence: it starts it with a capital and ends it with a full stop that the source lacks. */
function fitPart({ text }: Translation, source: string, follows: boolean, continues: boolean): string {
  const fitted = continues && !/[.!?…]["'»”’)]*$/u.test(source) ? text.replace(/(?<!\.)\.$/u, '') : text;
  const wasLowered = follows && /^\p{Ll}/u.test(source) && /^\p{Lu}(?:\p{Ll}|\s)/u.test(fitted) && !/^I\b/.test(fitted);
  return wasLowered ? fitted[0]!.toLowerCase() + fitted.slice(1) : fitted;
}

function shiftLinks(links: readonly WordLink[], source: number, target: number, length: number): WordLink[] {
  return links
    .filter((link) => link.target[1] <= length)
    .map((link) => ({
      source: [link.source[0] + source, link.source[1] + source],
      target: [link.target[0] + target, link.target[1] + target],
      score: link.score,
    }));
}

/** Confidence is the geometric mean over all tokens, as it is for an undivided sentence. */
function combineQuality(parts: readonly Translation[]): Omit<Translation, 'text' | 'wordLinks'> {
  const tokens = parts.reduce((sum, part) => sum + part.tokens, 0);
  const logProbability = parts.reduce((sum, part) => sum + part.tokens * Math.log(Math.max(part.confidence, Number.MIN_VALUE)), 0);
  return {
    tokens,
    confidence: tokens > 0 ? Math.exp(logProbability / tokens) : 1,
    truncated: parts.some((part) => part.truncated),
    repetition: parts.some((part) => part.repetition),
  };
}
