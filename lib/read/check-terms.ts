import { fold } from '../compare-text';
import type { GlossaryEntry, TextRange, TranslationUnit } from '../types';
import type { NameMention } from './glossary';

/** A place where a translation does not use the English that the reader has settled for a name. */
export interface TermDeviation {
  readonly mention: NameMention;
  readonly wanted: string;
  /** What stands in its place, in the target; null where the translation has nothing for the name. */
  readonly range: TextRange | null;
}

const ARTICLE = /^the\s+/iu;

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');
const sameWords = (a: string, b: string): boolean => fold(a.replace(ARTICLE, '')) === fold(b.replace(ARTICLE, ''));

/**
 * The English that a mention must have. A short form takes the words of the full one that stand where its own do, if both
 * languages have as many (`Merkel`); another form of the name (`la OTAN`, `EE. UU.`) may have an English of its own: null.
 */
export function wantedRendering(surface: string, { term, translation }: GlossaryEntry): string | null {
  if (translation === null) return null;
  if (fold(surface) === fold(term)) return translation;
  const [part, full, english] = [wordsOf(fold(surface)), wordsOf(fold(term)), wordsOf(translation)];
  if (part.length >= full.length || full.length !== english.length) return null;
  const at = full.findIndex((_, i) => part.every((word, k) => word === full[i + k]));
  return at < 0 ? null : english.slice(at, at + part.length).join(' ');
}

/** The text holds the words of a rendering, wherever. */
function holds(text: string, rendering: string): boolean {
  const pattern = wordsOf(fold(rendering.replace(ARTICLE, ''))).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join('\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u').test(fold(text));
}

/**
 * Where a unit's target calls a name otherwise than its entry wants it. Case, accents and a leading article do not count.
 * @param entryOf The entry of a mention whose English is settled; null for the others.
 */
export function findDeviations({ target }: TranslationUnit, mentions: readonly NameMention[], entryOf: (mention: NameMention) => GlossaryEntry | null): TermDeviation[] {
  if (target === null) return [];
  return mentions.flatMap((mention): TermDeviation[] => {
    const entry = entryOf(mention);
    const wanted = entry && wantedRendering(mention.surface, entry);
    if (!wanted) return [];
    const range = mention.target;
    const isMet = range ? sameWords(target.slice(range.start, range.end), wanted) : holds(target, wanted);
    return isMet ? [] : [{ mention, wanted, range }];
  });
}

/** The target with the wanted words in the place of the others. Deviations without a place leave it as it is. */
export function replaceDeviations(target: string, deviations: readonly TermDeviation[]): string {
  const placed = deviations.filter((deviation): deviation is TermDeviation & { readonly range: TextRange } => deviation.range !== null);
  return placed
    .toSorted((a, b) => b.range.start - a.range.start)
    .reduce((text, { range, wanted }) => {
      const before = text.slice(0, range.start);
      const words = fitWords(wanted, before, text.slice(range.start, range.end));
      return before + words + text.slice(range.end);
    }, target);
}

/** One article where both the text and the wanted words have one, and a capital where a sentence begins. */
function fitWords(wanted: string, before: string, replaced: string): string {
  const own = ARTICLE.exec(replaced)?.[0] ?? '';
  const bare = wanted.replace(ARTICLE, '');
  const words = own ? own + bare : /\bthe\s+$/iu.test(before) ? bare : wanted;
  const begins = /^[^\p{L}\p{N}]*$/u.test(before);
  return begins ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
