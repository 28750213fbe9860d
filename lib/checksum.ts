/**
 * A short mark of a text, by which another program's changes to it are noticed: FNV-1a of 32 bits over its UTF-16 code
 * units, in eight hex digits. White space does not count, since programs lay it out anew. No protection against intent.
 */
export function checksumText(text: string): string {
  const dense = text.replace(/\s+/g, '');
  let hash = 0x811c9dc5;
  for (let index = 0; index < dense.length; index += 1) hash = Math.imul(hash ^ dense.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
