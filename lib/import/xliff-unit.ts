import { checksumText } from '../checksum';
import type { UnitState } from '../types';
import { normaliseCharacters } from './clean-text';
import { readKind, readLevel, readTexts, readUnitFacts, tidyPair, type PairRecord } from './pair-records';
import { primarySubtag } from './primary-subtag';
import type { ImportedPair } from './types';

const SOURCE_LANG = 'es';
const TARGET_LANG = 'en';

/** Values by name, as Paralelo's export puts them into the Metadata module. */
export type Metas = ReadonlyMap<string, string>;

/** A segment of a unit, or what stands between its segments. */
export interface XliffPart {
  readonly isSegment: boolean;
  readonly id?: string;
  /** As the file has it, white space at its ends included. */
  readonly source: string;
  /** null where there is no target element. */
  readonly target: string | null;
  readonly state?: UnitState;
}

export interface XliffUnit {
  /** Its number, since not every file gives its units ids of their own. */
  readonly id: string;
  readonly sourceLang?: string;
  readonly targetLang?: string;
  readonly parts: readonly XliffPart[];
  readonly metas?: Metas;
  /** By the ids of the segments. */
  readonly segmentMetas?: ReadonlyMap<string, Metas>;
}

/**
 * A unit's segments as the records of a block. White space that the file has at the ends of segments or between them
 * becomes the block's; anything else between segments was not to be translated and is dropped. Spanish is the source and
 * English the target, whichever way the file translates. No translation are a target that is said to be in another
 * language and a copy of the source that a tool has put for the target.
 */
export function toRecords(unit: XliffUnit): { readonly records: readonly PairRecord[]; readonly skipped: number } {
  const isReversed = translatesBackwards(unit);
  const isForeign = !['', TARGET_LANG].includes(primarySubtag(isReversed ? unit.sourceLang : unit.targetLang));
  const records: PairRecord[] = [];
  let skipped = 0;
  let gap = '';
  for (const part of unit.parts) {
    const [source, target] = isReversed ? [part.target ?? '', part.source] : [part.source, part.target];
    const isCopy = part.state === 'initial' && target === source;
    const texts = part.isSegment ? readTexts(source, isCopy || isForeign ? null : target) : null;
    if (texts) {
      const metas = part.id === undefined ? undefined : unit.segmentMetas?.get(part.id);
      const facts = isForeign ? {} : { state: part.state, ...readMetas(metas, part.target) };
      records.push({
        pair: tidyPair({ ...texts, ...facts }),
        blockId: unit.id,
        gap: toGap(gap + /^\s*/.exec(source)![0]),
        kind: readKind(unit.metas?.get('kind')),
        level: readLevel(unit.metas?.get('level') ?? null),
      });
      gap = /\s*$/.exec(source)![0];
    } else {
      gap += source;
      skipped += part.isSegment ? 1 : 0;
    }
  }
  return { records, skipped };
}

/** Into Spanish, or from English into any other language. */
function translatesBackwards({ sourceLang, targetLang }: XliffUnit): boolean {
  const [from, into] = [primarySubtag(sourceLang), primarySubtag(targetLang)];
  if (into === SOURCE_LANG) return from !== SOURCE_LANG;
  return from === TARGET_LANG && into !== '' && into !== TARGET_LANG;
}

function toGap(text: string): string {
  const gap = normaliseCharacters(text);
  return gap.trim() === '' ? gap : ' ';
}

/** Nothing where another program has changed or added the target since: it is no longer the one described. */
function readMetas(metas: Metas | undefined, target: string | null): Partial<ImportedPair> {
  const checksum = target === null ? undefined : checksumText(target);
  if (!metas || metas.get('checksum') !== checksum) return {};
  return readUnitFacts((name) => metas.get(name));
}
