import { readTermsCsv, type ImportedTerm, type ImportedTerms } from './terms-csv';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function read(content: string | Uint8Array): ImportedTerms {
  const result = readTermsCsv(typeof content === 'string' ? bytesOf(content) : content);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const termOf = (es: string, rest: Partial<ImportedTerm> = {}): ImportedTerm => ({ es, en: null, type: null, note: null, ...rest });
const failure = (code: string, message = /./) => ({ ok: false, error: { code, message: expect.stringMatching(message) } });

const CADIZ = termOf('Cádiz', { en: 'Cadiz', type: 'LOC', note: 'without the accent' });

describe('columns', () => {
  test.each([
    ['the export’s names', 'es,en,type,note\nCádiz,Cadiz,LOC,without the accent'],
    ['Spanish names', 'Español;Inglés;Tipo;Notas\nCádiz;Cadiz;lugar;without the accent'],
    ['language tags', 'en-US,es-ES,type,note\nCadiz,Cádiz,LOC,without the accent'],
    ['languages with their countries', 'Castellano (España);Inglés (EE. UU.);Tipo;Notas\nCádiz;Cadiz;lugar;without the accent'],
    ['another order, more columns, capitals, no accents', 'ID\tCOMMENT\tTraduccion\tclase\tTERMINO\n7\twithout the accent\tCadiz\tlugar\tCádiz'],
    ['no header', 'Cádiz,Cadiz,place,without the accent'],
  ])('are found by %s', (_, text) => expect(read(text)).toEqual({ terms: [CADIZ], skipped: [] }));

  test('may be missing', () => {
    expect(read('término\nCádiz\nJaén').terms).toEqual([termOf('Cádiz'), termOf('Jaén')]);
    expect(read('Cádiz\nJaén,Jaen').terms).toEqual([termOf('Cádiz'), termOf('Jaén', { en: 'Jaen' })]);
    expect(read('nota,es\nuna nota,Cádiz').terms).toEqual([termOf('Cádiz', { note: 'una nota' })]);
  });

  test('are parted by what parts all rows', () => {
    expect(read('casa;house, home\nperro;dog').terms).toEqual([termOf('casa', { en: 'house, home' }), termOf('perro', { en: 'dog' })]);
  });

  test('are not named by a first term that only looks so', () => {
    expect(read('Spa,Spa,LOC\nGante,Ghent,LOC').terms.map(({ es }) => es)).toEqual(['Spa', 'Gante']);
  });
});

describe('types', () => {
  test.each([
    ['PER', ['PER', 'person', 'Persona']],
    ['ORG', ['org', 'organisation', 'Organization', 'organización', 'ORGANIZACION']],
    ['LOC', ['LOC', 'place', 'location', 'Lugar']],
    ['MISC', ['misc', 'other', 'Other  name', 'otro']],
  ])('%s goes by several words', (type, words) => {
    const { terms, skipped } = read(words.map((word, index) => `Nombre ${index},Name,${word}\n`).join(''));
    expect(terms.map((term) => term.type)).toEqual(words.map(() => type));
    expect(skipped).toEqual([]);
  });

  test('that are unknown are left out and reported', () => {
    expect(read('es,en,type\nCádiz,Cadiz,ciudad\nJaén,,')).toEqual({
      terms: [termOf('Cádiz', { en: 'Cadiz' }), termOf('Jaén')], skipped: [{ line: 2, reason: 'unknown-type' }],
    });
  });
});

describe('rows', () => {
  test('are one line of normalised characters', () => {
    expect(read('es,en\n"  Ca\u0301diz\u00A0 \n la  Vieja","Old\r\nCadiz\u200B"').terms).toEqual([termOf('Cádiz la Vieja', { en: 'Old Cadiz' })]);
  });

  test('without Spanish are reported, empty ones are not', () => {
    expect(read('es,en\n,Cadiz\n,\n\n \t,\nJaén,Jaen')).toEqual({ terms: [termOf('Jaén', { en: 'Jaen' })], skipped: [{ line: 2, reason: 'no-spanish' }] });
  });

  test('that repeat a term give way to the first, and are reported where they differ', () => {
    const { terms, skipped } = read('La  Haya,The Hague\nLa Haya,The Hague\nLa Haya,Hague\nLa haya,the beech\nLa Haya,The Hague,LOC');
    expect(terms).toEqual([termOf('La Haya', { en: 'The Hague' }), termOf('La haya', { en: 'the beech' })]);
    expect(skipped).toEqual([{ line: 3, reason: 'repeated' }, { line: 5, reason: 'repeated' }]);
  });

  test('are counted in lines of the file', () => {
    const { skipped } = read('es,note\r\nCádiz,"two\r\nlines"\r\n\r\n,x\r\n"Jaén\r\n",y\r\n,z\r\n');
    expect(skipped).toEqual([{ line: 5, reason: 'no-spanish' }, { line: 8, reason: 'no-spanish' }]);
  });

  test('keep an apostrophe in a file that is not Paralelo’s', () => expect(read("es,en\n'-ito',x").terms).toEqual([termOf("'-ito'", { en: 'x' })]));
});

describe('bytes', () => {
  test('may be in windows-1252', () => {
    const bytes = Uint8Array.from('Cádiz;Cadiz;lugar;without the accent', (character) => character.charCodeAt(0));
    expect(read(bytes).terms).toEqual([CADIZ]);
  });

  test.each([
    ['no-terms', ''],
    ['no-terms', 'es,en,type,note\n'],
    ['no-terms', 'en,es\nCadiz,\n'],
  ])('are %s if they are %j', (code, text) => expect(readTermsCsv(bytesOf(text))).toMatchObject(failure(code)));

  test('are refused where they are no text', () => {
    expect(readTermsCsv(Uint8Array.from({ length: 400 }, (_, index) => index % 7))).toMatchObject(failure('binary'));
  });

  test('are refused with a quote that is never closed', () => {
    expect(readTermsCsv(bytesOf('es,en\n"a\nb",c\n"d,e'))).toMatchObject(failure('malformed', /line 4/));
  });
});
