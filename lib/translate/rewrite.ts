/** What has been made of a text. */
export interface Rewritten {
  readonly text: string;
  /** Where an offset of it lies in the text that it was made of, in UTF-16 code units. */
  readonly locate: (offset: number) => number;
}

/** Puts something else wherever a pattern matches. An offset within what was put lies where the match begins. */
export function rewrite(text: string, pattern: RegExp, replace: (match: RegExpExecArray) => string): Rewritten {
  const changes = [...text.matchAll(pattern)].map((match) => ({ start: match.index, length: match[0].length, put: replace(match) }));
  const rewritten = changes.reduceRight((result, { start, length, put }) => result.slice(0, start) + put + result.slice(start + length), text);
  const locate = (offset: number) => changes.reduce((at, { start, length, put }) => (at >= start + put.length ? at - put.length + length : Math.min(at, start)), offset);
  return { text: rewritten, locate };
}

/** Makes of a text what several steps make of it, one after the other. */
export function chain(text: string, ...steps: readonly ((text: string) => Rewritten)[]): Rewritten {
  return steps.reduce<Rewritten>((before, step) => {
    const after = step(before.text);
    return { text: after.text, locate: (offset) => before.locate(after.locate(offset)) };
  }, { text, locate: (offset) => offset });
}
