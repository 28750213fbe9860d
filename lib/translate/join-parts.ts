import { SENTENCE_END } from '../sentence-end';
import type { TextRange } from '../types';
import type { Translation } from './engine';
import { moveLinks } from './move-links';
import type { WordLink } from './protocol';

/** Begin a part and are no names: of other words Spanish does not tell, since it writes languages, peoples and months small. */
const FUNCTION_WORDS = new Set(
  (
    'a an the this that these those his her its their our my your he she it they we you him them us who whom whose which what when where while why how ' +
    'and or but nor yet so because although though even as if unless until since whether than then thus therefore however also only just not no ' +
    'of in on at to for from by with without within into onto over under about after before between among against during through across along ' +
    'around behind beyond despite except like near off out outside inside towards toward upon up down per via according due instead ' +
    'is are was were be been being has have had do does did can could would shall should must there here now ' +
    'all any both each every few many more most much no none one some such two other others another same several'
  ).split(' '),
);

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
    const fittedLinks = (part.wordLinks ?? []).filter((link) => link.target[1] <= fitted.length);
    wordLinks.push(...moveLinks(fittedLinks, { source: range.start, target: target.length }));
    target += fitted;
  });
  return { ...combineQuality(parts), text: target, ...(parts.some((part) => part.wordLinks) && { wordLinks }) };
}

/** A model takes every part for a sentence: it starts it with a capital and ends it with a full stop that the source lacks. */
function fitPart({ text }: Translation, source: string, follows: boolean, continues: boolean): string {
  const fitted = continues && !SENTENCE_END.test(source) ? text.replace(/(?<!\.)\.$/u, '') : text;
  const isLowered = follows && /^\p{Ll}/u.test(source) && FUNCTION_WORDS.has(/^\p{Lu}\p{Ll}*(?!\p{L})/u.exec(fitted)?.[0].toLowerCase() ?? '');
  return isLowered ? fitted[0]!.toLowerCase() + fitted.slice(1) : fitted;
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
