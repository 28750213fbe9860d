/** A stretch of a text, and what stands in its place. */
export interface Replacement {
  readonly start: number;
  readonly old: string;
  readonly text: string;
}

/** The text with its replacements, which come from left to right. */
export function replaceStretches(text: string, replacements: readonly Replacement[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, old, text: put } of replacements) {
    pieces.push(text.slice(done, start), put);
    done = start + old.length;
  }
  return pieces.join('') + text.slice(done);
}
