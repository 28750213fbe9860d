import type { Code, Html, List, Nodes, Parents, Root, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { below, type Place } from './block-place';
import { normaliseCharacters } from './clean-text';
import { readFrontMatter, type FrontMatter } from './front-matter';
import { phrasingLines } from './markdown-phrasing';
import { readMarkdownPairs } from './markdown-pairs';
import { finishPairs } from './pair-records';
import { isStackOverflow } from './stack-overflow';
import { fail, type ImportedBlock, type ParseText } from './types';

/** HTML blocks without text for a reader. */
const SILENT_HTML = /^<(?:script|style|pre|textarea|svg|math|\?)/i;

/** Tags at which one paragraph ends and another begins. */
const BLOCK_TAG = /<\/?(?:p|div|br|li|ul|ol|dl|dt|dd|h[1-6]|tr|table|blockquote|section|article|figure|figcaption|header|footer|details|summary|center)\b[^<>]*>/gi;

const ANY_TAG = /<[^<>]*>/g;

/**
 * Markdown (CommonMark and GFM) as blocks of clean text: links and emphasis become their text; images and code are left
 * out. What Paralelo has written keeps its pairs.
 */
export const parseMarkdown: ParseText = (text) => {
  const matter = readFrontMatter(normaliseCharacters(text));
  try {
    return matter.isBilingual ? parsePairs(text, matter) : parseText(matter);
  } catch (error) {
    if (isStackOverflow(error)) return fail('malformed', 'Its quotes or lists are nested too deeply.');
    throw error;
  }
};

/** Each text is cleaned by itself, since a character reference and what stands beside it may belong together. */
function parsePairs(text: string, { title, author }: FrontMatter): ReturnType<ParseText> {
  const { body } = readFrontMatter(text.replace(/\r\n?/g, '\n'));
  return finishPairs(readMarkdownPairs(body), 0, { title, author });
}

function parseText({ body, title, author }: FrontMatter): ReturnType<ParseText> {
  const collector = new BlockCollector();
  collector.addChildren(parseTree(body), { kind: 'paragraph' });
  const notices = collector.leftOut > 0 ? [{ code: 'markup-left-out', count: collector.leftOut } as const] : [];
  return { ok: true, value: { title, author, blocks: collector.blocks, notices } };
}

/** Indented code is off: in prose an indent of four spaces is a paragraph's. */
function parseTree(body: string, alsoOff: readonly string[] = []): Root {
  const disabled = { disable: { null: ['codeIndented', ...alsoOff] } };
  return fromMarkdown(body, { extensions: [gfm({ singleTilde: false }), disabled], mdastExtensions: [gfmFromMarkdown()] });
}

class BlockCollector {
  readonly blocks: ImportedBlock[] = [];
  /** Code blocks, scripts and the like. */
  leftOut = 0;

  addChildren(parent: Parents, place: Place): void {
    for (const child of parent.children) this.add(child, place);
  }

  private add(node: Nodes, place: Place): void {
    switch (node.type) {
      case 'heading':
        return this.push({ kind: 'heading', level: node.depth }, phrasingLines(node).join(' '));
      case 'paragraph':
        return phrasingLines(node).forEach((line) => this.push(place, line));
      case 'blockquote':
        return this.addChildren(node, below(place, 'quote'));
      case 'list':
        return this.addList(node, below(place, 'list-item'));
      case 'table':
        return this.addTable(node);
      case 'footnoteDefinition':
        return this.addChildren(node, { kind: 'paragraph' });
      case 'html':
        return this.addHtml(node, place);
      case 'code':
        return this.leaveOut(node);
    }
  }

  private push(place: Place, text: string): void {
    if (text) this.blocks.push({ ...place, text });
  }

  private addList(list: List, place: Place): void {
    for (const item of list.children) this.addChildren(item, place);
  }

  /** A row a block; its cells are no sentence, so semicolons keep them apart. */
  private addTable(table: Table): void {
    for (const row of table.children) {
      const cells = row.children.map((cell) => phrasingLines(cell).join(' '));
      this.push({ kind: 'paragraph' }, cells.filter(Boolean).join('; '));
    }
  }

  /** Without its tags it is Markdown again, for the character references' sake, but no HTML a second time. */
  private addHtml(node: Html, place: Place): void {
    if (SILENT_HTML.test(node.value)) return this.leaveOut(node);
    const text = node.value.replace(/<!--[^]*?(?:-->|$)/g, '').replace(BLOCK_TAG, '\n\n').replace(ANY_TAG, '');
    this.addChildren(parseTree(text, ['htmlFlow', 'htmlText']), place);
  }

  private leaveOut(node: Code | Html): void {
    if (node.value.trim()) this.leftOut += 1;
  }
}
