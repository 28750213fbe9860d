import { groupBy } from '../group-by';
import type { Block, TranslationUnit } from '../types';
import type { Chapter } from './epub-chapters';
import { toExportText } from './export-text';
import type { ExportInput } from './types';
import { toXhtmlPage } from './xhtml-page';
import { textElement, toAttributes } from './xml';

interface Entry {
  readonly href: string;
  /** Markup. */
  readonly label: string;
  readonly level: number;
}

/** The table of contents: each heading below the one that it belongs to. A text that begins without one has its title there. */
export function toNav(input: ExportInput, chapters: readonly Chapter[]): string {
  const { title, sourceLang, targetLang } = input.document;
  const unitsOf = groupBy(input.units, ({ blockId }) => blockId);
  const inBoth = (block: Block) => toLabel([[sourceLang, block.text], [targetLang, translationOf(unitsOf.get(block.id) ?? [])]]);
  const headings = chapters.flatMap(({ fileName, blocks }) => blocks
    .filter(({ kind }) => kind === 'heading')
    .map((block): Entry => ({ href: `${fileName}#${block.id}`, label: inBoth(block), level: Math.min(block.level ?? 1, 6) })))
    .filter(({ label }) => label !== '');
  const start: Entry = { href: chapters[0]!.fileName, label: toLabel([[sourceLang, title]]), level: 1 };
  const beginsWithHeading = headings.length > 0 && chapters[0]!.blocks[0]?.kind === 'heading';
  return toXhtmlPage(input, title, [
    '<nav epub:type="toc" role="doc-toc">',
    textElement('h1', {}, title),
    ...toList(beginsWithHeading ? headings : [start, ...headings]),
    '</nav>',
  ]);
}

/** Nothing where a part is not translated yet. */
function translationOf(units: readonly TranslationUnit[]): string {
  return units.every(({ target }) => target !== null) ? units.map(({ target }) => target).join(' ') : '';
}

/** Entries must say something: a text of which nothing can be written is left out. */
function toLabel(texts: readonly (readonly [lang: string, text: string])[]): string {
  return texts.filter(([, text]) => toExportText(text).trim() !== '').map(([lang, text]) => textElement('span', { lang, 'xml:lang': lang }, text)).join(' / ');
}

/** Entries and, in each, those of lower levels that follow it. */
function toList(entries: readonly Entry[]): string[] {
  if (entries.length === 0) return [];
  const branches: Entry[][] = [];
  for (const entry of entries) {
    const branch = branches.at(-1);
    if (branch && entry.level > branch[0]!.level) branch.push(entry);
    else branches.push([entry]);
  }
  const items = branches.map(([entry, ...below]) => [`<li><a${toAttributes({ href: entry!.href })}>${entry!.label}</a>`, ...toList(below), '</li>']);
  return ['<ol>', ...items.flat(), '</ol>'];
}
