import type { TranslationUnit } from '../types';
import type { UnitCounts } from './schema';

type CountedUnit = Pick<TranslationUnit, 'source' | 'target'>;

/** The counts of a list of units. */
export function countUnits(units: readonly CountedUnit[]): UnitCounts {
  return {
    unitCount: units.length,
    translatedCount: units.filter((unit) => unit.target !== null).length,
    characters: units.reduce((sum, { source, target }) => sum + source.length + (target?.length ?? 0), 0),
  };
}

/** `counts` after `removed` units have made way for `added` ones. */
export function adjustCounts(counts: UnitCounts, removed: readonly CountedUnit[], added: readonly CountedUnit[]): UnitCounts {
  const less = countUnits(removed);
  const more = countUnits(added);
  return {
    unitCount: counts.unitCount + more.unitCount - less.unitCount,
    translatedCount: counts.translatedCount + more.translatedCount - less.translatedCount,
    characters: counts.characters + more.characters - less.characters,
  };
}
