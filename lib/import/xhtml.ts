const VOID_ELEMENTS: ReadonlySet<string> = new Set([
  'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr',
]);

/** Of so many attributes at most that no file can make the search for them take more than linear time. */
const EMPTY_TAG = /<([a-z][\w:-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?){0,64})\s*\/>/gi;

const CDATA = /<!\[CDATA\[([^]*?)\]\]>/g;
const CDATA_END = ']]>';

/** Whether a file is written as XML, in which `<title/>` is a whole element: in HTML all that follows would stand in it. */
export function isXhtml(text: string): boolean {
  return /^\s*<\?xml\s/.test(text) || /<html\s[^>]*\bxmlns\s*=/i.test(text.slice(0, 2_000));
}

/** XHTML as HTML that means the same: empty elements have their end tag, CDATA sections are escaped text. */
export function toHtmlSyntax(xhtml: string): string {
  return escapeCdata(xhtml)
    .replace(EMPTY_TAG, (tag, name: string, attributes: string) => (VOID_ELEMENTS.has(name.toLowerCase()) ? tag : `<${name}${attributes}></${name}>`));
}

/** Looks no further than the last section's end: from there on every beginning would be searched to the end of the file. */
function escapeCdata(xhtml: string): string {
  const end = xhtml.lastIndexOf(CDATA_END) + CDATA_END.length;
  if (end < CDATA_END.length) return xhtml;
  return xhtml.slice(0, end).replace(CDATA, (_, text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')) + xhtml.slice(end);
}
