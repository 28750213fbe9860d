import { createXmlParser, parseXml } from './xml-parser';

export interface XmlElement {
  /** Local names from the root to the element, parted by slashes. */
  readonly path: string;
  /** By local name. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Its own text, without that of the elements in it, trimmed. */
  readonly text: string;
}

/** Characters. A package of ten thousand files has a million. */
const MAX_LENGTH = 2_000_000;

/** Every element has a path of its own: without limits their memory would grow with the square of the file. */
const MAX_DEPTH = 100;
const MAX_PATH_LENGTH = 500;

/**
 * The elements of a small XML file in the order in which they begin. The parser is strict, reads no external file and
 * knows XML's five entities only.
 * @throws Error where the file is not well formed, is large, nests deeply or declares entities
 */
export function readXmlElements(xml: string): XmlElement[] {
  if (xml.length > MAX_LENGTH) throw new Error('The file is too large.');
  const parser = createXmlParser();
  const elements: (XmlElement & { text: string })[] = [];
  const open: (XmlElement & { text: string })[] = [];
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('opentag', ({ name, attributes }) => {
    const parent = open.at(-1)?.path;
    const path = parent === undefined ? localName(name) : `${parent}/${localName(name)}`;
    if (open.length >= MAX_DEPTH || path.length > MAX_PATH_LENGTH) throw new Error('Its elements are nested too deeply.');
    const element = {
      path,
      attributes: new Map(Object.entries(attributes).map(([attribute, value]) => [localName(attribute), value])),
      text: '',
    };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop()!;
    element.text = element.text.trim();
  });
  parseXml(parser, xml);
  return elements;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
