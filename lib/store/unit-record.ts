import type { Alignment, AlignmentLink, TranslationUnit } from '../types';

/**
 * A unit as it lies in the database: five numbers a link, [source start, source end, target start, target end, score].
 * A novel has a quarter of a million links, and the browser copies numbers in half the time of as many nested objects.
 */
export interface UnitRecord extends Omit<TranslationUnit, 'alignment'> {
  readonly alignment: Omit<Alignment, 'links'> & { readonly links: readonly number[] };
}

const NUMBERS_PER_LINK = 5;

/** Stands for the score of a link that has none. */
const NO_SCORE = -1;

export function packUnit(unit: TranslationUnit): UnitRecord {
  const links = unit.alignment.links.flatMap(({ source, target, score = NO_SCORE }) => [source.start, source.end, target.start, target.end, score]);
  return { ...unit, alignment: { ...unit.alignment, links } };
}

export function unpackUnit(record: UnitRecord): TranslationUnit {
  const { links } = record.alignment;
  const unpacked: AlignmentLink[] = [];
  for (let at = 0; at < links.length; at += NUMBERS_PER_LINK) unpacked.push(unpackLink(links, at));
  return { ...record, alignment: { ...record.alignment, links: unpacked } };
}

function unpackLink(links: readonly number[], at: number): AlignmentLink {
  const source = { start: links[at]!, end: links[at + 1]! };
  const target = { start: links[at + 2]!, end: links[at + 3]! };
  const score = links[at + 4]!;
  return score === NO_SCORE ? { source, target } : { source, target, score };
}
