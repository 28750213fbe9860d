import { similarity } from '../text';

/** Spanish names of fewer words than the English has. Others are pieces that the corpus met in one long name only. */
const LONGER_IN_ENGLISH = new Set([
  'Baleares', 'Báltico', 'Bolsa de Nueva York', 'Bolsa de Varsovia', 'Canarias', 'Cisjordania', 'Correos', 'Falkland', 'Golán', 'Nochebuena', 'Nochevieja',
  'Norteamérica', 'Spratly',
]);

const ARTICLE = /^(?:el|la|los|las|al|the)$/iu;
const LAST_LINK = / (?:de la|de las|de los|del|de) (?!.* del? )/u;
const ACRONYM = /^\p{Lu}{2,}$/u;

const capitalised = (name: string): string[] => name.split(/\s+/).filter((word) => /^["(]?\p{Lu}/u.test(word));

/** `Sur` is not South Korea, nor `Carmen` Carmen Reinhart; but an acronym may be its expansion: ALCA, Free Trade Area of the Americas. */
function isOfLongerName(name: string, english: string): boolean {
  const [wanted, given] = [capitalised(name).length, capitalised(english).length];
  const isExpansion = /^\p{Lu}{3,}$/u.test(name) && /\p{Ll}/u.test(english) && given > 2 && !english.includes(name);
  return given > wanted && !isExpansion && !LONGER_IN_ENGLISH.has(name);
}

/** `Luis XIV` is not XIV, nor `San Petersburgo` Petersburg; but `La Habana` is Havana. */
function isRestOfName(name: string, english: string): boolean {
  const words = english.split(/\s+/);
  const left = name.split(/\s+/).filter((own) => !words.some((word) => similarity(word, own) >= 0.8));
  const spoken = name.split(/\s+/).length - left.length;
  return spoken >= words.length && left.some((word) => /^\p{Lu}/u.test(word) && !ARTICLE.test(word));
}

/** `Organización de las Naciones Unidas` is not the Agriculture Organization: the United Nations are missing. */
function lacksOwner(name: string, english: string, translate: (name: string) => readonly string[]): boolean {
  const owners = translate(name.split(LAST_LINK)[1] ?? '');
  return owners.length > 0 && !/^\p{Lu}{3,}$/u.test(english) && !owners.some((owner) => english.includes(owner));
}

/** `Premio Nobel` is the Nobel Prize rather than the Prize: it adds a word of the Spanish. */
function isFuller(name: string, english: string, short: string): boolean {
  const added = english.split(/\s+/).filter((word) => !short.split(/\s+/).includes(word));
  return english.includes(short) && capitalised(english).length === capitalised(name).length
    && added.some((word) => name.split(/\s+/).some((own) => similarity(word, own) >= 0.55));
}

/**
 * The renderings of a name that can be its own. Counting which names face each other in a corpus also finds those of
 * longer names that it is a piece of, pieces of its own English, and what is often told with it.
 * @param renderings the commonest first
 * @param translate gives the English of other names
 */
export function plausibleRenderings(name: string, renderings: readonly string[], translate: (name: string) => readonly string[]): readonly string[] {
  const alone = renderings.filter((english) => !isOfLongerName(name, english));
  // Of a word that is mostly told in a longer name, the other renderings tell of that, too, unless they are spelt like it.
  const isPiece = !name.includes(' ') && alone[0] !== renderings[0];
  const own = isPiece ? alone.filter((english) => similarity(english, name) >= 0.5) : alone;
  const isShort = (english: string) => capitalised(english).length < capitalised(name).length;
  const [first] = own;
  if (first !== undefined && isShort(first) && lacksOwner(name, first, translate)) return [];
  if (first !== undefined && isShort(first) && isRestOfName(name, first)) return own.filter((english) => !isShort(english));
  const fuller = first !== undefined && isShort(first) ? own.find((english) => isFuller(name, english, first)) : undefined;
  return own.filter((english) => (english === first ? fuller === undefined : !isShort(english) || ACRONYM.test(english)));
}
