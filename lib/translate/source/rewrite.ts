import { replaceStretches, type Replacement } from '../replacement';

/** A half-open range of UTF-16 code units. */
type Range = readonly [start: number, end: number];

/** What has been made of a text. */
export interface Rewritten {
  readonly text: string;
  /** Where a range of it lies in the text that it was made of. A part of what was put in some place lies in the whole of that. */
  readonly locate: (range: Range) => Range;
}

/** Puts something else wherever a pattern matches, unless `replace` gives null. */
export function rewrite(text: string, pattern: RegExp, replace: (match: RegExpExecArray) => string | null): Rewritten {
  const replacements = [...text.matchAll(pattern)].flatMap((match): Replacement[] => {
    const put = replace(match);
    return put === null ? [] : [{ start: match.index, old: match[0], text: put }];
  });
  return {
    text: replaceStretches(text, replacements),
    locate: ([start, end]) => [locateOffset(replacements, start, 0), locateOffset(replacements, end, 1)],
  };
}

/** @param edge Where an offset within what was put lies: at the start (0) of what it was put for, or at its end (1). */
function locateOffset(replacements: readonly Replacement[], offset: number, edge: 0 | 1): number {
  return replacements.reduce((at, { start, old, text }) => {
    if (at >= start + text.length) return at - text.length + old.length;
    return at <= start ? at : start + edge * old.length;
  }, offset);
}

/** Makes of a text what several steps make of it, one after the other. */
export function chain(text: string, ...steps: readonly ((text: string) => Rewritten)[]): Rewritten {
  return steps.reduce<Rewritten>((before, step) => {
    const after = step(before.text);
    return { text: after.text, locate: (range) => before.locate(after.locate(range)) };
  }, { text, locate: (range) => range });
}
