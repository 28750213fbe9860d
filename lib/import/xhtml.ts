const VOID_ELEMENTS: ReadonlySet<string> = new Set([
  'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr',
]);

/** Of so many attributes at most that no file can make the search for them take more than linear time. */
const EMPTY_TAG = /<([a-z][\w:-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?){0,64})\s*\/>/gi;

const CDATA = /<!\[CDATA\[([^]*?)\]\]>/g;
const CDATA_END = ']]>';

/** What the end of the internal subset of a DOCTYPE is found by. */
const DOCTYPE_TOKEN = /<!--|<\?|<!DOCTYPE\s|<[a-z]|["'[\]>]/gi;

/** What ends that in which none of these counts. */
const ENDS: ReadonlyMap<string, string> = new Map([['<!--', '-->'], ['<?', '?>'], ['"', '"'], ["'", "'"]]);

/** Whether a file is written as XML, in which `<title/>` is a whole element: in HTML all that follows would stand in it. */
export function isXhtml(text: string): boolean {
  return /^\s*<\?xml\s/.test(text) || /<html\s[^>]*\bxmlns\s*=/i.test(text.slice(0, 2_000));
}

/**
 * XHTML as HTML that means the same: empty elements have their end tag, CDATA sections are escaped text, and a DOCTYPE
 * declares nothing.
 */
export function toHtmlSyntax(xhtml: string): string {
  return escapeCdata(stripInternalSubset(xhtml))
    .replace(EMPTY_TAG, (tag, name: string, attributes: string) => (VOID_ELEMENTS.has(name.toLowerCase()) ? tag : `<${name}${attributes}></${name}>`));
}

/** HTML has no declarations in a DOCTYPE, and would take for text what follows the first of them. */
function stripInternalSubset(xhtml: string): string {
  const tokens = new RegExp(DOCTYPE_TOKEN);
  let isInDoctype = false;
  let start: number | null = null;
  for (let match = tokens.exec(xhtml); match; match = tokens.exec(xhtml)) {
    const [token] = match;
    const end = ENDS.get(token);
    if (end !== undefined) {
      const at = xhtml.indexOf(end, tokens.lastIndex);
      if (at === -1) return xhtml;
      tokens.lastIndex = at + end.length;
    } else if (start !== null) {
      if (token === ']') return xhtml.slice(0, start) + xhtml.slice(tokens.lastIndex);
    } else if (!isInDoctype && token.startsWith('<!')) isInDoctype = true;
    else if (isInDoctype && token === '[') start = match.index;
    else return xhtml;
  }
  return xhtml;
}

/** Looks no further than the last section's end: from there on every beginning would be searched to the end of the file. */
function escapeCdata(xhtml: string): string {
  const end = xhtml.lastIndexOf(CDATA_END) + CDATA_END.length;
  if (end < CDATA_END.length) return xhtml;
  return xhtml.slice(0, end).replace(CDATA, (_, text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')) + xhtml.slice(end);
}
