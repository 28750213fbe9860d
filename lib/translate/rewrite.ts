/** A half-open range of UTF-16 code units. */
type Range = readonly [start: number, end: number];

/** What has been made of a text. */
export interface Rewritten {
  readonly text: string;
  /** Where a range of it lies in the text that it was made of. A part of what was put in some place lies in the whole of that. */
  readonly locate: (range: Range) => Range;
}

interface Change {
  readonly start: number;
  readonly length: number;
  readonly put: string;
}

/** Puts something else wherever a pattern matches, unless `replace` gives null. */
export function rewrite(text: string, pattern: RegExp, replace: (match: RegExpExecArray) => string | null): Rewritten {
  const changes = [...text.matchAll(pattern)].flatMap((match): Change[] => {
    const put = replace(match);
    return put === null ? [] : [{ start: match.index, length: match[0].length, put }];
  });
  const pieces: string[] = [];
  let done = 0;
  for (const { start, length, put } of changes) {
    pieces.push(text.slice(done, start), put);
    done = start + length;
  }
  return { text: pieces.join('') + text.slice(done), locate: ([start, end]) => [locateOffset(changes, start, 0), locateOffset(changes, end, 1)] };
}

/** @param edge Where an offset within what was put lies: at the start (0) of the change, or at its end (1). */
function locateOffset(changes: readonly Change[], offset: number, edge: 0 | 1): number {
  return changes.reduce((at, { start, length, put }) => {
    if (at >= start + put.length) return at - put.length + length;
    return at <= start ? at : start + edge * length;
  }, offset);
}

/** Makes of a text what several steps make of it, one after the other. */
export function chain(text: string, ...steps: readonly ((text: string) => Rewritten)[]): Rewritten {
  return steps.reduce<Rewritten>((before, step) => {
    const after = step(before.text);
    return { text: after.text, locate: (range) => before.locate(after.locate(range)) };
  }, { text, locate: (range) => range });
}
