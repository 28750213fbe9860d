import fc from 'fast-check';
import { FakeEngine, fakeTranslation } from './fake-engine';
import { translateBatch } from './translate-batch';

const translate = async (text: string, engine = new FakeEngine('cpu', { maxSourceTokens: 8 })) => (await translateBatch(engine, [{ id: 's', text }]))[0]!;

const turnedAround = (text: string) => fakeTranslation(text).text;

test('results stand in the order of the segments, whatever each of them is', async () => {
  const segments = ['hola', '1.000', 'uno dos tres cuatro, cinco seis siete ocho nueve diez', 'adiós'].map((text, i) => ({ id: `s${i}`, text }));
  const results = await translateBatch(new FakeEngine('cpu', { maxSourceTokens: 8 }), segments);
  expect(results.map(({ segmentId, text }) => [segmentId, text])).toEqual([
    ['s0', 'aloh'],
    ['s1', '1.000'],
    ['s2', turnedAround(segments[2]!.text)],
    ['s3', turnedAround('adiós')],
  ]);
});

test.each(['1.000', '3,5 %', '— … —', 'https://ejemplo.es/una-página', 'correo@ejemplo.es', 'mailto:correo@ejemplo.es', '@usuario', 'XIV', 'XIV.', '***', '17:30'])('%s passes through unchanged', async (text) => {
  const engine = new FakeEngine('cpu', {
    onTranslate: (texts) => {
      if (texts.length > 0) throw new Error(`the engine was given ${texts.join()}`);
    },
  });
  expect(await translate(text, engine)).toMatchObject({ text, confidence: 1, truncated: false });
});

test('a text that the engine has nothing to say of is given back, with no confidence', async () => {
  const engine = new FakeEngine('cpu');
  engine.translate = async (texts) => texts.map((text) => ({ ...fakeTranslation(text), text: '', wordLinks: [] }));
  expect(await translate('日本語のテキスト', engine)).toMatchObject({ text: '日本語のテキスト', confidence: 0 });
});

test('what is said is given to the engine by itself, too, where that does better so', async () => {
  const engine = new FakeEngine('cpu', { translatesSpeechApart: true });
  const seen: string[] = [];
  engine.translate = async (texts) => {
    seen.push(...texts);
    return texts.map((text) => ({ ...fakeTranslation(text), text: text.includes('Ana') ? 'Ana said: "Niever."' : 'Never', wordLinks: [{ source: [0, 5], target: [0, 5], score: 1 }] }));
  };
  const segment = 'Ana dijo: «Nunca más en la vida».';
  const { text, wordLinks } = await translate(segment, engine);
  expect(seen).toEqual([segment, 'Nunca más en la vida']);
  expect(text).toBe('Ana said: "Never."');
  expect(wordLinks!.map(({ source, target }) => [segment.slice(...source), text.slice(...target)])).toEqual([['Ana d', 'Ana s'], ['Nunca', 'Never']]);
});

test('terms reach the engine, in small letters where the text is in capitals', async () => {
  const told: unknown[] = [];
  const engine = new FakeEngine('cpu', { onTranslate: (texts, terms) => void told.push([texts, terms]) });
  const segments = ['EL GOBIERNO DE FRANCIA', 'Llegó de Francia', 'LOS PRECIOS SUBEN'].map((text, i) => ({ id: `s${i}`, text }));
  const results = await translateBatch(engine, segments, [{ source: 'Francia', target: 'Gallia' }]);
  expect(told).toEqual([
    [['Llegó de Francia'], [{ source: 'Francia', target: 'Gallia' }]],
    [['El gobierno de francia', 'Los precios suben'], [{ source: 'francia', target: 'Gallia' }]],
  ]);
  expect(results.map(({ segmentId, text }) => [segmentId, text.length])).toEqual(segments.map(({ id, text }) => [id, text.length]));
});

test('capitals are translated as small letters and given back as capitals', async () => {
  const seen: string[] = [];
  const engine = new FakeEngine('cpu', { onTranslate: (texts) => void seen.push(...texts) });
  const result = await translate('EL GOBIERNO ANUNCIA MEDIDAS', engine);
  expect(seen).toEqual(['El gobierno anuncia medidas']);
  expect(result.text).toBe(turnedAround('El gobierno anuncia medidas').toUpperCase());
});

test('capitals with a price or both genders are capitals, too', async () => {
  const seen: string[] = [];
  const engine = new FakeEngine('cpu', { onTranslate: (texts) => void seen.push(...texts) });
  const result = await translate('BIENVENID@S: EL BILLETE CUESTA 8 €', engine);
  expect(seen).toEqual(['Bienvenidos: el billete cuesta 8 euros']);
  expect(result.text).toBe(turnedAround('Bienvenidos: el billete cuesta 8 euros').toUpperCase());
});

test('short texts in capitals are told from abbreviations by what the vocabulary has whole', async () => {
  const seen: string[] = [];
  const engine = new FakeEngine('cpu', { onTranslate: (texts, terms) => void seen.push(...texts, ...terms.map(({ source }) => source)) });
  engine.countTokens = (text) => (['casa', 'mil', 'la', 'OTAN'].includes(text) ? 2 : text.length);
  const segments = ['LA CASA', 'OTAN', 'MIL', 'LA CASA DE LA OTAN'].map((text, i) => ({ id: `s${i}`, text }));
  await translateBatch(engine, segments, [{ source: 'OTAN', target: 'NATO' }]);
  expect(seen).toEqual(['OTAN', 'OTAN', 'La casa', 'Mil', 'La casa de la OTAN', 'OTAN']);
});

test.each(['OTAN', 'EE. UU.', 'La OTAN y la ONU', 'ONU y OMS'])('%s is not a text in capitals', async (text) => {
  expect((await translate(text)).text).toBe(turnedAround(text));
});

test.each([
  ['La casa', 'the house', 'The house'],
  ['«La casa', '"the house', '"The house'],
  ['2. La casa', 'the house', '2. The house'],
  ['la casa', 'the house', 'the house'],
  ['El 43 por ciento', '43 percent', '43 percent'],
])('a translation begins with a capital where the segment does: %s', async (segment, target, expected) => {
  const engine = new FakeEngine('cpu');
  engine.translate = async (texts) => texts.map((text) => ({ ...fakeTranslation(text), text: target }));
  expect((await translate(segment, engine)).text).toBe(expected);
});

test.each(['1. ', '12) ', 'a) ', '• '])('the list mark %p is kept and links point past it', async (mark) => {
  const result = await translate(`${mark}primer punto`);
  expect(result.text).toBe(`${mark}remirp otnup`);
  expect(result.wordLinks![0]).toMatchObject({ source: [mark.length, mark.length + 6], target: [mark.length, mark.length + 6] });
});

test('the article before a noun suits it', async () => {
  const engine = new FakeEngine('cpu');
  engine.translate = async (texts) => texts.map((text) => ({ ...fakeTranslation(text), text: 'it is a egg' }));
  expect((await translate('es un huevo', engine)).text).toBe('it is an egg');
});

test('euros are written out, and links lead to their sign', async () => {
  const source = '• vale 8€ hoy';
  const result = await translate(source);
  expect(result.text).toBe('• elav 8 sorue yoh');
  const linked = result.wordLinks!.map((link) => [source.slice(...link.source), result.text.slice(...link.target)]);
  expect(linked).toEqual([['vale', 'elav'], ['8', '8'], ['€', 'sorue'], ['hoy', 'yoh']]);
});

test('a speech dash is no list mark', async () => {
  expect((await translate('- no lo sé')).text).toBe(turnedAround('- no lo sé'));
});

test('spaces between groups of digits become full stops in what the model sees', async () => {
  const seen: string[] = [];
  const engine = new FakeEngine('cpu', { onTranslate: (texts) => void seen.push(...texts) });
  await translate('unos 5 000 000 de visitas, en 2021 300 más', engine);
  expect(seen).toEqual(['unos 5.000.000 de visitas, en 2021 300 más']);
});

test('a translation has the quotation marks of English', async () => {
  expect((await translate('una «casa»')).text).toBe('anu "asac"');
});

test('a divided sentence loses no word, and its links point at the words they came from', async () => {
  const word = fc.constantFrom('casa', 'perro', 'árbol', 'y', 'que', 'camino', 'luz', 'mar,', 'sol;');
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 60 }), async (words) => {
      const text = words.join(' ');
      const result = await translate(text);
      expect(result.text).toBe(turnedAround(text));
      expect(result.tokens).toBeGreaterThanOrEqual(words.length);
      expect(result.confidence).toBeCloseTo(0.9);
      expect(result.wordLinks).toHaveLength(words.length);
      for (const { source, target } of result.wordLinks!) {
        expect(turnedAround(text.slice(...source))).toBe(result.text.slice(...target));
      }
    }),
  );
});
