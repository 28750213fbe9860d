import type { Entity } from './group-mentions';
import { isAcronym } from './group-mentions';
import type { Gazetteer } from './gazetteer/gazetteer';
import type { Mention, TokenizedSegment } from './mention';
import { isOffice } from './offices';

/** A short explanation, where it comes from, and the segment if the text itself gives it. */
export interface Gloss {
  readonly text: string;
  readonly source: string;
  readonly segment?: number;
}

const LONGEST_APPOSITION = 12;

/** An apposition that ends so lacks its end: the name was cut too long. */
const UNFINISHED = /^(?:el|la|los|las|del?|al?|con|en|por|para|y|e|que|un|una)$/iu;

/** The gloss of an entity, or null: a country's capital, an acronym's expansion, the words that introduce a person. */
export function glossEntity(entity: Entity, mentions: readonly Mention[], segments: readonly TokenizedSegment[], gazetteer: Gazetteer): Gloss | null {
  const place = entity.type === 'LOC' ? gazetteer.describe(entity.term) : null;
  if (place) return place;
  const acronym = entity.mentions.map((i) => mentions[i]!).find((mention) => isAcronym(mention.surface));
  if (acronym && acronym.surface !== entity.term) return { text: `${acronym.surface}: ${entity.term}`, source: 'document', segment: acronym.segment };
  if (entity.type !== 'PER') return null;
  for (const i of entity.mentions) {
    const mention = mentions[i]!;
    const quote = introducedBefore(mention, segments[mention.segment]!) ?? introducedAfter(mention, segments[mention.segment]!);
    if (quote) return { text: quote, source: 'document', segment: mention.segment };
  }
  return null;
}

/** `el primer ministro británico, Boris Johnson`, `el presidente ruso Vladimir Putin`: the words before the name, from the office on. */
function introducedBefore(mention: Mention, { text, tokens }: TokenizedSegment): string | null {
  const comma = tokens[mention.start - 1]?.text === ',';
  const end = comma ? mention.start - 1 : mention.start;
  if (UNFINISHED.test(tokens[end - 1]?.text ?? '')) return null;
  for (let i = end - 1; i >= 0 && end - i <= LONGEST_APPOSITION && !/^[.,;:()"¿?¡!-]$/.test(tokens[i]!.text); i--) {
    if (!isOffice(tokens[i]!.text)) continue;
    const start = /^(?:primer|primera|ex)$/iu.test(tokens[i - 1]?.text ?? '') ? i - 1 : i;
    return text.slice(tokens[start]!.start, tokens[end - 1]!.end);
  }
  return null;
}

/** `Roque Benavides, presidente de la CONFIEP,`: the words between the name and the next comma. */
function introducedAfter(mention: Mention, { text, tokens }: TokenizedSegment): string | null {
  if (tokens[mention.end]?.text !== ',') return null;
  const start = mention.end + 1;
  const office = tokens.slice(start, start + 3).findIndex((token) => isOffice(token.text));
  if (office < 0) return null;
  const end = tokens.findIndex((token, i) => i > start && /^[.,;:()]$/.test(token.text));
  return end < 0 || end - start > LONGEST_APPOSITION ? null : text.slice(tokens[start]!.start, tokens[end - 1]!.end);
}
