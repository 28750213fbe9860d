import type { Alignment, AlignmentLink, Cardinality, TextRange } from '../types';
import {
  finishPairs, readChangedAt, readConfidence, readFlags, readKind, readLevel, readOrigin, readState, readTexts, tidyPair,
  type PairRecord,
} from './pair-records';
import type { ParseText } from './types';

type Json = Readonly<Record<string, unknown>>;

const CARDINALITIES: readonly string[] = ['1-0', '1-1', '1-n', 'n-1', 'n-n'] satisfies Cardinality[];

/** JSON Lines: an object a line with `source` and `target` (or `es` and `en`), and optionally what Paralelo's export adds. */
export const parseJsonl: ParseText = (text) => {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const objects = lines.map(parseObject);
  const usable = objects.map((object) => object && readRecord(object)).filter((record) => record !== null);
  const first = objects.find((object) => object !== null) ?? {};
  return finishPairs(usable, lines.length - usable.length, { title: textOf(first.title), author: textOf(first.author) });
};

function parseObject(line: string): Json | null {
  try {
    return asObject(JSON.parse(line));
  } catch {
    return null;
  }
}

function asObject(value: unknown): Json | null {
  return typeof value === 'object' && value !== null ? (value as Json) : null;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function readRecord(record: Json): PairRecord | null {
  const source = textOf(record.source) ?? textOf(record.es) ?? '';
  const target = textOf(record.target) ?? textOf(record.en) ?? null;
  const texts = readTexts(source, target);
  if (!texts) return null;
  const origin = asObject(record.origin) ?? {};
  const isAsWritten = texts.source === source && texts.target === target;
  return {
    pair: tidyPair({
      ...texts,
      state: readState(record.state),
      origin: readOrigin(origin.kind, origin.modelId, origin.revision, origin.dtype),
      confidence: readConfidence(record.confidence),
      flags: readFlags(record.flags),
      alignment: isAsWritten ? readAlignment(record.alignment, source.length, target?.length ?? 0) : undefined,
      changedAt: readChangedAt(record.changedAt),
    }),
    blockId: textOf(record.blockId),
    kind: readKind(record.kind),
    level: readLevel(record.level),
  };
}

/** Word links count characters, so they hold only for texts that clean-up left as they were. */
function readAlignment(value: unknown, sourceLength: number, targetLength: number): Alignment | undefined {
  const alignment = asObject(value);
  if (!alignment || !Array.isArray(alignment.links) || !CARDINALITIES.includes(alignment.cardinality as string)) return undefined;
  if (alignment.method !== 'attention' && alignment.method !== 'none') return undefined;
  const links = alignment.links.map((link) => readLink(asObject(link) ?? {}, sourceLength, targetLength)).filter((link) => link !== null);
  return { links, cardinality: alignment.cardinality as Cardinality, method: alignment.method };
}

function readLink(link: Json, sourceLength: number, targetLength: number): AlignmentLink | null {
  const source = readRange(link.source, sourceLength);
  const target = readRange(link.target, targetLength);
  const score = readConfidence(link.score);
  return source && target && { source, target, ...(score !== undefined && { score }) };
}

function readRange(value: unknown, length: number): TextRange | null {
  const { start, end } = asObject(value) ?? {};
  if (!Number.isInteger(start) || !Number.isInteger(end)) return null;
  const range = { start: start as number, end: end as number };
  return range.start >= 0 && range.start <= range.end && range.end <= length ? range : null;
}
