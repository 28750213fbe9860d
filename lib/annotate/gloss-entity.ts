import { fold } from '../compare-text';
import type { Entity } from './group-mentions';
import { initialsOf } from './group-mentions';
import type { Gazetteer } from './gazetteer/gazetteer';
import type { Mention, TokenizedSegment } from './mention';
import { isOffice } from './offices';
import { isAcronym, wordsOf } from './text';
import type { Token } from './tokenize';

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
  const acronym = entity.mentions.map((i) => mentions[i]!).find((mention) => standsFor(mention.surface, entity));
  if (acronym) return { text: `${acronym.surface}: ${entity.term}`, source: 'document', segment: acronym.segment };
  if (entity.type !== 'PER') return null;
  for (const i of entity.mentions) {
    const mention = mentions[i]!;
    const segment = segments[mention.segment]!;
    const quote = introducedBefore(mention, segment, endOfPersonBefore(i, mentions)) ?? introducedAfter(mention, segment, mentions[i + 1]);
    if (quote) return { text: quote, source: 'document', segment: mention.segment };
  }
  return null;
}

/** Whether a form is an acronym of the entity's name, not a word of it in capitals, as headlines have them. People go by their initials only. */
function standsFor(surface: string, { term, type }: Entity): boolean {
  if (!isAcronym(surface) || isAcronym(term) || wordsOf(fold(term)).includes(fold(surface))) return false;
  return type !== 'PER' || initialsOf(term) === fold(surface).replaceAll(/[^\p{L}]/gu, '');
}

/** Where the last person named before a mention in its segment ends; 0 if there is none. Offices with capitals are tagged as persons, too. */
function endOfPersonBefore(index: number, mentions: readonly Mention[]): number {
  const { segment } = mentions[index]!;
  for (let i = index - 1; mentions[i]?.segment === segment; i--) {
    const { type, surface, end } = mentions[i]!;
    if (type === 'PER' && !isOffice(surface.split(' ')[0]!)) return end;
  }
  return 0;
}

/**
 * `el primer ministro británico, Boris Johnson,`, `el presidente ruso Vladimir Putin`: the words before the name, from the
 * office on. Without a second comma the first one ends a clause: `Al ver al general, María se levantó`.
 */
function introducedBefore(mention: Mention, { text, tokens }: TokenizedSegment, from: number): string | null {
  const comma = tokens[mention.start - 1]?.text === ',';
  const end = comma ? mention.start - 1 : mention.start;
  if (comma && !/^[,.;:)]$/.test(tokens[mention.end]?.text ?? '.')) return null;
  if (UNFINISHED.test(tokens[end - 1]?.text ?? '')) return null;
  const first = Math.max(from, end - LONGEST_APPOSITION, tokens.findLastIndex((token, i) => i < end && /^[.,;:()"¿?¡!-]$/.test(token.text)) + 1);
  let start = officeBefore(tokens, first, end);
  if (start < 0) return null;
  // Behind a comma stands the name of whom all the words before it tell; without one, that of the last office: `hermana del presidente Quiroga`.
  for (let next = start; comma && next >= 0; next = isOwned(tokens, start) ? officeBefore(tokens, first, start) : -1) start = next;
  return text.slice(tokens[start]!.start, tokens[end - 1]!.end);
}

/** Whether `de`, `del` or `de` with an article stands before a token. */
const isOwned = (tokens: readonly Token[], at: number): boolean =>
  /(?:^| )(?:del?|de (?:la|los|las))$/iu.test(tokens.slice(Math.max(0, at - 2), at).map((token) => token.text).join(' '));

/** The last office before a token, with the words that belong to it: `primer ministro`, `ex presidente`, `secretario general`; -1 if there is none. */
function officeBefore(tokens: readonly Token[], first: number, end: number): number {
  let start = tokens.findLastIndex((token, i) => i >= first && i < end && isOffice(token.text));
  while (start > first && (/^(?:primer|primera|ex)$/iu.test(tokens[start - 1]!.text) || isOffice(tokens[start - 1]!.text))) start--;
  return start;
}

/**
 * `Roque Benavides, presidente de la CONFIEP,`: the words between the name and the next comma. With an article and no
 * comma behind they are the subject of the sentence: `Según Yolanda Díaz, el presidente miente.` Of several people in a
 * row the next one's office follows: `Yolanda Díaz, el ministro Luis Gil, …`.
 */
function introducedAfter(mention: Mention, { text, tokens }: TokenizedSegment, next: Mention | undefined): string | null {
  if (tokens[mention.end]?.text !== ',' || /^(?:según|para)$/iu.test(tokens[mention.start - 1]?.text ?? '')) return null;
  const start = mention.end + 1;
  const office = tokens.slice(start, start + 3).findIndex((token) => isOffice(token.text));
  if (office < 0) return null;
  const end = tokens.findIndex((token, i) => i > start && /^[.,;:()]$/.test(token.text));
  if (end < 0 || end - start > LONGEST_APPOSITION || (/^(?:el|las?|los|su|sus|mi|tu)$/iu.test(tokens[start]!.text) && tokens[end]!.text !== ',')) return null;
  if (next?.segment === mention.segment && next.type === 'PER' && next.start < end && !isOwned(tokens, next.start)) return null;
  return text.slice(tokens[start]!.start, tokens[end - 1]!.end);
}
