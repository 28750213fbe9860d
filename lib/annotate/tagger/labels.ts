import type { EntityType } from '../../types';

export const ENTITY_TYPES: readonly EntityType[] = ['PER', 'ORG', 'LOC', 'MISC'];

/** The tagger's own scheme: first, inner and last token of a name, a name of one token, and outside any. */
const POSITIONS = ['B', 'I', 'E', 'S'] as const;

/** Label 0 is outside; the others are `1 + 4 × type + position`. */
export const LABELS: readonly string[] = ['O', ...ENTITY_TYPES.flatMap((type) => POSITIONS.map((position) => `${position}-${type}`))];
export const LABEL_COUNT = LABELS.length;

/** Where a name lies in a sentence: tokens from `start` up to, not with, `end`. */
export interface TokenSpan {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
}

const typeOf = (label: number) => (label === 0 ? -1 : (label - 1) >> 2);
const positionOf = (label: number) => (label === 0 ? -1 : (label - 1) & 3);

/** A name may begin here: the label is O, B or S. */
export const canStart = (label: number): boolean => label === 0 || positionOf(label) === 0 || positionOf(label) === 3;

/** A name may end here: the label is O, E or S. */
export const canEnd = (label: number): boolean => label === 0 || positionOf(label) >= 2;

/** Whether `to` may follow `from` in a well-formed sequence. */
export function canFollow(from: number, to: number): boolean {
  if (canEnd(from)) return canStart(to);
  return typeOf(from) === typeOf(to) && (positionOf(to) === 1 || positionOf(to) === 2);
}

/** The spans of a well-formed label sequence. */
export function labelsToSpans(labels: ArrayLike<number>): TokenSpan[] {
  const spans: TokenSpan[] = [];
  let start = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label === 0) continue;
    if (canStart(label)) start = i;
    if (canEnd(label)) spans.push({ start, end: i + 1, type: ENTITY_TYPES[typeOf(label)]! });
  }
  return spans;
}

/** The label sequence of non-overlapping spans. */
export function spansToLabels(spans: readonly TokenSpan[], length: number): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { start, end, type } of spans) {
    const base = 1 + 4 * ENTITY_TYPES.indexOf(type);
    for (let i = start; i < end; i++) labels[i] = base + 1;
    labels[start] = base;
    labels[end - 1] = end - start === 1 ? base + 3 : base + 2;
  }
  return labels;
}

/** CoNLL's BIO (IOB2) tags of non-overlapping spans. */
export function spansToBio(spans: readonly TokenSpan[], length: number): string[] {
  const tags = new Array<string>(length).fill('O');
  for (const { start, end, type } of spans) {
    for (let i = start; i < end; i++) tags[i] = `${i === start ? 'B' : 'I'}-${type}`;
  }
  return tags;
}

/** The spans of BIO tags; an I without a name of its type before it begins one. Tags of other types count as O. */
export function bioToSpans(tags: readonly string[]): TokenSpan[] {
  const spans: TokenSpan[] = [];
  for (let i = 0; i < tags.length; i++) {
    const type = ENTITY_TYPES.find((known) => tags[i]!.endsWith(`-${known}`));
    if (!type) continue;
    const last = spans.at(-1);
    if (tags[i]!.startsWith('I') && last?.end === i && last.type === type) spans[spans.length - 1] = { ...last, end: i + 1 };
    else spans.push({ start: i, end: i + 1, type });
  }
  return spans;
}
