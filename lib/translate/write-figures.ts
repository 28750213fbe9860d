import type { Translation } from './engine';
import type { WordLink } from './protocol';

/** Digits with the marks that group or divide them. Those of times, and of names such as A1GP, are none. */
const FIGURE = /(?<![\p{L}\d]|\d[.,:])\d+(?:[.,]\d+)*(?![.,:]?\d)/gu;

/** What can only be read one way in Spanish: 59.299,54 and 3,5, but neither 17.30 nor 12.05.2021, nor 1,234, which is Mexican for 1.234. */
const SPANISH_NUMBER = /^(?:[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?|(?![1-9]\d{0,2},\d{3}$)\d+,\d+)$/;

/** A figure of the translation, and what it is to be. */
interface Change {
  readonly start: number;
  readonly old: string;
  readonly figure: string;
}

/**
 * Gives the figures of a translation English marks where the source leaves no doubt which those are: models write
 * 97,672,52 for 97.672,52. The digits stay, and with them the word links.
 */
export function writeFigures(source: string, translation: Translation): Translation {
  const english = findNumbers(source);
  const changes = [...translation.text.matchAll(FIGURE)].flatMap(({ index, 0: old }): Change[] => {
    const figure = english.get(digitsOf(old));
    return figure && figure !== old && /\D/.test(old) ? [{ start: index, old, figure }] : [];
  });
  if (changes.length === 0) return translation;
  const text = changes.reduceRight((written, { start, old, figure }) => written.slice(0, start) + figure + written.slice(start + old.length), translation.text);
  return { ...translation, text, ...(translation.wordLinks && { wordLinks: moveLinks(translation.wordLinks, changes) }) };
}

/** The numbers of a Spanish text as English writes them, by their digits. Digits that stand for two numbers, as in 3,55 and 35,5, stand for none. */
function findNumbers(source: string): Map<string, string | null> {
  const numbers = new Map<string, string | null>();
  for (const [figure] of source.matchAll(FIGURE)) {
    if (!/\D/.test(figure)) continue;
    const english = SPANISH_NUMBER.test(figure) ? toEnglish(figure) : null;
    const digits = digitsOf(figure);
    numbers.set(digits, numbers.has(digits) && numbers.get(digits) !== english ? null : english);
  }
  return numbers;
}

function toEnglish(figure: string): string {
  return figure.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
}

function digitsOf(figure: string): string {
  return figure.replace(/\D/g, '');
}

/** Every digit keeps its links; the mark before it goes with it, and what is linked to a mark alone is dropped. */
function moveLinks(links: readonly WordLink[], changes: readonly Change[]): WordLink[] {
  const move = (at: number) => changes.reduce((moved, { start, old, figure }) => {
    if (at <= start) return moved;
    if (at >= start + old.length) return moved + figure.length - old.length;
    return moved - (at - start) + endOfDigits(figure, digitsOf(old.slice(0, at - start)).length);
  }, at);
  return links.map((link) => ({ ...link, target: [move(link.target[0]), move(link.target[1])] as const })).filter(({ target: [start, end] }) => end > start);
}

/** Where the first so many digits of a figure end. */
function endOfDigits(figure: string, count: number): number {
  return (figure.match(/\D*\d/g) ?? []).slice(0, count).join('').length;
}
