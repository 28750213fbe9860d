import { groupBy } from '../group-by';
import type { Block, TranslationUnit } from '../types';
import { blockLookup } from './block-lookup';
import { toExportText } from './export-text';
import type { ExportInput } from './types';

/** What would be read as markup within a line: an underscore between letters would not, nor a lone ampersand. */
const MARKUP = /[\\`*[\]<~|#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu;

/** What would begin a list, a quote, a rule, an underlined heading or a table at the start of a line. */
const LINE_START = /^(?:[-+=>:]|\d+(?=[.)]))/;

/** White space that is no space: a line break would end the line, a tab may be spaces to an editor. */
const MARKED_SPACE: Readonly<Record<string, string>> = { '\n': '&#10;', '\t': '&#9;' };

/**
 * CommonMark behind YAML front matter, for note-taking and publishing. Each sentence is a line of its block, its
 * translation the line below, emphasised as a whole; the sides of a heading, which has one line, are parted by `<br>`.
 * A sentence without a translation has no line below. The front matter tells the import that it may read pairs.
 */
export function toMarkdown({ document, blocks, units, generatorVersion }: ExportInput): string {
  const blockOf = blockLookup(blocks);
  const unitsOf = groupBy(units, (unit) => blockOf(unit.blockId));
  const matter = [
    '---',
    `title: ${toYamlString(document.title)}`,
    ...(document.author ? [`author: ${toYamlString(document.author)}`] : []),
    `lang: ${document.sourceLang}`,
    `generator: Paralelo ${generatorVersion}`,
    '---',
  ];
  const written = blocks
    .map((block) => ({ block, sides: (unitsOf.get(block) ?? []).flatMap(toSides) }))
    .filter(({ sides }) => sides.length > 0);
  const parts = written.map(({ block, sides }, index) => toBlock(block, written[index - 1]?.block, sides));
  return [matter.join('\n'), ...parts].map((part) => `${part}\n`).join('\n');
}

/** A string of JSON is one of YAML. */
function toYamlString(text: string): string {
  return JSON.stringify(toExportText(text));
}

/** Nothing for a sentence that holds no text: an empty line would be none in Markdown. */
function toSides({ source, target }: TranslationUnit): string[] {
  const [sentence, translation] = [toInline(source), toInline(target ?? '')];
  if (!sentence) return [];
  return translation ? [sentence, `*${translation}*`] : [sentence];
}

function toInline(text: string): string {
  return toExportText(text).trim().replace(MARKUP, '\\$&').replace(/[\n\t]/g, (space) => MARKED_SPACE[space]!);
}

function toBlock(block: Block, before: Block | undefined, sides: readonly string[]): string {
  if (block.kind === 'heading') return `${'#'.repeat(Math.min(block.level ?? 1, 6))} ${sides.join('<br>')}`;
  const lines = sides.map(guardStart).join('\\\n').split('\n');
  const { first, others } = prefixes(block, before);
  return lines.map((line, index) => (index === 0 ? first : others) + line).join('\n');
}

function guardStart(line: string): string {
  return line.replace(LINE_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** What the lines of a block begin with. An item deeper than the list before it goes opens the lists between, too. */
function prefixes({ kind, level = 1 }: Block, before: Block | undefined): { first: string; others: string } {
  if (kind === 'quote') return { first: '> '.repeat(level), others: '> '.repeat(level) };
  if (kind !== 'list-item') return { first: '', others: '' };
  const open = before?.kind === 'list-item' ? Math.min(before.level ?? 1, level - 1) : 0;
  return { first: '  '.repeat(open) + '- '.repeat(level - open), others: '  '.repeat(level) };
}
