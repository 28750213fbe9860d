import { groupBy } from '../group-by';
import type { EntityType, TranslationUnit, UnitId } from '../types';
import { toExportText } from './export-text';
import type { ExportMention } from './types';
import { escapeXml, textElement, toAttributes } from './xml';

/** The names of a block as XLIFF marks them. */
export interface MarkedTerms {
  /** The unit's glossary; nothing where no name has an English or a note. */
  readonly glossary: readonly string[];
  /** The content of a unit's source element. */
  readonly sourceOf: (unit: TranslationUnit) => string;
}

interface Mark {
  readonly id: string;
  readonly mention: ExportMention;
}

interface Entry {
  readonly id: string;
  readonly firstMark: Mark;
}

/** What a name stands for, as far as the type tells it: the short definition that XLIFF has a term's `value` for. */
const KINDS: Readonly<Partial<Record<EntityType, string>>> = { PER: 'person', ORG: 'organisation', LOC: 'place' };

/**
 * Marks the names in the sources of a block's units, and lists each once in a glossary: the entry refers to the first
 * place where it stands, every place to the entry. A name without an English and a note is marked, but no entry, which
 * would have to have one of them.
 */
export function markTerms(units: readonly TranslationUnit[], mentionsOf: ReadonlyMap<UnitId, readonly ExportMention[]>): MarkedTerms {
  const marksOf = new Map(units.map((unit) => [unit.id, findMarks(unit, mentionsOf.get(unit.id) ?? [])]));
  const defined = [...marksOf.values()].flat().filter(({ mention }) => mention.translation || mention.note);
  const entries = new Map([...groupBy(defined, ({ mention }) => keyOf(mention))].map(([key, marks], index): [string, Entry] => [
    key, { id: `g${index + 1}`, firstMark: marks[0]! },
  ]));
  return {
    glossary: toGlossary([...entries.values()]),
    sourceOf: (unit) => toSource(unit.source, marksOf.get(unit.id) ?? [], entries),
  };
}

/** The names that can be marked: elements do not overlap, and ranges count characters, so they hold only for a text that was not changed. */
function findMarks({ id, source }: TranslationUnit, mentions: readonly ExportMention[]): Mark[] {
  if (toExportText(source) !== source) return [];
  const inOrder = mentions
    .filter(({ source: { start, end } }) => isMarkable(source.slice(start, end)))
    .sort((a, b) => a.source.start - b.source.start || b.source.end - a.source.end);
  let end = 0;
  const apart = inOrder.filter(({ source: range }) => {
    if (range.start < end) return false;
    end = range.end;
    return true;
  });
  return apart.map((mention, index) => ({ id: `${id}-t${index + 1}`, mention }));
}

/** Something, and no half of a surrogate pair at its ends. */
function isMarkable(surface: string): boolean {
  return surface !== '' && toExportText(surface) === surface;
}

function keyOf({ term, translation, entityType, note }: ExportMention): string {
  return JSON.stringify([term, translation, entityType, note]);
}

function toSource(source: string, marks: readonly Mark[], entries: ReadonlyMap<string, Entry>): string {
  let end = 0;
  const pieces = marks.flatMap(({ id, mention }) => {
    const { source: range, entityType } = mention;
    const entry = entries.get(keyOf(mention));
    const before = source.slice(end, range.start);
    end = range.end;
    const attributes = { id, type: 'term', value: KINDS[entityType], ref: entry && `#gls=${entry.id}` };
    return [escapeXml(before), textElement('mrk', attributes, source.slice(range.start, range.end))];
  });
  return [...pieces, escapeXml(source.slice(end))].join('');
}

function toGlossary(entries: readonly Entry[]): string[] {
  if (entries.length === 0) return [];
  const written = entries.flatMap(({ id, firstMark: { id: markId, mention } }) => [
    `<gls:glossEntry${toAttributes({ id, ref: `#${markId}` })}>`,
    textElement('gls:term', {}, mention.term),
    ...(mention.translation ? [textElement('gls:translation', {}, mention.translation)] : []),
    ...(mention.note ? [textElement('gls:definition', {}, mention.note)] : []),
    '</gls:glossEntry>',
  ]);
  return ['<gls:glossary>', ...written, '</gls:glossary>'];
}
