/** Writes lexicon.bin from clusters.tsv, statistics.tsv and public lists of names. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readCorpora, type Corpus } from './data';
import { hashWord, normalizeDigits, LEXICON_HEADER, LEXICON_MAGIC, LEXICON_VERSION, LISTS } from '../../../lib/annotate/tagger/lexicon';

interface Row {
  clusters: readonly number[];
  casing: number;
  lists: number;
  leaning: number;
}

const require = createRequire(import.meta.url);
const NAME_LOCALES = ['es', 'es_MX', 'en', 'en_GB', 'de', 'fr', 'it', 'pt_BR', 'pt_PT', 'nl', 'sv', 'pl', 'ro', 'tr', 'hr', 'da', 'fi', 'cs_CZ'];

const readRows = (path: string): string[][] => readFileSync(path, 'utf8').trimEnd().split('\n').map((line) => line.split('\t'));

const bucket = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((7 * part) / whole));

/** Bits 0–2: share of lower-case writing; bits 3–5: share of copies, 0 where the word was seen too rarely to tell. */
function encodeCasing([lower, capital, seen, copied]: readonly number[]): number {
  const known = lower! + capital! >= 3 ? bucket(lower!, lower! + capital!) : 3;
  return known | ((seen! >= 3 ? bucket(copied!, seen!) : 0) << 3);
}

function readCorpusWords(folder: string): Map<string, Row> {
  const rows = new Map<string, Row>(readRows(join(folder, 'clusters.tsv')).map(([word, ...clusters]) =>
    [word!, { clusters: clusters.map(Number), casing: 0, lists: 0, leaning: 0 }]));
  for (const [word, ...counts] of readRows(join(folder, 'statistics.tsv'))) rows.get(word!)!.casing = encodeCasing(counts.map(Number));
  return rows;
}

// Required, not imported: the recipe's packages are installed only where the recipe runs.
const { allLocales } = require('@faker-js/faker') as { allLocales: Record<string, { person: { first_name?: NameList; last_name?: NameList } }> };

type NameList = { readonly generic?: readonly string[]; readonly female?: readonly string[]; readonly male?: readonly string[] };

const allNames = (list: NameList | undefined): string[] => [...(list?.generic ?? []), ...(list?.female ?? []), ...(list?.male ?? [])];

/** The words of names, less the small ones. */
const wordsOf = (names: readonly string[]): string[] => names.flatMap((name) => name.split(/[\s,()/]+/)).filter((word) => /^\p{Lu}\p{L}/u.test(word));

function personNames(): [string[], string[]] {
  const people = NAME_LOCALES.map((locale) => allLocales[locale]!.person);
  return [wordsOf(people.flatMap((person) => allNames(person.first_name))), wordsOf(people.flatMap((person) => allNames(person.last_name)))];
}

function placeNames(): Record<'country' | 'city' | 'language', string[]> {
  const main = (file: string) => (require(file) as { main: { es: Record<string, never> } }).main.es;
  const territories = main('cldr-localenames-full/main/es/territories.json') as unknown as { localeDisplayNames: { territories: Record<string, string> } };
  const languages = main('cldr-localenames-full/main/es/languages.json') as unknown as { localeDisplayNames: { languages: Record<string, string> } };
  const zones = main('cldr-dates-full/main/es/timeZoneNames.json');
  const cities: string[] = [];
  JSON.stringify(zones, (key, value: unknown) => {
    if (key === 'exemplarCity' && typeof value === 'string') cities.push(value);
    return value;
  });
  return {
    country: wordsOf(Object.values(territories.localeDisplayNames.territories)),
    city: wordsOf(cities),
    language: Object.values(languages.localeDisplayNames.languages).filter((name) => !name.includes(' ')),
  };
}

/** Naive Bayes log-odds of each word between the two corpora, smoothed; rare words lean nowhere. */
function addLeanings(rows: Map<string, Row>, corpora: readonly Corpus[]): void {
  const [first, second] = corpora.map(({ sentences }) => {
    const counts = new Map<string, number>();
    for (const { tokens } of sentences) for (const token of tokens.map(normalizeDigits)) counts.set(token, (counts.get(token) ?? 0) + 1);
    return { counts, total: [...counts.values()].reduce((sum, count) => sum + count, 0) };
  }) as [{ counts: Map<string, number>; total: number }, { counts: Map<string, number>; total: number }];
  for (const [word, row] of rows) {
    const [a, b] = [first.counts.get(word) ?? 0, second.counts.get(word) ?? 0];
    if (a + b < 10) continue;
    const odds = Math.log((b + 3) / second.total) - Math.log((a + 3) / first.total);
    row.leaning = Math.round(Math.max(-127, Math.min(127, odds * 16)));
  }
}

function writeLexicon(rows: Map<string, Row>, path: string): void {
  const hashes = new Map<number, Row>();
  for (const [word, row] of rows) if (!hashes.has(hashWord(word))) hashes.set(hashWord(word), row);
  const entries = [...hashes];
  const count = entries.length;
  const bytes = new ArrayBuffer(LEXICON_HEADER + 13 * count);
  const header = new Uint32Array(bytes, 0, 3);
  header.set([LEXICON_MAGIC, LEXICON_VERSION, count]);
  new Int32Array(bytes, LEXICON_HEADER, count).set(entries.map(([hash]) => hash));
  const wide = LEXICON_HEADER + 4 * count;
  // Columns of clusters.tsv: narrow coarse, narrow fine, wide coarse, wide fine.
  new Uint16Array(bytes, wide, count).set(entries.map(([, row]) => row.clusters[1]!));
  new Uint16Array(bytes, wide + 2 * count, count).set(entries.map(([, row]) => row.clusters[3]!));
  const narrow = wide + 4 * count;
  const columns = [(row: Row) => row.clusters[0]!, (row: Row) => row.clusters[2]!, (row: Row) => row.casing, (row: Row) => row.lists];
  columns.forEach((column, i) => new Uint8Array(bytes, narrow + i * count, count).set(entries.map(([, row]) => column(row))));
  new Int8Array(bytes, narrow + 4 * count, count).set(entries.map(([, row]) => row.leaning));
  writeFileSync(path, new Uint8Array(bytes));
  console.log(`${path}: ${count} words, ${bytes.byteLength} bytes`);
}

const [folder = '.training-entities', ner = '../shared/ner', out = 'models/entities-es/lexicon.bin'] = process.argv.slice(2);
const rows = readCorpusWords(folder);
/** Words of the lists alone have no cluster: the number past the last. */
const UNSEEN = [64, 512, 128, 1024];
const [firstNames, lastNames] = personNames();
for (const [list, words] of Object.entries({ firstName: firstNames, lastName: lastNames, ...placeNames() })) {
  for (const word of words) {
    let row = rows.get(word);
    if (!row) rows.set(word, (row = { clusters: UNSEEN, casing: 0, lists: 0, leaning: 0 }));
    row.lists |= LISTS[list as keyof typeof LISTS];
  }
}
addLeanings(rows, readCorpora(ner, 'train'));
writeLexicon(rows, out);
