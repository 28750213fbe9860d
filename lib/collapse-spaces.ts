/** One line of text: every run of white space becomes one space, none is left at the ends. */
export function collapseSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
