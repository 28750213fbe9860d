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

/** What is known of a name without its translation: gazetteer entries, and `A de B` put together from its parts. */
export function knownRenderings(surface: string, type: EntityType, gazetteer: Gazetteer): readonly string[] {
  const direct = gazetteer.translations(surface);
  if (direct.length > 0) return direct;
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

/** One known word, or a noun with the adjective after it, which English sets before: `Relaciones Exteriores`, Foreign Relations. */
function composeWords(words: string, gazetteer: Gazetteer): string | undefined {
  const [noun, adjective, ...more] = words.split(' ').map((word) => gazetteer.part(word));
  if (!noun || more.length > 0) return undefined;
  if (!words.includes(' ')) return noun;
  return adjective && `${adjective} ${noun}`;
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
 * model garbles names; a person whom nothing is known of keeps the Spanish spelling.
 */
export function renderForm(surface: string, type: EntityType, links: readonly TargetLink[], gazetteer: Gazetteer): Rendering {
  const known = knownRenderings(surface, type, gazetteer);
  const used = countRenderings(links);
  const preferred = known[0] ?? chooseUsed(surface, type, links, used) ?? surface;
  const variants = used.filter((text) => fold(text) !== fold(preferred));
  return { preferred, variants };
}

/** A rendering from the translation that may be trusted without knowledge of the name; null if there is none. */
function chooseUsed(surface: string, type: EntityType, links: readonly TargetLink[], used: readonly string[]): string | null {
  const copy = links.find((link) => link.method === 'copy');
  if (copy) return copy.text;
  if (type === 'PER' || used.length === 0) return null;
  const best = used[0]!;
  const single = wordsOf(surface).length === 1;
  // A lone word that comes out once as another of nearly the same letters is as likely a slip as a translation.
  const times = links.filter((link) => stripArticle(link.text) === best).length;
  if (single && times < 2 && similarity(best, surface) > 0.4) return null;
  return wordsOf(best).every((word) => /^[\p{Lu}\p{N}]/u.test(word) || word.length <= 3) ? best : null;
}
