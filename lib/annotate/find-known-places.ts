import { forFreeStretches, surfaceOf } from './free-stretches';
import type { Gazetteer } from './gazetteer/gazetteer';
import { createMention, firstWordOf, isCapitalised, type Mention, type TokenizedSegment } from './mention';
import { similarity } from './text';

/** Whether a place is called like something that English has another word for: `Reunión`, a meeting. */
export function isCommonNoun(surface: string, gazetteer: Gazetteer): boolean {
  const english = gazetteer.part(surface);
  return english !== undefined && gazetteer.place(surface)?.kind !== 'region' && similarity(english, surface) < 0.5 && !gazetteer.translations(surface).includes(english);
}

/** Tokens of a segment that are called like a place. */
interface Stretch {
  readonly segment: TokenizedSegment;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
}

/** Countries, cities and parts of the world that the tagger missed. */
export function findKnownPlaces(segments: readonly TokenizedSegment[], mentions: readonly Mention[], gazetteer: Gazetteer): Mention[] {
  const found: Mention[] = [];
  forFreeStretches(segments, mentions, 6, (index, start, end) => {
    const segment = segments[index]!;
    const stretch = { segment, start, end, surface: surfaceOf(segment, start, end) };
    if (stretch.surface.length < 4 || !gazetteer.place(stretch.surface)) return false;
    if (!isPlaceByItself(stretch, gazetteer) && !isPlaceInCapitals(stretch, gazetteer)) return false;
    found.push(createMention(segments, index, start, end, 'LOC', 0.8));
    return true;
  });
  return found;
}

/** A part of a longer capitalised stretch is part of another name. */
function isPlaceByItself({ segment: { tokens }, start, end, surface }: Stretch, gazetteer: Gazetteer): boolean {
  const head = firstWordOf(tokens);
  const next = tokens[end]?.text;
  const before = tokens[start - 1]?.text;
  return !(next && isCapitalised(next)) && !(before && isCapitalised(before) && start - 1 !== head) && !(start === head && isCommonNoun(surface, gazetteer));
}

/** In a headline in capitals all neighbours have them: `VIAJE A NUEVA YORK`. What else may be a word or a person's name is left. */
function isPlaceInCapitals({ segment: { text, tokens }, start, surface }: Stretch, gazetteer: Gazetteer): boolean {
  if (/\p{Ll}/u.test(text)) return false;
  if (surface.includes(' ')) return !/^(?:EL|LA|LOS|LAS)$/.test(tokens[start]!.text);
  const english = gazetteer.part(surface);
  if (english !== undefined && !gazetteer.translations(surface).includes(english)) return false;
  return gazetteer.place(surface)?.kind === 'country' || /^(?:A|EN|DE|DESDE|HASTA|HACIA|ENTRE)$/.test(tokens[start - 1]?.text ?? '');
}
