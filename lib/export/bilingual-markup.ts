import { groupBy } from '../group-by';
import type { Block, BlockKind, LanguageTag, TranslationUnit } from '../types';
import { blockLookup } from './block-lookup';
import type { ExportInput } from './types';
import { unitFacts } from './unit-facts';
import { textElement, toAttributes, type Attributes } from './xml';

/** How the blocks of a document are marked up. */
export interface BlockMarkup {
  /** XML asks for xml:lang beside lang. */
  readonly syntax: 'html' | 'xhtml';
  /** By how many levels headings stand below their own, where something stands above them all. */
  readonly headingShift?: number;
}

/** What a run of blocks of a kind stands in. */
const CONTAINERS: Readonly<Partial<Record<BlockKind, string>>> = { 'list-item': 'ul', quote: 'blockquote' };

/**
 * Both languages as markup that HTML and XHTML share, and that the import reads back. An element with `data-block` is a
 * block; in it, each sentence and its translation are an element with `data-pair` and `lang` each, whose text is exactly
 * the sentence. The source side carries what else is known of the unit. A unit without a translation has that side only.
 * @returns a function that marks up some of the document's blocks, neighbours in document order
 * @throws Error for a unit of another document
 */
export function blockMarkup({ document, blocks, units }: ExportInput, markup: BlockMarkup): (some: readonly Block[]) => string[] {
  const blockOf = blockLookup(blocks);
  const unitsOf = groupBy(units, (unit) => blockOf(unit.blockId));
  const langAttributes = (lang: LanguageTag): Attributes => (markup.syntax === 'xhtml' ? { lang, 'xml:lang': lang } : { lang });
  const toSides = (unit: TranslationUnit) => {
    const source = { class: 'source', ...langAttributes(document.sourceLang), 'data-pair': unit.id, ...unitAttributes(unit) };
    const target = { class: 'target', ...langAttributes(document.targetLang), 'data-pair': unit.id };
    return [textElement('span', source, unit.source), ...(unit.target === null ? [] : [textElement('span', target, unit.target)])];
  };
  return (some) => some.flatMap((block, index) => {
    const name = elementOf(block, markup.headingShift ?? 0);
    const container = CONTAINERS[block.kind];
    return [
      ...(container && some[index - 1]?.kind !== block.kind ? [`<${container}>`] : []),
      `<${name}${toAttributes(blockAttributes(block))}>`,
      ...(unitsOf.get(block) ?? []).flatMap(toSides),
      `</${name}>`,
      ...(container && some[index + 1]?.kind !== block.kind ? [`</${container}>`] : []),
    ];
  });
}

function elementOf({ kind, level = 1 }: Block, headingShift: number): string {
  if (kind === 'heading') return `h${Math.min(level + headingShift, 6)}`;
  return kind === 'list-item' ? 'li' : 'p';
}

function blockAttributes({ id, kind, level }: Block): Attributes {
  return { id: kind === 'heading' ? id : undefined, 'data-block': id, 'data-kind': kind, 'data-level': level?.toString() };
}

function unitAttributes(unit: TranslationUnit): Attributes {
  const { origin, model, revision, dtype, confidence, flags, changed } = unitFacts(unit);
  return {
    'data-state': unit.state,
    'data-origin': origin,
    'data-model': model,
    'data-model-revision': revision,
    'data-model-dtype': dtype,
    'data-confidence': confidence,
    'data-flags': flags,
    'data-changed': changed,
  };
}
