import { ProperNames } from './proper-names';

const ENGLISH: Readonly<Record<string, string>> = {
  paredes: 'walls', torres: 'towers', portillo: 'gap', rosa: 'rose', pilar: 'pillar', nieves: 'Snow', pedro: 'Peter', jorge: 'George', león: 'lion',
  martín: 'Martin', lutero: 'Luther', ganadería: 'livestock', transportes: 'transport', aérea: 'air', facultad: 'faculty', ayuntamiento: 'council',
  preliminares: 'preliminary', angelino: 'Alfano', teniente: 'lieutenant', señorita: 'Miss', sombras: 'shadows', nocturnas: 'nightly', burgos: 'boroughs',
  'juan pablo': 'John Paul', 'obras públicas': 'public works', transilvania: 'Transylvania', oriental: 'eastern', sevilla: 'Seville', flor: 'flower',
};
const FREQUENT = new Set('la el los resultados ministerio cuando fuerza base de mientras calle'.split(' '));

/** The words that a lexicon would have misread, and the phrase if its first word is one of them. */
function findMistaken(text: string): string[] {
  const words = text.match(/\p{L}+|[^\p{L}\s]/gu)!;
  const names = new ProperNames(words, { isFrequent: (word) => FREQUENT.has(word), englishOf: (word) => ENGLISH[word] });
  return words.flatMap((word, start) => [1, 2].flatMap((length) => {
    const entry = words.slice(start, start + length).join(' ');
    const english = ENGLISH[entry.toLowerCase()];
    return english !== undefined && names.isMistaken({ start, length, english }) ? [entry] : [];
  }));
}

test.each([
  ['a surname behind a given name', 'lo dijo Fernando Torres.', ['Torres']],
  ['names of several words, each of which is a word besides', 'El detective León Paredes habló.', ['León', 'Paredes']],
  ['a name at the head of a sentence', 'Rosa Luxemburgo vive aquí.', ['Rosa']],
  ['a name behind a word that has its capital from the head of a sentence', 'Mientras Portillo dormía', ['Portillo']],
  ['a name behind a hyphen', 'Agnes Husslein-Torres', ['Torres']],
  ['a name that stands alone', 'La extradición de Portillo y el viaje a Burgos', ['Portillo', 'Burgos']],
  ['a given name that stands alone', 'Hola, Rosa —dijo Pilar.', ['Rosa', 'Pilar']],
  ['a given name at the head of a sentence, or behind a saint', 'Rosa entró. El hospital Santa Rosa', ['Rosa', 'Rosa']],
  ['given names that have an English form', 'Don Jorge y Pedro Páramo', ['Jorge', 'Pedro']],
  ['first names that were taken for the surname', 'dijo Angelino Alfano', ['Angelino']],
  ['two given names that a pope had', 'ganó Juan Pablo Montoya', ['Juan Pablo']],
])('%s', (_, text, expected) => {
  expect(findMistaken(text)).toEqual(expected);
});

test.each([
  ['words in small letters', 'las torres y paredes de la rosa'],
  ['nouns that have a capital and a determiner', 'en el Ayuntamiento y la Facultad de Derecho'],
  ['what an office or an institution is in charge of', 'el ministro de Ganadería y el Ministerio de Obras y Transportes'],
  ['what the director general of something is in charge of', 'el director general de Transportes'],
  ['institutions of several words', 'la Fuerza Aérea Mexicana, Resultados Preliminares y Obras Públicas'],
  ['the head of a sentence', 'Torres altas. —Paredes'],
  ['headings in capitals', 'Sombras Nocturnas'],
  ['a determiner before a given name', 'la Rosa de los Vientos'],
  ['titles', 'la nueva Señorita Colombia saludó a Teniente Dan'],
  ['saints, popes and kings', 'San Pedro, el papa Pedro y Pedro IV'],
  ['people who have an English name', 'Martín Lutero'],
  ['places that have one', 'en Sevilla y en Transilvania Oriental'],
  ['two given names of a pope', 'El papa Juan Pablo II'],
])('no names: %s', (_, text) => {
  expect(findMistaken(text)).toEqual([]);
});
