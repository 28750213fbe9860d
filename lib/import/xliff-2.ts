import { readState } from './pair-records';
import type { XliffElement, XliffHandler } from './xliff-elements';
import type { Metas, XliffPart, XliffUnit } from './xliff-unit';

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** Of a segment that states none, by the standard. */
const DEFAULT_STATE = 'initial';

/** A group of metadata that stands open. */
interface OpenGroup {
  readonly category: string;
  readonly id: string;
  readonly metas: Map<string, string>;
}

/**
 * XLIFF 2.0 and later: gathers units with their segments and ignorables. The text of spans and markers is kept and code
 * points are decoded; of the other inline elements, which hold none, line breaks are white space. What Paralelo's export
 * says in the Metadata module is read, the other modules are not.
 */
export class Xliff2Handler implements XliffHandler {
  readonly about: { title?: string; author?: string } = {};

  private languages: Pick<XliffUnit, 'sourceLang' | 'targetLang'> = {};
  private unitCount = 0;
  private parts: Writable<XliffPart>[] = [];
  private metas: Metas | undefined;
  private segmentMetas = new Map<string, Metas>();
  private group: OpenGroup | null = null;
  /** What the open source, target or meta has gathered; null outside them. */
  private content: string[] | null = null;

  constructor(private readonly onUnit: (unit: XliffUnit) => void) {}

  open(element: XliffElement): void {
    const { name } = element;
    if (name === 'xliff') this.languages = { sourceLang: element.get('srcLang'), targetLang: element.get('trgLang') };
    else if (name === 'unit') [this.parts, this.metas, this.segmentMetas] = [[], undefined, new Map()];
    else if (isPart(element)) this.openPart(element);
    else if (isText(element) || isMeta(element)) this.content = [];
    else if (isGroup(element)) this.group = { category: element.get('category') ?? '', id: element.get('id') ?? '', metas: new Map() };
    else if (name === 'cp') this.addText(decodeCodePoint(element.get('hex') ?? ''));
    else if (name === 'ph' && element.get('subType') === 'xlf:lb') this.addText('\n');
  }

  addText(text: string): void {
    this.content?.push(text);
  }

  close(element: XliffElement): void {
    if (isText(element)) this.parts.at(-1)![element.name as 'source' | 'target'] = this.takeContent(element.keepsSpace);
    else if (isMeta(element)) this.group?.metas.set(element.get('type') ?? '', this.takeContent(true));
    else if (isGroup(element)) this.closeGroup();
    else if (element.name === 'unit') this.closeUnit();
  }

  private openPart(element: XliffElement): void {
    const state = readState(element.get('state') ?? DEFAULT_STATE);
    this.parts.push({ isSegment: element.name === 'segment', id: element.get('id'), source: '', target: null, state });
  }

  private closeGroup(): void {
    const { category, id, metas } = this.group!;
    this.group = null;
    if (category === 'paralelo:document') Object.assign(this.about, { title: metas.get('title'), author: metas.get('author') });
    else if (category === 'paralelo:block') this.metas = metas;
    else if (category === 'paralelo:segment') this.segmentMetas.set(id, metas);
  }

  private closeUnit(): void {
    const { languages, parts, metas, segmentMetas } = this;
    this.unitCount += 1;
    this.onUnit({ id: this.unitCount.toString(), ...languages, parts, metas, segmentMetas });
  }

  private takeContent(keepsSpace: boolean): string {
    const text = this.content?.join('') ?? '';
    this.content = null;
    return keepsSpace ? text : text.replace(/\s+/g, ' ');
  }
}

function isPart(element: XliffElement): boolean {
  return element.isAt('unit', 'segment') || element.isAt('unit', 'ignorable');
}

/** A source or target of a unit's own, and not of a match that another tool suggests. */
function isText(element: XliffElement): boolean {
  return ['segment', 'ignorable'].some((parent) => element.isAt('unit', parent, 'source') || element.isAt('unit', parent, 'target'));
}

function isGroup(element: XliffElement): boolean {
  return ['file', 'unit'].some((parent) => element.isAt(parent, 'mda:metadata', 'mda:metaGroup'));
}

function isMeta(element: XliffElement): boolean {
  return element.isAt('mda:metadata', 'mda:metaGroup', 'mda:meta');
}

/** A character that XML forbids, as the hexadecimal number that stands for it; nothing for a number that is no character. */
function decodeCodePoint(hex: string): string {
  const codePoint = parseInt(hex, 16);
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '';
}
