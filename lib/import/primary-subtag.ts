/** The language of a BCP 47 tag, or of one with underscores, lower-case: `es` of `ES_mx`. */
export function primarySubtag(tag = ''): string {
  return tag.split(/[-_]/, 1)[0]!.toLowerCase();
}
