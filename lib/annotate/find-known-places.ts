import { forFreeStretches, surfaceOf } from './free-stretches';
import type { Gazetteer } from './gazetteer/gazetteer';
import { createMention, firstWordOf, isCapitalised, type Mention, type TokenizedSegment } from './mention';
import { similarity } from './text';

/** Whether a place is called like something that English has another word for: `Reunión`, a meeting. */
export function isCommonNoun(surface: string, gazetteer: Gazetteer): boolean {
  const english = gazetteer.part(surface);
  return english !== undefined && gazetteer.place(surface)?.kind !== 'region' && similarity(english, surface) < 0.5 && !gazetteer.translations(surface).includes(english);
}

/** Countries, cities and parts of the world that the tagger missed. */
export function findKnownPlaces(segments: readonly TokenizedSegment[], mentions: readonly Mention[], gazetteer: Gazetteer): Mention[] {
  const found: Mention[] = [];
  forFreeStretches(segments, mentions, 6, (segment, start, end) => {
    const surface = surfaceOf(segments[segment]!, start, end);
    if (surface.length < 4 || !gazetteer.place(surface)) return false;
    if (!(isInCapitals(segments[segment]!) ? isPlaceInCapitals : isPlaceByItself)(segments[segment]!, start, end, surface, gazetteer)) return false;
    found.push(createMention(segments, segment, start, end, 'LOC', 0.8));
    return true;
  });
  return found;
}

const ARTICLE = /^(?:EL|LA|LOS|LAS)$/;

const isInCapitals = ({ text }: TokenizedSegment): boolean => !/\p{Ll}/u.test(text);

/** A part of a longer capitalised stretch is part of another name. */
function isPlaceByItself({ tokens }: TokenizedSegment, start: number, end: number, surface: string, gazetteer: Gazetteer): boolean {
  const head = firstWordOf(tokens);
  const next = tokens[end]?.text;
  const before = tokens[start - 1]?.text;
  return !(next && isCapitalised(next)) && !(before && isCapitalised(before) && start - 1 !== head) && !(start === head && isCommonNoun(surface, gazetteer));
}

/** In a headline in capitals all neighbours have them: `VIAJE A NUEVA YORK`. What else may be a word or a person's name is left. */
function isPlaceInCapitals({ tokens }: TokenizedSegment, start: number, end: number, surface: string, gazetteer: Gazetteer): boolean {
  if (surface.includes(' ')) return !ARTICLE.test(tokens[start]!.text) || (start === firstWordOf(tokens) && end === tokens.length);
  const english = gazetteer.part(surface);
  if (english !== undefined && !gazetteer.translations(surface).includes(english)) return false;
  return end - start === tokens.length || gazetteer.place(surface)?.kind === 'country' || /^(?:A|EN|DE|DESDE|HASTA|HACIA|ENTRE)$/.test(tokens[start - 1]?.text ?? '');
}
