import type { Translation } from './engine';

/** A stretch of a translation, and what is to stand in its place. */
export interface Replacement {
  readonly start: number;
  readonly old: string;
  readonly text: string;
}

/**
 * Replaces stretches of a translation, given from left to right, and moves its word links along. A link that is left with
 * nothing is dropped.
 * @param within Where an offset within a stretch that is replaced lies in what replaces it.
 */
export function replaceInTranslation(translation: Translation, replacements: readonly Replacement[], within: (replacement: Replacement, offset: number) => number): Translation {
  if (replacements.length === 0) return translation;
  const kept = replacements.map(({ start }, i) => translation.text.slice(i === 0 ? 0 : endOf(replacements[i - 1]!), start));
  const text = kept.map((part, i) => part + replacements[i]!.text).join('') + translation.text.slice(endOf(replacements.at(-1)!));
  const move = (at: number) => replacements.reduce((moved, replacement) => {
    const { start, old, text } = replacement;
    if (at <= start) return moved;
    if (at >= start + old.length) return moved + text.length - old.length;
    return moved - (at - start) + within(replacement, at - start);
  }, at);
  const wordLinks = translation.wordLinks
    ?.map((link) => ({ ...link, target: [move(link.target[0]), move(link.target[1])] as const }))
    .filter(({ target: [start, end] }) => end > start);
  return { ...translation, text, ...(wordLinks && { wordLinks }) };
}

function endOf({ start, old }: Replacement): number {
  return start + old.length;
}
