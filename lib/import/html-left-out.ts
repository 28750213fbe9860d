import { attributeOf, type HtmlElement } from './html-tree';

/** Whether a file is a page of a site, which has things around its text, or part of a book, where all is text. */
export type HtmlSetting = 'page' | 'book';

/** Elements that hold nothing to read. */
const SILENT: ReadonlySet<string> = new Set([
  'head', 'script', 'style', 'noscript', 'template', 'nav', 'dialog', 'rp', 'rt',
  'svg', 'math', 'canvas', 'audio', 'video', 'map', 'object', 'embed', 'iframe', 'noframes', 'noembed',
  'button', 'input', 'select', 'textarea', 'datalist', 'label', 'meter', 'output', 'progress',
]);

/** Values of epub:type and role. */
const SILENT_TYPES: ReadonlySet<string> = new Set([
  'navigation', 'search', 'cover', 'toc', 'landmarks', 'page-list', 'pagebreak', 'noteref', 'backlink',
  ...['cover', 'toc', 'pagelist', 'pagebreak', 'noteref', 'backlink'].map((type) => `doc-${type}`),
]);

const PAGE_TYPES: ReadonlySet<string> = new Set(['banner', 'complementary', 'contentinfo']);

const NOTE_TYPES: ReadonlySet<string> = new Set(['footnote', 'endnote', 'rearnote', 'footnotes', 'endnotes', 'rearnotes', 'doc-footnote', 'doc-endnote', 'doc-endnotes']);

/** Wikipedia's links for editing a section, which stand in its heading; the header and licence of Project Gutenberg's books. */
const SILENT_CLASSES: ReadonlySet<string> = new Set(['mw-editsection', 'pg-boilerplate']);

const SECTIONS: ReadonlySet<string> = new Set(['article', 'main', 'section', 'aside']);

/** Titles of the divisions that LibreOffice makes of the header and the footer of its pages. */
const FURNITURE_TITLES: ReadonlySet<string> = new Set(['header', 'footer']);

/**
 * Whether an element is not to be read: programs, drawings, form controls, navigation, what is hidden, page numbers, marks
 * of notes, what Project Gutenberg says of itself; on a page also its header, its footer and what stands aside.
 * @param isInSection Whether it stands in one for which isSection is true.
 */
export function isLeftOut(element: HtmlElement, setting: HtmlSetting, isInSection: boolean): boolean {
  if (SILENT.has(element.tagName) || isHidden(element)) return true;
  const types = typesOf(element);
  if (types.some((type) => SILENT_TYPES.has(type)) || wordsOf(element, 'class').some((word) => SILENT_CLASSES.has(word))) return true;
  return setting === 'page' && isPageFurniture(element, types, isInSection);
}

/** Whether a header or footer in an element is that of the text, not of the page. */
export function isSection(element: HtmlElement): boolean {
  return SECTIONS.has(element.tagName) || hasRole(element, 'article') || hasRole(element, 'main');
}

/** Whether an element is of a role by its attribute; one of that name has it without. */
export function hasRole(element: HtmlElement, role: string): boolean {
  return wordsOf(element, 'role').some((word) => word.toLowerCase() === role);
}

function isPageFurniture(element: HtmlElement, types: readonly string[], isInSection: boolean): boolean {
  const { tagName } = element;
  if (types.some((type) => PAGE_TYPES.has(type))) return true;
  if (tagName === 'div' && FURNITURE_TITLES.has(attributeOf(element, 'title') ?? '')) return true;
  if (tagName === 'aside') return !types.some((type) => NOTE_TYPES.has(type));
  return !isInSection && (tagName === 'header' || tagName === 'footer');
}

/**
 * A body that hides itself shows itself later, by a script. A caption that repeats what is said for the blind is hidden
 * from them only.
 */
function isHidden(element: HtmlElement): boolean {
  if (element.tagName === 'body') return false;
  return attributeOf(element, 'hidden') !== undefined
    || (attributeOf(element, 'aria-hidden') === 'true' && element.tagName !== 'figcaption')
    || /\b(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(attributeOf(element, 'style') ?? '');
}

function typesOf(element: HtmlElement): string[] {
  return [...wordsOf(element, 'epub:type'), ...wordsOf(element, 'role')].map((word) => word.toLowerCase());
}

function wordsOf(element: HtmlElement, attribute: string): string[] {
  return attributeOf(element, attribute)?.split(/\s+/) ?? [];
}
