import type { Block, TranslationUnit } from '../types';
import { blockLookup } from './block-lookup';
import type { ExportInput } from './types';
import { unitFacts } from './unit-facts';
import { textElement, toAttributes, type Attributes } from './xml';

/**
 * TMX 1.4b, a tu a unit under the unit's own id. What TMX has no place for stands in props of types `x-…`. A unit without
 * a translation has its Spanish tuv only, which the standard allows. There is no DOCTYPE: with one, parsers look for
 * tmx14.dtd beside the file and many refuse it when it is not there.
 */
export function toTmx(input: ExportInput): string {
  const { document, units, blocks, generatorVersion, now = new Date() } = input;
  const blockOf = blockLookup(blocks);
  const header: Attributes = {
    creationtool: 'Paralelo',
    creationtoolversion: generatorVersion,
    segtype: 'sentence',
    'o-tmf': 'Paralelo',
    adminlang: 'en',
    srclang: document.sourceLang,
    datatype: 'plaintext',
    creationdate: toTmxDate(now),
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4">',
    `<header${toAttributes(header)}>`,
    ...toProps({ 'x-document': document.id, 'x-title': document.title, 'x-author': document.author }),
    '</header>',
    '<body>',
    ...units.flatMap((unit) => toTu(unit, blockOf(unit.blockId), input)),
    '</body>',
    '</tmx>',
    '',
  ].join('\n');
}

function toTu(unit: TranslationUnit, block: Block, { document }: ExportInput): string[] {
  const changedate = unit.changedAt && toTmxDate(new Date(unit.changedAt));
  const target = unit.target === null ? [] : [toTuv(document.targetLang, unit.target, changedate)];
  return [
    `<tu${toAttributes({ tuid: unit.id, creationdate: toTmxDate(new Date(document.importedAt)), changedate })}>`,
    ...toProps(unitProps(unit, block)),
    toTuv(document.sourceLang, unit.source),
    ...target,
    '</tu>',
  ];
}

function unitProps(unit: TranslationUnit, block: Block): Attributes {
  const { origin, model, revision, dtype, confidence, flags } = unitFacts(unit);
  return {
    'x-block': block.id,
    'x-block-kind': block.kind,
    'x-block-level': block.level?.toString(),
    'x-state': unit.state,
    'x-origin': origin,
    'x-model': model,
    'x-model-revision': revision,
    'x-model-dtype': dtype,
    'x-confidence': confidence,
    'x-flags': flags,
    'x-human-edited': origin === 'human' ? 'yes' : undefined,
  };
}

function toProps(props: Attributes): string[] {
  return Object.entries(props)
    .filter((prop): prop is [string, string] => prop[1] !== undefined)
    .map(([type, value]) => textElement('prop', { type }, value));
}

function toTuv(lang: string, text: string, changedate?: string): string {
  return `<tuv${toAttributes({ 'xml:lang': lang, changedate })}>${textElement('seg', {}, text)}</tuv>`;
}

/** `YYYYMMDDThhmmssZ` */
function toTmxDate(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z').replace(/[-:]/g, '');
}
