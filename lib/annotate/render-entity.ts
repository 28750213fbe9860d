import { fold } from '../compare-text';
import type { EntityType } from '../types';
import type { Gazetteer } from './gazetteer/gazetteer';
import type { TargetLink } from './link-target';
import { similarity, wordsOf } from './text';

/** The English of a name: the one preferred, and what else the translation calls it. */
export interface Rendering {
  readonly preferred: string | null;
  readonly variants: readonly string[];
}

/** What is known of a name without its translation: gazetteer entries, or else what its words make. */
export function knownRenderings(surface: string, type: EntityType, gazetteer: Gazetteer): readonly string[] {
  const direct = translateName(surface, type, gazetteer);
  return direct.length > 0 ? direct : composeName(surface, type, gazetteer);
}

/** What the gazetteer has for a name. A person called like a place is not called like it in English: Mauricio, Sofía. */
const translateName = (surface: string, type: EntityType, gazetteer: Gazetteer): readonly string[] =>
  type === 'PER' && gazetteer.place(surface) ? [] : gazetteer.translations(surface);

/** A name put together from its words: `Relaciones Exteriores`, and `A de B` from what is known of A and B. */
function composeName(surface: string, type: EntityType, gazetteer: Gazetteer): readonly string[] {
  const described = (type === 'ORG' || type === 'MISC') && surface.includes(' ') ? composeWords(surface, gazetteer) : undefined;
  return described ? [described] : composeRendering(surface, type, gazetteer);
}

const LINK = / (?:de la|del|de los|de las|de) /gu;

/**
 * Puts `A de B` together from what is known of A and B: `Ministerio de Relaciones Exteriores de China`. English sets the
 * place or kind of an event before it: `Juegos Olímpicos de Invierno` are the Winter Olympics.
 */
function composeRendering(surface: string, type: EntityType, gazetteer: Gazetteer): readonly string[] {
  if (type === 'PER') return [];
  for (const match of [...surface.matchAll(LINK)].reverse()) {
    const [first, rest] = [surface.slice(0, match.index), surface.slice(match.index + match[0].length)];
    const head = gazetteer.translations(first)[0] ?? composeWords(first, gazetteer) ?? composeRendering(first, type, gazetteer)[0];
    const tail = gazetteer.translations(rest)[0] ?? composeWords(rest, gazetteer) ?? (/^\p{Lu}\S*$/u.test(rest) ? rest : undefined);
    if (!head || !tail) continue;
    const [plain, turned] = [`${head} of ${tail}`, `${tail} ${head}`];
    return type === 'MISC' ? [turned, plain] : [plain, turned];
  }
  return [];
}

/** Adjectives that stand before their noun in Spanish, too. */
const LEADING_ADJECTIVE = /^(?:real|gran|nuev[oa]s?|viej[oa]s?|antigu[oa]s?|joven|jóvenes|buen[oa]?s?|mal[oa]?s?|mejor|alt[oa]|san|sant[oa]|primer[oa]?s?|segund[oa]s?|tercer[oa]?s?|cuart[oa]s?|quint[oa]s?|sext[oa]|séptim[oa]|octav[oa]|noven[oa]|décim[oa]|últim[oa]s?|doble|media)$/iu;

/**
 * One known word, or a noun with the adjective after it, which English sets before: `Relaciones Exteriores`, Foreign
 * Relations. Of two words none may be what it is in Spanish, as those of foreign names are: `Goldman Sachs`.
 */
function composeWords(text: string, gazetteer: Gazetteer): string | undefined {
  const words = text.split(' ');
  const [first, second, ...more] = words.map((word) => gazetteer.part(word));
  if (!first || more.length > 0) return undefined;
  if (words.length === 1) return first;
  if (!second || fold(first) === fold(words[0]!) || fold(second) === fold(words[1]!)) return undefined;
  return LEADING_ADJECTIVE.test(words[0]!) ? `${first} ${second}` : `${second} ${first}`;
}

const stripArticle = (text: string): string => text.replace(/^the /i, '');

/** The renderings in order of how often the translation uses them. */
function countRenderings(links: readonly TargetLink[]): string[] {
  const counts = new Map<string, number>();
  for (const link of links) {
    const text = stripArticle(link.text);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text);
}

/**
 * Chooses the English of one written form of an entity. Knowledge goes before what the model wrote, since a small
 * model garbles names, and that before what the words of the name would be one by one; a person whom nothing is known
 * of keeps the Spanish spelling.
 */
export function renderForm(surface: string, type: EntityType, links: readonly TargetLink[], gazetteer: Gazetteer): Rendering {
  const used = countRenderings(links);
  const chosen = chooseUsed(surface, type, links, used, gazetteer);
  const composed = composeName(surface, type, gazetteer)[0];
  const isMaimed = chosen !== null && (isCutShort(chosen, surface) || OWNED_TWICE.test(chosen));
  const [surer, other] = isMaimed ? [composed, chosen] : [chosen, composed];
  const preferred = translateName(surface, type, gazetteer)[0] ?? surer ?? other ?? surface;
  const variants = used.filter((text) => fold(text) !== fold(preferred));
  return { preferred, variants };
}

/** How alike a word of the translation is to a Spanish one that it was made from letter by letter. */
const LEFT_OVER = 0.7;

/** It says twice whose the thing is: `China's Foreign Ministry of Relations`. */
const OWNED_TWICE = /['’]s .* of /;

const countCapitalised = (text: string): number => wordsOf(text).filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;

/** One word for a name of several: word links that lead to the others are missing, as where `Universidad Carolina` is `Carolina`. */
const isCutShort = (english: string, surface: string): boolean => wordsOf(english).length === 1 && countCapitalised(surface) > 1;

/** A rendering from the translation that may be trusted without knowledge of the name; null if there is none. */
function chooseUsed(surface: string, type: EntityType, links: readonly TargetLink[], used: readonly string[], gazetteer: Gazetteer): string | null {
  const copies = links.filter((link) => link.method === 'copy');
  // A headline in capitals does not tell how a name is written.
  const copy = copies.find(({ text }) => /\p{Ll}/u.test(text)) ?? copies[0];
  if (copy) return type === 'PER' ? surface : copy.text;
  if (type === 'PER' || used.length === 0) return null;
  const best = used[0]!;
  const words = wordsOf(surface);
  // A lone word that comes out once as another of nearly the same letters is as likely a slip as a translation.
  const times = links.filter((link) => stripArticle(link.text) === best).length;
  if (words.length === 1 && times < 2 && similarity(best, surface) > 0.4) return null;
  const english = wordsOf(best);
  if (english.some((word) => isLeftOver(word, words, gazetteer)) || !/^[\p{Lu}\p{N}]/u.test(english.at(-1) ?? '')) return null;
  return english.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || word.length <= 3) ? best : null;
}

/** Whether the model has left a word in Spanish that has an English one, whole or maimed: `Invierno Olympics`, `Invier Games`. */
function isLeftOver(word: string, spanish: readonly string[], gazetteer: Gazetteer): boolean {
  if (gazetteer.isEnglish(word)) return false;
  return spanish.some((other) => {
    const english = gazetteer.part(other);
    return english !== undefined && similarity(word, other) >= LEFT_OVER && similarity(word, other) > similarity(word, english);
  });
}
