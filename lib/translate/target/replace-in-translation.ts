import type { Translation } from '../engine';
import { replaceStretches, type Replacement } from '../replacement';

/**
 * Replaces stretches of a translation, given from left to right, and moves its word links along. A link that is left with
 * nothing is dropped.
 * @param within Where an offset within a stretch that is replaced lies in what replaces it; as far in unless given.
 */
export function replaceInTranslation(
  translation: Translation,
  replacements: readonly Replacement[],
  within: (replacement: Replacement, offset: number) => number = (_, offset) => offset,
): Translation {
  if (replacements.length === 0) return translation;
  const move = (at: number) => replacements.reduce((moved, replacement) => {
    const { start, old, text } = replacement;
    if (at <= start) return moved;
    if (at >= start + old.length) return moved + text.length - old.length;
    return moved - (at - start) + within(replacement, at - start);
  }, at);
  const wordLinks = translation.wordLinks
    ?.map((link) => ({ ...link, target: [move(link.target[0]), move(link.target[1])] as const }))
    .filter(({ target: [start, end] }) => end > start);
  return { ...translation, text: replaceStretches(translation.text, replacements), ...(wordLinks && { wordLinks }) };
}
