import type { TextRange } from '@/lib/types';

function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** The offset in the whole text of `root` of a place in one of its text nodes; null if the node is not in it. */
export function offsetIn(root: Node, node: Node, offset: number): number | null {
  let before = 0;
  for (const text of textNodes(root)) {
    if (text === node) return before + offset;
    before += text.length;
  }
  return null;
}

/** The DOM range of a stretch of the text of `root`; null if the text is shorter. */
export function toDomRange(root: Node, { start, end }: TextRange): Range | null {
  const range = new Range();
  let before = 0;
  let started = false;
  for (const text of textNodes(root)) {
    const after = before + text.length;
    if (!started && start < after) { range.setStart(text, start - before); started = true; }
    if (started && end <= after) { range.setEnd(text, end - before); return range; }
    before = after;
  }
  return null;
}
