import { attributeOf, textOf, visit, type HtmlElement, type HtmlParent } from './html-tree';

/** What a page says of itself. */
export interface HtmlAbout {
  readonly title?: string;
  readonly author?: string;
}

/** The title is the one for use outside the site, which does not have the site's name in it, else the page's, else its first main heading. */
export function readAbout(root: HtmlParent): HtmlAbout {
  const first = new Map<string, string>();
  visit(root, {
    enter(element) {
      const fact = factOf(element);
      if (fact && fact[1].trim() && !first.has(fact[0])) first.set(...fact);
      return element.tagName !== 'svg';
    },
  });
  return { title: first.get('og:title') ?? first.get('title') ?? first.get('h1'), author: first.get('author')?.trim() };
}

function factOf(element: HtmlElement): [name: string, value: string] | null {
  const { tagName } = element;
  if (tagName === 'title' || tagName === 'h1') return [tagName, textOf(element)];
  if (tagName !== 'meta') return null;
  const name = attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? '';
  return [name.toLowerCase(), attributeOf(element, 'content') ?? ''];
}
