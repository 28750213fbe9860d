import { tinyMarian } from '../e2e/support/tiny-marian';
import { fileWith, folderWith, paralelo, SAMPLE, SENTENCES } from './fixtures/run-command-line';

/** Starting, compiling and loading the model takes seconds on a busy machine. */
jest.setTimeout(60_000);

test('prints one pair a sentence, in order, none empty', async () => {
  const { code, stdout, stderr } = await paralelo(['translate', await fileWith('pan.txt', SAMPLE)]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const rows = stdout.trimEnd().split('\n').map((line) => line.split('\t'));
  expect(rows.map(([source]) => source)).toEqual(SENTENCES);
  for (const row of rows) {
    expect(row).toHaveLength(2);
    expect(row[1]).toMatch(/\p{L}/u);
  }
  expect(rows[0]![1]).toContain('7');
});

test('women have professions, too', async () => {
  const text = 'La ingeniera compró una torre.\n\nLa bióloga estudió las ranas.\n\nLas astrónomas miraban la luna.\n';
  const { stdout } = await paralelo(['translate', await fileWith('torre.txt', text)]);
  for (const profession of ['engineer', 'biologist', 'astronomers']) expect(stdout).toContain(profession);
});

test('speech has English marks around it, names stay names and centuries are what they were', async () => {
  const text = '—Buenas noches a todos. ¿Quién es el nuevo?\n\n—Un vecino —dijo Pilar.\n\nEl detective León Paredes compró una silla del siglo XIX.\n';
  const { stdout } = await paralelo(['translate', await fileWith('silla.txt', text)]);
  const [greeting, question, answer, narration] = stdout.trimEnd().split('\n').map((line) => line.split('\t')[1]!);
  expect(greeting).toMatch(/^"[^"]+$/);
  expect(question).toMatch(/^[^"]+"$/);
  expect(answer).toMatch(/^"[^"]+" .*Pilar/);
  expect(narration).toMatch(/León Paredes.* 19th century/);
});

describe('translate with terms', () => {
  test('calls things by them, and says which rows are left out', async () => {
    const terms = await fileWith('terminos.csv', 'es,en,note\npanadería,cake shop,\npanadería,bakery,\nvecino,townsman,\npan,,left to the model\n');
    const { code, stdout, stderr } = await paralelo(['translate', await fileWith('pan.txt', SAMPLE), '--terms', terms]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: `paralelo: ${terms}, line 3: left out, it says otherwise than an earlier row\n` });
    expect(stdout).toMatch(/\tThe cake shop [^]*townsman/);
  });
});

describe('translate with another model', () => {
  test('takes it from its folder, with its graphs', async () => {
    const own = await folderWith('tiny', tinyMarian());
    const { code, stdout } = await paralelo(['translate', await fileWith('faro.txt', 'El faro es alto.\n'), '--model', own, '--to', 'jsonl']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ source: 'El faro es alto.', target: expect.stringMatching(/./), origin: { kind: 'model', modelId: 'folder:tiny' } });
  });

  test('one that models/training has made takes hints and terms like the embedded one', async () => {
    const pan = await fileWith('pan.txt', SAMPLE);
    const terms = await fileWith('terminos.csv', 'es,en\npanadería,cake shop\n');
    const [own, embedded] = await Promise.all([['--model', 'models/paralelo-es-en'], []].map((model) => paralelo(['translate', pan, '--terms', terms, ...model])));
    expect(own).toEqual(embedded);
    expect(own!.stdout).toMatch(/cake shop/);
  });
});

test('prints each name, its type, its English and how often it stands', async () => {
  const input = 'El alcalde de Sevilla, Julián Barrios, viajó el lunes a Moscú. Barrios no quiso hablar con la prensa.\n';
  const { code, stdout } = await paralelo(['entities', '-'], { input });
  expect(code).toBe(0);
  expect(stdout.split('\n')).toEqual(expect.arrayContaining(['Moscú\tLOC\tMoscow\t1', expect.stringMatching(/^Julián Barrios\tPER\tJuli[aá]n Barrios\t1$/), 'Barrios\tPER\tBarrios\t1']));
});
