import { fold } from '../compare-text';
import type { EntityType } from '../types';
import { findKnownPlaces, isCommonNoun } from './find-known-places';
import { forFreeStretches, surfaceOf } from './free-stretches';
import type { Gazetteer } from './gazetteer/gazetteer';
import { createMention, firstWordOf, isCapitalised, sortMentions, type Mention, type TokenizedSegment } from './mention';
import { isOffice } from './offices';
import type { Tagger } from './tagger/tagger';
import { wordsOf } from './text';
import { recognizeTitledPeople } from './titled-people';
import { isAbbreviation, isTitle } from './titles';
import type { Token } from './tokenize';

/** A name found once may be looked for elsewhere in the text from this confidence on. */
const SURE = 0.6;
/** A lone word at the head of a sentence that occurs nowhere else needs this. */
const SURE_ALONE = 0.5;

const ARTICLES = new Set(['el', 'la', 'los', 'las']);

/**
 * The names in the segments of a document, in order and without overlap: what the tagger finds, mended by rules that
 * look at the whole text.
 */
export function findMentions(segments: readonly TokenizedSegment[], tagger: Tagger, gazetteer: Gazetteer): Mention[] {
  const tagged = tagger.tag(segments.map((segment) => segment.tokens.map((token) => token.text)));
  const lowered = lowerCaseWords(segments);
  const raw = tagged.map((spans, segment) => spans.map((span) => createMention(segments, segment, span.start, span.end, span.type, span.confidence)));
  const isName = recognizeArticles(segments, raw.flat(), gazetteer);
  const found = raw.flatMap((spans, segment) => spans.flatMap((span, i) => {
    const mention = trim(segments, placeArticle(segments, span, i === 0, isName), gazetteer);
    return mention && keepMention(segments[segment]!, mention, lowered, gazetteer) ? [mention] : [];
  }));
  const mentions = joinNames(segments, found.flatMap((mention) => splitPortfolio(segments, mention, gazetteer)), gazetteer);
  const known = [...findKnownPlaces(segments, mentions, gazetteer), ...mentions];
  return recognizeTitledPeople(segments, sortMentions([...known, ...findRepeats(segments, known, lowered)]), gazetteer);
}

/** Words that the text also writes in lower case: such a word with a capital at the head of a sentence is no name. */
function lowerCaseWords(segments: readonly TokenizedSegment[]): Set<string> {
  return new Set(segments.flatMap(({ tokens }) => tokens.map((token) => token.text).filter((text) => /^\p{Ll}/u.test(text))));
}

/** Tells names that begin with an article: those known with it, and those found so within a sentence, where its capital says something. */
function recognizeArticles(segments: readonly TokenizedSegment[], mentions: readonly Mention[], gazetteer: Gazetteer): (surface: string) => boolean {
  const inside = mentions.filter(({ segment, start }) => start !== firstWordOf(segments[segment]!.tokens)).map(({ surface }) => surface);
  const found = new Set(inside.filter((surface) => ARTICLES.has(surface.split(' ')[0]!.toLowerCase())));
  return (surface) => found.has(surface) || isKnown(surface, gazetteer);
}

/** Takes a sentence's first article off a name that has none, and gives it to one that has. */
function placeArticle(segments: readonly TokenizedSegment[], mention: Mention, isFirst: boolean, isName: (surface: string) => boolean): Mention {
  const { segment, start, end, type, confidence } = mention;
  const { tokens } = segments[segment]!;
  const head = firstWordOf(tokens);
  if (head < 0 || !ARTICLES.has(tokens[head]!.text.toLowerCase()) || start > head + 1 || start < head || end <= head + 1 || (start > head && !isFirst)) return mention;
  const withArticle = createMention(segments, segment, head, end, type, confidence);
  if (isName(withArticle.surface)) return withArticle;
  return start === head ? createMention(segments, segment, head + 1, end, type, confidence) : mention;
}

/** Takes quotation marks and titles off; null if nothing is left, or an abbreviation alone. */
function trim(segments: readonly TokenizedSegment[], mention: Mention, gazetteer: Gazetteer): Mention | null {
  const { tokens } = segments[mention.segment]!;
  let { start, end, type } = mention;
  const isQuote = (i: number) => /^["'‘’]$/.test(tokens[i]!.text);
  while (start < end && isQuote(start)) start++;
  while (start < end && isQuote(end - 1)) end--;
  if (start >= end || (end - start === 1 && tokens[end]?.text === '.' && isAbbreviation(tokens[start]!.text))) return null;
  // What stands in quotation marks is called so with its title: a work.
  const name = start === mention.start && !isKnown(mention.surface, gazetteer) ? skipTitles(tokens, start, end, type) : start;
  if (name > start) [start, type] = [name, 'PER'];
  if (start === mention.start && end === mention.end) return mention;
  return createMention(segments, mention.segment, start, end, type, mention.confidence);
}

const isKnown = (surface: string, gazetteer: Gazetteer): boolean => gazetteer.place(surface) !== undefined || gazetteer.translations(surface).length > 0;

/** Where the name begins behind its titles. Written in full they may belong to a name that is no person's: `Don Benito`, a town. */
function skipTitles(tokens: readonly Token[], start: number, end: number, type: EntityType): number {
  let i = start;
  while (i < end - 1 && isTitle(tokens[i]!.text) && (type === 'PER' || isAbbreviation(tokens[i]!.text.replace('.', '')))) {
    i++;
    if (i < end - 1 && tokens[i]!.text === '.') i++;
  }
  return isCapitalised(tokens[i]!.text) ? i : start;
}

function keepMention({ tokens }: TokenizedSegment, mention: Mention, lowered: ReadonlySet<string>, gazetteer: Gazetteer): boolean {
  const words = tokens.slice(mention.start, mention.end).map((token) => token.text);
  if (!words.some(isCapitalised)) return false;
  if (words.length > 1 || mention.start !== firstWordOf(tokens) || (gazetteer.place(mention.surface) && !isCommonNoun(mention.surface, gazetteer))) return true;
  return !lowered.has(words[0]!.toLowerCase()) && mention.confidence >= SURE_ALONE;
}

const LINK = /^(?:de|del|de la|de los|de las)$/;

/** `ministros de Relaciones Exteriores del G7`: what an office is about, and whose office it is, are two names. */
function splitPortfolio(segments: readonly TokenizedSegment[], mention: Mention, gazetteer: Gazetteer): Mention[] {
  const { tokens } = segments[mention.segment]!;
  const { segment, start, end, type, confidence } = mention;
  if (type === 'PER' || !isOffice(tokens[start - 2]?.text ?? '') || !/^del?$/.test(tokens[start - 1]!.text)) return [mention];
  const link = tokens.findLastIndex((token, i) => i > start && i < end - 1 && /^del?$/.test(token.text));
  if (link < 0) return [mention];
  const head = createMention(segments, segment, start, link, type, confidence);
  const owner = createMention(segments, segment, link + 1, end, 'ORG', confidence);
  const place = gazetteer.place(owner.surface);
  const named = place !== undefined || /^\p{Lu}+\d*$/u.test(owner.surface);
  if (!named || !wordsOf(head.surface).every((word) => gazetteer.part(word) !== undefined)) return [mention];
  return [head, place ? { ...owner, type: 'LOC' } : owner];
}

/**
 * Joins a name of common words alone to the place that completes it: `República Popular` de `Donetsk`. A country stays
 * a name of its own.
 */
function joinNames(segments: readonly TokenizedSegment[], mentions: readonly Mention[], gazetteer: Gazetteer): Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const head = joined.at(-1);
    const completes = head && head.segment === mention.segment && head.type !== 'PER' && mention.type === 'LOC'
      && LINK.test(segments[head.segment]!.tokens.slice(head.end, mention.start).map((token) => token.text).join(' '))
      && gazetteer.place(mention.surface)?.kind !== 'country' && !gazetteer.place(head.surface)
      && wordsOf(head.surface).every((word) => gazetteer.part(word) !== undefined);
    if (!completes) joined.push(mention);
    else joined[joined.length - 1] = createMention(segments, head.segment, head.start, mention.end, head.type, Math.min(head.confidence, mention.confidence));
  }
  return joined;
}

/** Further occurrences of names that the tagger was sure of elsewhere. */
function findRepeats(segments: readonly TokenizedSegment[], mentions: readonly Mention[], lowered: ReadonlySet<string>): Mention[] {
  const sure = new Map<string, Mention>();
  for (const mention of mentions) if (mention.confidence >= SURE && mention.surface.length > 1) sure.set(mention.surface, mention);
  const longest = Math.max(1, ...[...sure.values()].map((mention) => mention.end - mention.start));
  const found: Mention[] = [];
  forFreeStretches(segments, mentions, longest, (segment, start, end) => {
    const { tokens } = segments[segment]!;
    const model = sure.get(surfaceOf(segments[segment]!, start, end));
    if (!model) return false;
    const doubtful = end - start === 1 && start === firstWordOf(tokens) && lowered.has(fold(tokens[start]!.text));
    if (doubtful) return false;
    found.push(createMention(segments, segment, start, end, model.type, Math.min(model.confidence, 0.7)));
    return true;
  });
  return found;
}
