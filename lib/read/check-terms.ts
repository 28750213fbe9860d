import { editDistance, fold } from '../compare-text';
import type { AlignmentLink, GlossaryEntry, TextRange, TranslationUnit } from '../types';
import type { NameMention } from './glossary';

/** A place where a translation does not use the English that the reader has settled for a name. */
export interface TermDeviation {
  readonly mention: NameMention;
  readonly wanted: string;
  /** What stands in its place, in the target; null where the translation has nothing for the name, or other words beside it. */
  readonly range: TextRange | null;
}

const ARTICLE = /^the\s+/iu;

/** WHO, US, eBay: the capitals are what tells them from common words. */
const HAS_CAPITALS = /\p{Lu}.*\p{Lu}/u;

/** What the two languages' spellings of a name may differ in, as a share of the longer: Serguéi and Sergey. */
const MAX_DIFFERENCE = 0.45;

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');
const withoutArticle = (text: string): string => text.replace(ARTICLE, '');

/** Case does not count, but for a single word with capitals inside. */
function keyFor(wanted: string): (text: string) => string {
  const keepsCase = wordsOf(withoutArticle(wanted)).length === 1 && HAS_CAPITALS.test(withoutArticle(wanted));
  return keepsCase ? (text) => text.normalize('NFD').replace(/\p{M}/gu, '') : fold;
}

function areAlike(a: string, b: string): boolean {
  return editDistance(fold(a), fold(b)) <= MAX_DIFFERENCE * Math.max(a.length, b.length);
}

/**
 * The English that a mention must have. A short form takes the words of the full one that stand where its own do, if the
 * name is spelt word by word alike in both languages (`Merkel`); any other form (`la OTAN`, `EE. UU.`, `la Corte`) may
 * have an English of its own: null.
 */
export function wantedRendering(surface: string, { term, translation }: Pick<GlossaryEntry, 'term' | 'translation'>): string | null {
  if (translation === null) return null;
  if (surface.toLowerCase() === term.toLowerCase()) return translation;
  const [part, full, english] = [wordsOf(fold(surface)), wordsOf(fold(term)), wordsOf(translation)];
  const isSpeltAlike = full.length === english.length && full.every((word, i) => areAlike(word, english[i]!));
  if (part.length >= full.length || !isSpeltAlike) return null;
  const at = full.findIndex((_, i) => part.every((word, k) => word === full[i + k]));
  return at < 0 ? null : english.slice(at, at + part.length).join(' ');
}

/** The text holds the words of a rendering, wherever. */
function holds(text: string, rendering: string): boolean {
  const key = keyFor(rendering);
  const pattern = wordsOf(key(withoutArticle(rendering))).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join('\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u').test(key(text));
}

/**
 * Where a unit's target calls a name otherwise than its entry wants it. Accents and a leading article do not count.
 * @param entryOf The entry of a mention whose English is settled; null for the others.
 */
export function findDeviations({ target }: TranslationUnit, mentions: readonly NameMention[], entryOf: (mention: NameMention) => GlossaryEntry | null): TermDeviation[] {
  if (target === null) return [];
  return mentions.flatMap((mention): TermDeviation[] => {
    const entry = entryOf(mention);
    const wanted = entry && wantedRendering(mention.surface, entry);
    if (!wanted) return [];
    const range = mention.isPartial ? null : mention.target;
    const key = keyFor(wanted);
    const isMet = range ? key(withoutArticle(target.slice(range.start, range.end))) === key(withoutArticle(wanted)) : holds(target, wanted);
    return isMet ? [] : [{ mention, wanted, range }];
  });
}

/** A target with settled words in it, and the word links that still hold. */
export interface ReplacedTarget {
  readonly target: string;
  readonly links: readonly AlignmentLink[];
}

/** Puts the wanted words in the place of the others. Deviations without a place leave the target as it is. */
export function replaceDeviations({ target, alignment }: TranslationUnit, deviations: readonly TermDeviation[]): ReplacedTarget {
  return deviations
    .filter((deviation): deviation is TermDeviation & { readonly range: TextRange } => deviation.range !== null)
    .sort((a, b) => b.range.start - a.range.start)
    .reduce<ReplacedTarget>((text, { range, wanted }) => {
      const before = text.target.slice(0, range.start);
      const words = fitWords(wanted, before, text.target.slice(range.start, range.end));
      return { target: before + words + text.target.slice(range.end), links: moveLinks(text.links, range, range.start + words.length - range.end) };
    }, { target: target ?? '', links: alignment.links });
}

/** The links outside a stretch of the target that has grown by `growth`. */
function moveLinks(links: readonly AlignmentLink[], { start, end }: TextRange, growth: number): AlignmentLink[] {
  return links.flatMap((link) => {
    if (link.target.end <= start) return [link];
    return link.target.start < end ? [] : [{ ...link, target: { start: link.target.start + growth, end: link.target.end + growth } }];
  });
}

/** One article where both the text and the wanted words have one, and a capital where a sentence begins. */
function fitWords(wanted: string, before: string, replaced: string): string {
  const own = ARTICLE.exec(replaced)?.[0] ?? '';
  const bare = withoutArticle(wanted);
  const words = own ? own + bare : /\bthe\s+$/iu.test(before) ? bare : wanted;
  const begins = /^[^\p{L}\p{N}]*$/u.test(before);
  return begins && !/^\P{Lu}*\p{Lu}/u.test(wordsOf(words)[0]!) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
