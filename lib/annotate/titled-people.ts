import type { Gazetteer } from './gazetteer/gazetteer';
import type { Mention, TokenizedSegment } from './mention';
import { titleBefore } from './titles';

/** Makes people of the names that a title stands before anywhere in the text (`doña Mercedes`, `el Ing. Torres`), were they called like a city. */
export function recognizeTitledPeople(segments: readonly TokenizedSegment[], mentions: readonly Mention[], gazetteer: Gazetteer): Mention[] {
  const titled = new Set(mentions.filter(({ segment, start }) => titleBefore(segments[segment]!.tokens, start) !== undefined).map(({ surface }) => surface));
  return mentions.map((mention) => (titled.has(mention.surface) && gazetteer.place(mention.surface)?.kind !== 'country' ? { ...mention, type: 'PER' } : mention));
}
