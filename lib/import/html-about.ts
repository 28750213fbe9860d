import { attributeOf, visit, type HtmlElement, type HtmlParent, type HtmlVisitor } from './html-tree';

/** What a page says of itself. */
export interface HtmlAbout {
  readonly title?: string;
  readonly author?: string;
}

/** The title is the one for use outside the site, which does not have the site's name in it, else the page's, else its first main heading. */
export function readAbout(root: HtmlParent): HtmlAbout {
  const reader = new FactReader();
  visit(root, reader);
  const { first } = reader;
  return { title: first.get('og:title') ?? first.get('title') ?? first.get('h1'), author: first.get('author')?.trim() };
}

/** Takes what an element says as it goes, once for all that stand in each other. */
class FactReader implements HtmlVisitor {
  /** The first value of each name that is not blank. */
  readonly first = new Map<string, string>();

  private open: HtmlElement | null = null;
  private texts: string[] = [];

  enter(element: HtmlElement): boolean {
    const { tagName } = element;
    if (tagName === 'meta') this.add(attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? '', attributeOf(element, 'content') ?? '');
    if ((tagName === 'title' || tagName === 'h1') && !this.open && !this.first.has(tagName)) this.open = element;
    return tagName !== 'svg';
  }

  addText(text: string): void {
    if (this.open) this.texts.push(text);
  }

  leave(element: HtmlElement): void {
    if (element !== this.open) return;
    this.add(element.tagName, this.texts.join(''));
    this.open = null;
    this.texts = [];
  }

  private add(name: string, value: string): void {
    const key = name.toLowerCase();
    if (value.trim() && !this.first.has(key)) this.first.set(key, value);
  }
}
