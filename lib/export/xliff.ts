import { checksumText } from '../checksum';
import { groupBy } from '../group-by';
import type { Block, TranslationUnit } from '../types';
import { blockLookup } from './block-lookup';
import { toExportText } from './export-text';
import { segmentLookup } from './segment-lookup';
import type { ExportInput } from './types';
import { unitFacts } from './unit-facts';
import { textElement, toAttributes, type Attributes } from './xml';
import { markTerms, type MarkedTerms } from './xliff-terms';

type SegmentLookup = ReturnType<typeof segmentLookup>;

/**
 * XLIFF 2.1 (OASIS Standard, 13 February 2018): the document is the file, a block a unit, a translation unit a segment,
 * white space between segments an ignorable, each under its own id; sources and ignorables make up the block's text. A
 * segment without a translation has no target. `state` is the standard's own.
 *
 * Whatever else is known stands in the Metadata module, a group a segment under the segment's id: other tools have to
 * keep that module, and do not show it to the translator beside the text, as they would notes. Attributes of ITS would
 * have to lie on a marker around the whole target, since a segment takes none, and translators would have to carry that
 * marker along. A checksum tells whether the target is still the one of which the metadata speak.
 *
 * Names of the glossary are terms in the source and entries of the Glossary module. Targets have no markers, which a
 * translator's rewording would break. The standard wants at least one unit: the file of a document without text is well
 * formed, but not valid.
 *
 * @throws Error where a unit names a block or a segment that is not in the input
 */
export function toXliff(input: ExportInput): string {
  const { document, units, blocks, segments, mentions = [] } = input;
  const blockOf = blockLookup(blocks);
  const segmentOf = segmentLookup(segments);
  const mentionsOf = groupBy(mentions, ({ unitId }) => unitId);
  const root = {
    xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
    'xmlns:gls': 'urn:oasis:names:tc:xliff:glossary:2.0',
    'xmlns:mda': 'urn:oasis:names:tc:xliff:metadata:2.0',
    version: '2.1',
    srcLang: document.sourceLang,
    trgLang: document.targetLang,
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff${toAttributes(root)}>`,
    `<file${toAttributes({ id: document.id, 'xml:space': 'preserve' })}>`,
    ...toMetadata(documentGroup(input)),
    ...[...groupBy(units, ({ blockId }) => blockId)].flatMap(([id, group]) => toUnit(blockOf(id), group, markTerms(group, mentionsOf), segmentOf)),
    '</file>',
    '</xliff>',
    '',
  ].join('\n');
}

function toUnit(block: Block, units: readonly TranslationUnit[], terms: MarkedTerms, segmentOf: SegmentLookup): string[] {
  return [
    `<unit${toAttributes({ id: block.id })}>`,
    ...terms.glossary,
    ...toMetadata(blockGroup(block), ...units.map(segmentGroup)),
    ...toParts(block, units, terms, segmentOf),
    '</unit>',
  ];
}

/** The segments of a block and, where there is anything between them, the ignorables. */
function toParts({ text }: Block, units: readonly TranslationUnit[], terms: MarkedTerms, segmentOf: SegmentLookup): string[] {
  let end = 0;
  const parts = units.flatMap((unit) => {
    const ranges = unit.segmentIds.map((id) => segmentOf(id).range);
    const gap = text.slice(end, ranges[0]?.start ?? end);
    end = ranges.at(-1)?.end ?? end;
    return [...toIgnorable(gap), ...toSegment(unit, terms.sourceOf(unit))];
  });
  return [...parts, ...toIgnorable(text.slice(end))];
}

function toSegment({ id, target, state }: TranslationUnit, source: string): string[] {
  return [
    `<segment${toAttributes({ id, state: target === null ? 'initial' : state })}>`,
    `<source>${source}</source>`,
    ...(target === null ? [] : [textElement('target', {}, target)]),
    '</segment>',
  ];
}

function toIgnorable(gap: string): string[] {
  return toExportText(gap) === '' ? [] : [`<ignorable>${textElement('source', {}, gap)}</ignorable>`];
}

interface MetaGroup {
  readonly attributes: Attributes;
  readonly metas: Attributes;
}

function documentGroup({ document, generatorVersion, now = new Date() }: ExportInput): MetaGroup {
  const { title, author } = document;
  return {
    attributes: { category: 'paralelo:document' },
    metas: { title, author, generator: `Paralelo ${generatorVersion}`, created: now.toISOString() },
  };
}

function blockGroup({ kind, level }: Block): MetaGroup {
  return { attributes: { category: 'paralelo:block' }, metas: { kind, level: level?.toString() } };
}

function segmentGroup(unit: TranslationUnit): MetaGroup {
  const { id, target } = unit;
  return {
    attributes: { category: 'paralelo:segment', id },
    metas: { ...unitFacts(unit), checksum: target === null ? undefined : checksumText(toExportText(target)) },
  };
}

function toMetadata(...groups: readonly MetaGroup[]): string[] {
  const written = groups.flatMap(({ attributes, metas }) => [
    `<mda:metaGroup${toAttributes(attributes)}>`,
    ...Object.entries(metas)
      .filter((meta): meta is [string, string] => meta[1] !== undefined)
      .map(([type, value]) => textElement('mda:meta', { type }, value)),
    '</mda:metaGroup>',
  ]);
  return ['<mda:metadata>', ...written, '</mda:metadata>'];
}
