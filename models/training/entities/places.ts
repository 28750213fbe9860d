/** Writes lib/annotate/gazetteer/places.json from CLDR and countries-list: what Intl.DisplayNames does not tell. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

type Zones = { [part: string]: Zones | { exemplarCity?: string } };

const displayNames = (language: string) =>
  (require(`cldr-localenames-full/main/${language}/territories.json`) as { main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }> })
    .main[language]!.localeDisplayNames.territories;

function exemplarCities(language: string): Map<string, string> {
  const file = require(`cldr-dates-full/main/${language}/timeZoneNames.json`) as { main: Record<string, { dates: { timeZoneNames: { zone: Zones } } }> };
  const cities = new Map<string, string>();
  const walk = (zones: Zones, path: string): void => {
    for (const [part, value] of Object.entries(zones)) {
      const here = path ? `${path}/${part}` : part;
      if ('_type' in value) cities.set(here, (value as { exemplarCity?: string }).exemplarCity ?? part.replaceAll('_', ' '));
      else walk(value as Zones, here);
    }
  };
  walk(file.main[language]!.dates.timeZoneNames.zone, '');
  return cities;
}

/** Zones of these areas are named after no city, or after an island that Spanish calls like a common word; countries' own names come from Intl. */
const NO_CITY = /^(Etc|Antarctica|Arctic)\b|^(US|GB|Indian\/Christmas|America\/Cayman)$/;

/** Names of small places far away that in a Spanish text are mostly those of others. */
const HOMONYMS = ['Belén', 'Granada', 'San Cristóbal', 'San Vicente'];

/** Areas with a code of their own that depend on a country, by ISO 3166-1, and Western Sahara. */
const TERRITORIES = [
  'AC', 'AI', 'AS', 'AW', 'AX', 'BL', 'BM', 'BQ', 'CC', 'CK', 'CW', 'CX', 'EH', 'FK', 'FO', 'GF', 'GG', 'GI', 'GL', 'GP', 'GS', 'GU', 'HK', 'IM', 'IO', 'JE', 'KY',
  'MF', 'MO', 'MP', 'MQ', 'MS', 'NC', 'NF', 'NU', 'PF', 'PM', 'PN', 'PR', 'RE', 'SH', 'SJ', 'SX', 'TA', 'TC', 'TF', 'TK', 'VG', 'VI', 'WF', 'YT',
];

/** Cities themselves, whatever the list gives for their capital. */
const NO_CAPITAL = ['HK', 'MO'];

/** Capitals that no zone is named after. */
const SPANISH_CAPITALS: [string, string][] = [['Beijing', 'Pekín'], ['New Delhi', 'Nueva Delhi']];

function cityPairs(): [string, string][] {
  const english = exemplarCities('en');
  const territories = new Set(Object.values(displayNames('es')));
  return [...exemplarCities('es')]
    .filter(([zone, city]) => !NO_CITY.test(zone) && !territories.has(city) && !HOMONYMS.includes(city))
    .map(([zone, city]): [string, string] => [city, english.get(zone) ?? zone.split('/').at(-1)!.replaceAll('_', ' ')])
    .filter(([city]) => /^\p{Lu}[^,]*$/u.test(city))
    .sort(([a], [b]) => a.localeCompare(b, 'es'));
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const { countries: list } = require('countries-list') as { countries: Record<string, { capital: string; continent: string }> };
/** countries-list's continent codes as UN M.49 codes, which Intl.DisplayNames can name. */
const M49: Record<string, string> = { AF: '002', AN: 'AQ', AS: '142', EU: '150', NA: '003', OC: '009', SA: '005' };

const cities = cityPairs();
const spanishCity = new Map([...cities.map(([es, en]): [string, string] => [fold(en), es]), ...SPANISH_CAPITALS.map(([en, es]): [string, string] => [fold(en), es])]);
const countries = Object.entries(list).filter(([code, { capital }]) => capital || NO_CAPITAL.includes(code)).map(([code, { capital: listed, continent }]) => {
  const capital = NO_CAPITAL.includes(code) ? '' : listed;
  const es = spanishCity.get(fold(capital)) ?? capital;
  return es === capital ? [code, M49[continent], capital] : [code, M49[continent], capital, es];
});
const [es, en] = [displayNames('es'), displayNames('en')];
const aliases = Object.entries(es).filter(([key, name]) => key.includes('-alt-') && !name.includes('(')).map(([key, name]) => [name, en[key] ?? en[key.slice(0, 2)]!, key.slice(0, 2)]);

const rows = (list: unknown[]) => `[\n    ${list.map((row) => JSON.stringify(row)).join(',\n    ')}\n  ]`;
const { dependencies } = require('./package.json') as { dependencies: Record<string, string> };
const source = ['cldr-localenames-full', 'cldr-dates-full', 'countries-list'].map((name) => `${name} ${dependencies[name]}`).join(', ');
writeFileSync('lib/annotate/gazetteer/places.json', `{\n  "source": ${JSON.stringify(source)},\n  "territories": ${JSON.stringify(TERRITORIES)},\n  "homonyms": ${JSON.stringify(HOMONYMS)},\n  "countries": ${rows(countries)},\n  "aliases": ${rows(aliases)},\n  "cities": ${rows(cities)}\n}\n`);
console.log(`${countries.length} countries, ${aliases.length} aliases, ${cities.length} cities`);
