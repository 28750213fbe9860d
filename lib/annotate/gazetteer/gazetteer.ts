import { fold } from '../../compare-text';
import { nameKey, wordsOf } from '../text';
import { plausibleRenderings } from './plausible-renderings';
import places from './places.json';

export type PlaceKind = 'country' | 'region' | 'city';

/** A place known from CLDR. */
export interface Place {
  readonly kind: PlaceKind;
  /** Unicode region code; of a city, that of the country whose capital it is. */
  readonly code?: string;
}

/** What is known of names without reading the text: places and their English, and names that the corpus translates. */
export interface Gazetteer {
  place(name: string): Place | undefined;
  /** English renderings, the preferred one first; empty if none is known. Case and accents of `name` do not matter. */
  translations(name: string): readonly string[];
  /** English of a word that longer names are made of: `Ministerio`, `Invierno`. */
  part(word: string): string | undefined;
  /** Whether the English of a name has the word: `Canal`, which Spanish has as well. */
  isEnglish(word: string): boolean;
  /** A short description of a country or a capital, in English, and where it comes from. */
  describe(name: string): { readonly text: string; readonly source: string } | null;
}

/** Continents and parts of the world (UN M.49) that CLDR names in both languages. */
const WORLD_REGIONS = ['002', '003', '005', '009', '013', '019', '021', '029', '142', '150', '419'];

interface Entry {
  place?: Place;
  translations: string[];
}

interface Country {
  readonly code: string;
  readonly continent: string;
  readonly capital: string;
  readonly capitalSpanish: string;
  /** It depends on another. */
  readonly isTerritory: boolean;
}

const COUNTRIES: readonly Country[] = (places.countries as string[][]).map(([code, continent, capital, spanish]) =>
  ({ code: code!, continent: continent!, capital: capital!, capitalSpanish: spanish ?? capital!, isTerritory: places.territories.includes(code!) }));

/** What the corpus tells of names, as names.json holds it. */
export interface NamePairs {
  /** English renderings, the commonest first, of Spanish names that English writes otherwise. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** English of words that longer names are made of. */
  readonly parts: Readonly<Record<string, string>>;
}

/** Builds the gazetteer from CLDR, the runtime's own display names, and name pairs. */
export function createGazetteer(pairs: NamePairs): Gazetteer {
  const entries = new Map<string, Entry>();
  const spanish = new Intl.DisplayNames('es', { type: 'region' });
  const english = new Intl.DisplayNames('en', { type: 'region' });
  const add = (name: string, translations: readonly string[], place?: Place): void => {
    let entry = entries.get(nameKey(name));
    if (!entry) entries.set(nameKey(name), (entry = { translations: [] }));
    entry.place ??= place;
    for (const translation of translations) if (!entry.translations.includes(translation)) entry.translations.push(translation);
  };
  // What stands first keeps its kind.
  for (const name of places.homonyms) add(name, [], { kind: 'city' });
  for (const { code } of COUNTRIES) if (!places.homonyms.includes(spanish.of(code)!)) add(spanish.of(code)!, [english.of(code)!], { kind: 'country', code });
  for (const [name, translation, code] of places.aliases as [string, string, string][]) add(name, [translation], { kind: 'country', code });
  for (const code of WORLD_REGIONS) add(spanish.of(code)!, [english.of(code)!], { kind: 'region', code });
  for (const { code, capital, capitalSpanish, isTerritory } of COUNTRIES) {
    // Those of territories are called like larger cities and people: Georgetown, Hamilton, Plymouth.
    if (isTerritory) continue;
    add(capitalSpanish, [capital], { kind: 'city', code });
    // Spanish says which Santiago it means.
    if (!capitalSpanish.startsWith(capital)) add(capital, [capital], { kind: 'city', code });
  }
  for (const [name, translation] of places.cities as [string, string][]) add(name, [translation], { kind: 'city' });
  const translate = (name: string) => [...(entries.get(nameKey(name))?.translations ?? []), ...(pairs.names[name] ?? [])];
  for (const [name, translations] of Object.entries(pairs.names)) add(name, plausibleRenderings(name, translations, translate));
  const parts = new Map(Object.entries(pairs.parts).map(([word, english]) => [nameKey(word), english]));
  const englishWords = new Set([...entries.values()].flatMap(({ translations }) => translations.flatMap(wordsOf)).map(fold));
  return {
    place: (name) => entries.get(nameKey(name))?.place,
    translations: (name) => entries.get(nameKey(name))?.translations ?? [],
    part: (word) => parts.get(nameKey(word)),
    isEnglish: (word) => englishWords.has(fold(word)),
    describe: (name) => describePlace(entries.get(nameKey(name))?.place, english),
  };
}

function describePlace(place: Place | undefined, english: Intl.DisplayNames): { text: string; source: string } | null {
  const country = COUNTRIES.find(({ code }) => code === place?.code);
  if (!place || !country) return null;
  if (place.kind === 'city') return { text: `Capital of ${english.of(country.code)}`, source: places.source };
  if (place.kind !== 'country') return null;
  const capital = country.capital ? `; capital: ${country.capital}` : '';
  return { text: `${country.isTerritory ? 'Territory' : 'Country'} in ${english.of(country.continent)}${capital}`, source: places.source };
}
