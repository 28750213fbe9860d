/** Bytes. Browsers look as far for it. */
const SEARCHED = 1024;

const XML_DECLARATION = /^\s*<\?xml\s[^>]*\bencoding\s*=\s*["']([\w.:-]+)/;

/** Both forms: `<meta charset="…">` and `<meta http-equiv="Content-Type" content="text/html; charset=…">`. */
const META = /<meta\s[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i;

/** The label of the encoding that an HTML or XML file says it has; undefined where it says none. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, SEARCHED)).replace(/<!--[^]*?-->/g, '');
  return (XML_DECLARATION.exec(start) ?? META.exec(start))?.[1];
}
