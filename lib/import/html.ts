import { readAbout } from './html-about';
import { collectBlocks } from './html-blocks';
import { findContent } from './html-content';
import { readPairs } from './html-pairs';
import { bodyOf, parseTree } from './html-tree';
import { finishPairs } from './pair-records';
import type { ParseText } from './types';
import { isXhtml, toHtmlSyntax } from './xhtml';

/**
 * An HTML page as blocks of clean text, or the pairs of one that Paralelo has exported. Only text goes on from here: no
 * element, attribute, address or script of the page is kept, so none can be rendered, run or fetched later.
 * Errors: `malformed` where the page is no page but an attack on parsers.
 */
export const parseHtml: ParseText = (text) => {
  const tree = parseTree(isXhtml(text) ? toHtmlSyntax(text) : text);
  if (!tree.ok) return tree;
  const about = readAbout(tree.value);
  const { records, skipped } = readPairs(tree.value);
  if (records.length > 0) return finishPairs(records, skipped, about);
  const body = bodyOf(tree.value);
  const { blocks, leftOut } = body ? collectBlocks(findContent(body), 'page') : { blocks: [], leftOut: 0 };
  const notices = leftOut > 0 ? [{ code: 'markup-left-out', count: leftOut } as const] : [];
  return { ok: true, value: { ...about, blocks, notices } };
};
