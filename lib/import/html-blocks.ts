import { collapseSpaces } from '../collapse-spaces';
import { below, type Place } from './block-place';
import { normaliseCharacters } from './clean-text';
import { isLeftOut, isSection, type HtmlSetting } from './html-left-out';
import { CELL_BREAK, splitIntoParagraphs } from './html-lines';
import { attributeOf, isElement, onlyElementOf, visit, type HtmlElement, type HtmlVisitor } from './html-tree';
import { isNoteLink, isSuperscript, readSuperscript } from './note-marks';
import { parsePlainText } from './plain-text';
import type { ImportedBlock } from './types';

/** Elements at which one paragraph ends and another begins. Any other, known or not, stands within one. */
const BLOCK_ELEMENTS: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dir', 'div', 'dl', 'dt', 'fieldset',
  'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'legend', 'li', 'main',
  'menu', 'ol', 'optgroup', 'p', 'pre', 'search', 'section', 'summary', 'table', 'tbody', 'tfoot', 'thead', 'tr', 'ul',
]);

const CELLS: ReadonlySet<string> = new Set(['td', 'th']);

const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'dir']);

/** What stands beside the text that it stands in, and so is none of its quotes or items. */
const PLAIN: ReadonlySet<string> = new Set(['figcaption', 'table', 'dl']);

/** What browsers put around a `q`: outer marks, and those within them. */
const QUOTE_MARKS = [['«', '»'], ['“', '”']] as const;

/** How much of the text before an inline element tells what that is, in UTF-16 code units. */
const TAIL_LENGTH = 8;

export interface HtmlBlocks {
  readonly blocks: readonly ImportedBlock[];
  /** How many blocks of code were left out. */
  readonly leftOut: number;
}

/** An element's text as blocks: markup becomes its text, what is not to be read is left out. */
export function collectBlocks(root: HtmlElement, setting: HtmlSetting): HtmlBlocks {
  const collector = new BlockCollector(setting);
  visit(root, collector);
  collector.finish();
  return collector;
}

class BlockCollector implements HtmlVisitor {
  readonly blocks: ImportedBlock[] = [];
  leftOut = 0;

  /** What the elements around make of text; the last holds. */
  private readonly places: Place[] = [{ kind: 'paragraph' }];
  private sectionDepth = 0;
  private preDepth = 0;
  private quoteDepth = 0;
  /** The paragraph that a cell consists of: word processors put one around the text of each, which is an entry all the same. */
  private wholeCell: HtmlElement | null = null;
  /** The text since the last block, and the end of it. */
  private flow: string[] = [];
  private tail = '';

  constructor(private readonly setting: HtmlSetting) {}

  enter(element: HtmlElement): boolean {
    if (isLeftOut(element, this.setting, this.sectionDepth > 0) || this.readWhole(element)) return false;
    const { tagName } = element;
    const place = placeOf(element, this.place);
    if (place) {
      this.finish();
      this.places.push(place);
    } else if (this.breaksBlock(element)) this.breakBlock();
    else if (CELLS.has(tagName)) this.beginCell(element);
    if (tagName === 'q') this.push(QUOTE_MARKS[this.quoteDepth++ % 2]![0]);
    if (isSection(element)) this.sectionDepth += 1;
    if (tagName === 'pre') this.preDepth += 1;
    return true;
  }

  addText(text: string): void {
    // normaliseCharacters takes U+0085 for a line break, which in HTML it is not.
    this.push(this.preDepth > 0 ? text.replaceAll('\t', '    ') : text.replace(/[\s\u0085]+/g, ' '));
  }

  leave(element: HtmlElement): void {
    const { tagName } = element;
    if (tagName === 'q') this.push(QUOTE_MARKS[--this.quoteDepth % 2]![1]);
    if (placeOf(element, this.place)) {
      this.finish();
      this.places.pop();
    } else if (this.breaksBlock(element)) this.breakBlock();
    if (isSection(element)) this.sectionDepth -= 1;
    if (tagName === 'pre') this.preDepth -= 1;
  }

  /** Makes blocks of the text since the last one. */
  finish(): void {
    const text = normaliseCharacters(this.flow.join(''));
    this.flow = [];
    this.tail = '';
    if (!/\S/.test(text)) return;
    if (this.preDepth > 0) return this.addPlainText(text);
    const paragraphs = this.place.kind === 'heading' ? [collapseSpaces(text)] : splitIntoParagraphs(text);
    for (const paragraph of paragraphs) this.blocks.push({ ...this.place, text: paragraph });
  }

  private get place(): Place {
    return this.places.at(-1)!;
  }

  private push(text: string): void {
    this.flow.push(text);
    this.tail = (this.tail + text.slice(-TAIL_LENGTH)).slice(-TAIL_LENGTH);
  }

  private beginCell(cell: HtmlElement): void {
    this.push(CELL_BREAK);
    const only = onlyElementOf(cell);
    this.wholeCell = only?.tagName === 'p' ? only : null;
  }

  private breaksBlock(element: HtmlElement): boolean {
    return BLOCK_ELEMENTS.has(element.tagName) && element !== this.wholeCell;
  }

  /** A heading stays one block, whatever stands in it. */
  private breakBlock(): void {
    if (this.place.kind === 'heading') this.push(' ');
    else this.finish();
  }

  /** Elements that are read without going into them. */
  private readWhole(element: HtmlElement): boolean {
    if (element.tagName === 'br') this.push('\n');
    else if (element.tagName === 'img') this.push(readDropCap(element));
    else if (isSuperscript(element)) this.push(readSuperscript(element, this.tail));
    else if (isCode(element)) this.leftOut += 1;
    else return isNoteLink(element, this.tail);
    return true;
  }

  /** What keeps its line breaks is laid out as plain text is, with its own headings and lists. */
  private addPlainText(text: string): void {
    const parsed = parsePlainText(text);
    if (!parsed.ok) return;
    const { place } = this;
    for (const block of parsed.value.blocks) this.blocks.push(place.kind === 'paragraph' ? block : { ...place, text: block.text });
  }
}

/** null for an element that changes nothing. */
function placeOf({ tagName }: HtmlElement, outer: Place): Place | null {
  if (/^h[1-6]$/.test(tagName)) return { kind: 'heading', level: Number(tagName.slice(1)) };
  if (LISTS.has(tagName)) return below(outer, 'list-item');
  if (tagName === 'blockquote') return below(outer, 'quote');
  return PLAIN.has(tagName) ? { kind: 'paragraph' } : null;
}

/** The picture of a letter that begins a chapter. */
function readDropCap(image: HtmlElement): string {
  const letter = attributeOf(image, 'alt')?.trim() ?? '';
  return /^[\p{Lu}¿¡]$/u.test(letter) ? letter : '';
}

function isCode({ tagName, childNodes }: HtmlElement): boolean {
  return tagName === 'pre' && childNodes.some((child) => isElement(child) && child.tagName === 'code');
}
