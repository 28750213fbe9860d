import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Result } from '../types';
import { fail } from './types';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/**
 * Pages nest some dozens of elements deep and have some thousands of them; what is left open by mistake makes it some
 * hundreds. The parser looks through the open elements at every tag, so without limits a file could keep it busy for hours.
 */
const MAX_DEPTH = 1_000;
const MAX_ELEMENTS = 1_000_000;

class TooComplexError extends Error {}

/**
 * Parses HTML as browsers do. The tree is inert: nothing of it is ever run, fetched or shown.
 * Errors: `malformed` where elements are nested too deeply, or are too many.
 */
export function parseTree(html: string): Result<DefaultTreeAdapterTypes.Document, 'malformed'> {
  let depth = 0;
  let elements = 0;
  const onItemPush = () => {
    depth += 1;
    elements += 1;
    if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) throw new TooComplexError();
  };
  const onItemPop = () => {
    depth -= 1;
  };
  try {
    return { ok: true, value: parse(html, { treeAdapter: { ...defaultTreeAdapter, onItemPush, onItemPop } }) };
  } catch (error) {
    if (error instanceof TooComplexError) return fail('malformed', 'Its elements are nested too deeply, or are too many.');
    throw error;
  }
}

export interface HtmlVisitor {
  /** Says whether to go into the element; if not, it is not left either. */
  enter(element: HtmlElement): boolean;
  addText?(text: string): void;
  leave?(element: HtmlElement): void;
}

/** Walks through an element and all in it, in document order. What a template holds is no part of the tree. */
export function visit(root: HtmlParent, visitor: HtmlVisitor): void {
  const path: { readonly parent: HtmlParent; next: number }[] = [];
  const open = (parent: HtmlParent) => {
    if (!isElement(parent) || visitor.enter(parent)) path.push({ parent, next: 0 });
  };
  open(root);
  while (path.length > 0) {
    const place = path.at(-1)!;
    const node = place.parent.childNodes[place.next++];
    if (!node) {
      path.pop();
      if (isElement(place.parent)) visitor.leave?.(place.parent);
    } else if (isElement(node)) open(node);
    else if (isText(node)) visitor.addText?.(node.value);
  }
}

/** null for a page that consists of frames. */
export function bodyOf(document: HtmlParent): HtmlElement | null {
  const elements = (parent: HtmlParent | undefined) => parent?.childNodes.filter(isElement) ?? [];
  return elements(elements(document)[0]).find(({ tagName }) => tagName === 'body') ?? null;
}

/** All text in an element, as it stands. */
export function textOf(element: HtmlElement): string {
  const texts: string[] = [];
  visit(element, { enter: () => true, addText: (text) => texts.push(text) });
  return texts.join('');
}

/**
 * All text in an element, as it stands; null where it is longer than a limit, in UTF-16 code units, or in more nodes than
 * that. It looks no further, and so takes no longer for a large element than for a small one.
 */
export function shortTextOf(element: HtmlElement, limit: number): string | null {
  let text = '';
  let nodes = 0;
  const read = (parent: HtmlParent): boolean => parent.childNodes.every((node) => {
    nodes += 1;
    if (isText(node)) text += node.value;
    return text.length <= limit && nodes <= limit && (!isElement(node) || read(node));
  });
  return read(element) ? text : null;
}

/** The element that an element consists of; null where it holds more than one, or text beside it. */
export function onlyElementOf({ childNodes }: HtmlElement): HtmlElement | null {
  const isBlank = (node: DefaultTreeAdapterTypes.Node) => isText(node) && !/\S/.test(node.value);
  const [first, second] = childNodes.filter((node) => !isBlank(node));
  return first && !second && isElement(first) ? first : null;
}

/** An attribute's value; undefined where it is missing. */
export function attributeOf({ attrs }: HtmlElement, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

export function isElement(node: DefaultTreeAdapterTypes.Node): node is HtmlElement {
  return 'tagName' in node;
}

function isText(node: DefaultTreeAdapterTypes.Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}
