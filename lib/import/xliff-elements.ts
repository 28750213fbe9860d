import type { SaxesTagNS } from 'saxes';
import { createXmlParser, parseXml } from './xml-parser';

const METADATA_NAMESPACE = 'urn:oasis:names:tc:xliff:metadata:2.0';

/** What stands for the name of an element of any other namespace. */
const FOREIGN = '*';

/** An element with where it stands. */
export interface XliffElement {
  /** Local name of an element of XLIFF's core, `mda:` with that of the Metadata module; `*` for any other. */
  readonly name: string;
  /** Whether the names given are those of the element's nearest ancestors and, last, its own. */
  isAt(...names: readonly string[]): boolean;
  /** An attribute's value; undefined where it is missing. */
  get(attribute: string): string | undefined;
  /** White space in it is text, not layout. */
  readonly keepsSpace: boolean;
}

export interface XliffHandler {
  open(element: XliffElement): void;
  addText(text: string): void;
  close(element: XliffElement): void;
}

/**
 * Reads an XLIFF file element by element. The parser is strict, reads no external file and knows XML's five entities only.
 * @param createHandler Takes the version that the root states; null for a version that is not known
 * @throws Error where the file is not well formed, is no XLIFF, or declares entities
 */
export function readXliffElements(text: string, createHandler: (version: string) => XliffHandler | null): void {
  const parser = createXmlParser({ xmlns: true });
  const ancestors: XliffElement[] = [];
  let handler: XliffHandler | null = null;
  let coreNamespace = '';
  parser.on('opentag', (tag) => {
    if (!handler) {
      coreNamespace = tag.uri;
      handler = tag.local === 'xliff' ? createHandler(tag.attributes.version?.value ?? '') : null;
      if (!handler) throw new Error('the root element is not xliff, of version 1 or 2.');
    }
    const element = toElement(tag, coreNamespace, ancestors.at(-1));
    ancestors.push(element);
    handler.open(element);
  });
  parser.on('closetag', () => handler?.close(ancestors.pop()!));
  parser.on('text', (characters) => handler?.addText(characters));
  parser.on('cdata', (characters) => handler?.addText(characters));
  parseXml(parser, text);
}

function toElement(tag: SaxesTagNS, coreNamespace: string, parent: XliffElement | undefined): XliffElement {
  const name = nameOf(tag, coreNamespace);
  const get = (attribute: string) => tag.attributes[attribute]?.value;
  const space = get('xml:space');
  return {
    name,
    get,
    isAt: (...names) => names.at(-1) === name && (names.length === 1 || parent?.isAt(...names.slice(0, -1)) === true),
    keepsSpace: space ? space === 'preserve' : parent?.keepsSpace ?? false,
  };
}

function nameOf({ uri, local }: SaxesTagNS, coreNamespace: string): string {
  if (uri === coreNamespace) return local;
  return uri === METADATA_NAMESPACE ? `mda:${local}` : FOREIGN;
}
