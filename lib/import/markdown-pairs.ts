import type { Nodes, Parents, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { below, type Place } from './block-place';
import { readTexts, type PairRecord } from './pair-records';

/** In our own files an indent is a list's. */
const PARSING = { extensions: [{ disable: { null: ['codeIndented'] } }] };

/**
 * The pairs of a Markdown file that Paralelo has exported: in a block, each line that is no emphasis as a whole is a
 * sentence, and one that is, the translation of the sentence above. `body` is the text without its front matter, its
 * characters as they were written.
 */
export function readMarkdownPairs(body: string): PairRecord[] {
  const records: PairRecord[] = [];
  addChildren(fromMarkdown(body, PARSING), { kind: 'paragraph' }, records);
  return records;
}

function addChildren(parent: Parents, place: Place, records: PairRecord[]): void {
  for (const child of parent.children) addBlock(child, place, records);
}

function addBlock(node: Nodes, place: Place, records: PairRecord[]): void {
  switch (node.type) {
    case 'heading':
      return addPairs(node.children, { kind: 'heading', level: node.depth }, records);
    case 'paragraph':
      return addPairs(node.children, place, records);
    case 'blockquote':
      return addChildren(node, below(place, 'quote'), records);
    case 'list':
      for (const item of node.children) addChildren(item, below(place, 'list-item'), records);
  }
}

function addPairs(content: readonly PhrasingContent[], place: Place, records: PairRecord[]): void {
  const blockId = `${records.length}`;
  const sides: { source: string; target: string | null }[] = [];
  for (const line of splitLines(content)) {
    const last = sides.at(-1);
    const isTranslation = line.length === 1 && line[0]!.type === 'emphasis' && last?.target === null;
    if (isTranslation) last.target = textOf(line);
    else sides.push({ source: textOf(line), target: null });
  }
  for (const { source, target } of sides) {
    const pair = readTexts(source, target);
    if (pair) records.push({ pair, blockId, ...place });
  }
}

function splitLines(content: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of content) {
    if (isLineBreak(node)) lines.push([]);
    else lines.at(-1)!.push(node);
  }
  return lines;
}

function isLineBreak(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value));
}

function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => ('value' in node ? node.value : 'children' in node ? textOf(node.children) : '')).join('');
}
