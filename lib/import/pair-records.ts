import type { BlockKind, UnitFlag, UnitOrigin, UnitState } from '../types';
import { cleanPairText } from './clean-text';
import { fail, type ImportedBlock, type ImportedPair, type ParseText } from './types';

/** One record of a bilingual file: a pair, and the block it says it belongs to. */
export interface PairRecord {
  readonly pair: ImportedPair;
  readonly blockId?: string;
  /** What stands between the record before it in its block and this one; a space unless given. White space, or nothing. */
  readonly gap?: string;
  readonly kind?: BlockKind;
  readonly level?: number;
}

const KINDS: readonly string[] = ['heading', 'paragraph', 'list-item', 'quote'] satisfies BlockKind[];
const STATES: readonly string[] = ['initial', 'translated', 'reviewed', 'final'] satisfies UnitState[];
const FLAGS: readonly string[] = [
  'number-missing', 'name-missing', 'negation-missing', 'repetition', 'truncated', 'untranslated', 'low-confidence',
] satisfies UnitFlag[];

/** The record's texts cleaned; null for a record without a source text. */
export function readTexts(source: string, target: string | null): Pick<ImportedPair, 'source' | 'target'> | null {
  const cleanSource = cleanPairText(source);
  return cleanSource ? { source: cleanSource, target: cleanPairText(target ?? '') || null } : null;
}

/**
 * Drops what the file does not give, so that spreading the pair over defaults keeps them, and what a translation that was
 * added outside Paralelo belies: a pair with a target is neither untranslated nor of no origin.
 */
export function tidyPair(pair: ImportedPair): ImportedPair {
  const isTranslated = pair.target !== null;
  const tidied: ImportedPair = {
    ...pair,
    state: isTranslated && pair.state === 'initial' ? undefined : pair.state,
    origin: isTranslated && pair.origin?.kind === 'none' ? undefined : pair.origin,
  };
  return Object.fromEntries(Object.entries(tidied).filter(([, value]) => value !== undefined)) as unknown as ImportedPair;
}

type FactName = 'origin' | 'model' | 'revision' | 'dtype' | 'confidence' | 'flags' | 'changed';

/** How a translation came about, out of texts by name. */
export function readUnitFacts(valueOf: (name: FactName) => string | undefined): Pick<ImportedPair, 'origin' | 'confidence' | 'flags' | 'changedAt'> {
  return {
    origin: readOrigin(valueOf('origin'), valueOf('model'), valueOf('revision'), valueOf('dtype')),
    confidence: readConfidence(valueOf('confidence') ?? ''),
    flags: readFlags(valueOf('flags')),
    changedAt: readChangedAt(valueOf('changed')),
  };
}

/** A record whose facts stand in a file as texts, each under a name; an empty one where the file does not say. */
export function readRecord(texts: Pick<ImportedPair, 'source' | 'target'>, valueOf: (name: FactName | 'state' | 'block' | 'kind' | 'level') => string): PairRecord {
  return {
    pair: tidyPair({ ...texts, state: readState(valueOf('state')), ...readUnitFacts(valueOf) }),
    blockId: valueOf('block') || undefined,
    kind: readKind(valueOf('kind')),
    level: readLevel(valueOf('level')),
  };
}

/** What a bilingual file gives: its blocks, or why there are none. `skipped` counts records that were unusable. */
export function finishPairs(
  records: readonly PairRecord[],
  skipped: number,
  about: { readonly title?: string; readonly author?: string } = {},
): ReturnType<ParseText> {
  if (records.length === 0 && skipped > 0) return fail('malformed', 'No record of this file holds a source text.');
  const notices = skipped > 0 ? [{ code: 'records-skipped', count: skipped } as const] : [];
  return { ok: true, value: { ...about, blocks: groupIntoBlocks(records), notices } };
}

/** Neighbours that name the same block are one; a record that names none is a block of its own. */
function groupIntoBlocks(records: readonly PairRecord[]): ImportedBlock[] {
  const groups: PairRecord[][] = [];
  for (const record of records) {
    const group = groups.at(-1);
    if (group && record.blockId && group[0]!.blockId === record.blockId) group.push(record);
    else groups.push([record]);
  }
  return groups.map((group) => {
    const [{ kind = 'paragraph', level }] = group as [PairRecord];
    const pairs = group.map((record) => record.pair);
    return { kind, ...(level !== undefined && { level }), text: joinSources(group), pairs };
  });
}

function joinSources(records: readonly PairRecord[]): string {
  return records.map(({ pair, gap = ' ' }, index) => (index === 0 ? '' : gap) + pair.source).join('');
}

export function readKind(value: unknown): BlockKind | undefined {
  return typeof value === 'string' && KINDS.includes(value) ? (value as BlockKind) : undefined;
}

export function readLevel(value: unknown): number | undefined {
  const level = value === '' || value === null ? NaN : Number(value);
  return Number.isInteger(level) && level >= 1 ? level : undefined;
}

export function readState(value: unknown): UnitState | undefined {
  return typeof value === 'string' && STATES.includes(value) ? (value as UnitState) : undefined;
}

export function readConfidence(value: unknown): number | undefined {
  const confidence = value === '' || value === null ? NaN : Number(value);
  return confidence >= 0 && confidence <= 1 ? confidence : undefined;
}

/** Flags as a list, or as words parted by spaces. */
export function readFlags(value: unknown): readonly UnitFlag[] | undefined {
  const words: unknown[] = typeof value === 'string' ? value.split(' ') : Array.isArray(value) ? value : [];
  const flags = words.filter((word): word is UnitFlag => typeof word === 'string' && FLAGS.includes(word));
  return flags.length > 0 ? flags : undefined;
}

export function readOrigin(kind: unknown, modelId: unknown, revision: unknown, dtype: unknown): UnitOrigin | undefined {
  if (kind === 'none' || kind === 'human' || kind === 'import') return { kind };
  if (kind !== 'model' || typeof modelId !== 'string' || modelId === '') return undefined;
  return { kind, modelId, revision: String(revision ?? ''), dtype: String(dtype ?? '') };
}

export function readChangedAt(value: unknown): string | undefined {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? new Date(value).toISOString() : undefined;
}
