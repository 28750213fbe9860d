import { SaxesParser, type SaxesOptions } from 'saxes';

/** A strict parser that reads no external file and knows XML's five entities only: a DOCTYPE that declares others is refused. */
export function createXmlParser<Options extends SaxesOptions = { xmlns: false }>(options?: Options): SaxesParser<Options> {
  const parser = new SaxesParser<Options>(options);
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) parser.fail('entity declarations are not allowed.');
  });
  return parser;
}

/** Parses a whole file. @throws Error where it is not well formed, and what the parser's handlers throw */
export function parseXml(parser: Pick<SaxesParser, 'write' | 'close'>, xml: string): void {
  parser.write(xml.replace(/^\uFEFF/, ''));
  parser.close();
}
