import type { Gazetteer } from './gazetteer/gazetteer';
import type { Mention, TokenizedSegment } from './mention';
import { isTitle } from './titles';

/** Makes people of the names that a title stands before anywhere in the text (`doña Mercedes`, `el Ing. Torres`), were they called like a city. */
export function recognizeTitledPeople(segments: readonly TokenizedSegment[], mentions: readonly Mention[], gazetteer: Gazetteer): Mention[] {
  const titled = new Set(mentions.filter((mention) => hasTitle(segments, mention)).map(({ surface }) => surface));
  return mentions.map((mention) => (titled.has(mention.surface) && gazetteer.place(mention.surface)?.kind !== 'country' ? { ...mention, type: 'PER' } : mention));
}

function hasTitle(segments: readonly TokenizedSegment[], { segment, start }: Mention): boolean {
  const wordAt = (i: number) => segments[segment]!.tokens[i]?.text ?? '';
  return isTitle(wordAt(wordAt(start - 1) === '.' ? start - 2 : start - 1));
}
