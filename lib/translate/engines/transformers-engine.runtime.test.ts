/** @jest-environment ./lib/translate/onnx-environment.mjs */
import { AutoModelForSeq2SeqLM, AutoTokenizer, type PreTrainedTokenizer, type Tensor } from '@xenova/transformers';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_MODEL_ID, findModel } from '../../../models/registry';
import type { Translation } from '../engine';
import { readModelFiles } from '../model-files';
import { readModelFilesIn } from '../node-client';
import { HINTED_LINES } from './fixtures/hinted-lines';
import { decodeGreedily } from './greedy';
import { Hints, parseLexicon } from './hints';
import { Seq2SeqNetwork, type Seq2SeqModel } from './network';
import { TransformersEngine } from './transformers-engine';
import { loadTransformersEngine } from './transformers-runtime';

const SENTENCES = [
  'El alcalde inauguró ayer la nueva biblioteca del barrio.',
  '«No vamos a subir los impuestos», aseguró la ministra de Hacienda en Bruselas.',
  'La empresa perdió 1.250 empleos y sus ventas cayeron un 3,5 % en 2021.',
  '—¿Vienes con nosotros a Sevilla? —preguntó Elena.',
  'Hola.',
  'Los vecinos de la calle Mayor llevan tres semanas sin agua porque las obras del metro rompieron una tubería que nadie había señalado en los planos.',
];

const MODEL = findModel(DEFAULT_MODEL_ID)!;
const directory = fileURLToPath(new URL('../../../models', import.meta.url));

let engine: TransformersEngine;
let model: Seq2SeqModel;
let tokenizer: PreTrainedTokenizer;

beforeAll(async () => {
  const files = await readModelFiles(MODEL, readModelFilesIn(directory), {});
  engine = await loadTransformersEngine(MODEL, files, 'cpu');
  const { env } = await import('@xenova/transformers');
  env.useFS = true;
  env.useCustomCache = false;
  env.localModelPath = `${directory}/`;
  tokenizer = await AutoTokenizer.from_pretrained(MODEL.id);
  model = await AutoModelForSeq2SeqLM.from_pretrained(MODEL.id, { dtype: MODEL.dtype, device: 'cpu' });
}, 60_000);

afterAll(async () => {
  await engine.dispose();
  await model.dispose();
});

/** What Transformers.js itself generates, one sentence at a time, without start token and end mark. */
async function generate(sentence: string): Promise<number[]> {
  const output = await model.generate({ ...tokenizer(sentence), max_new_tokens: 120, num_beams: 1 } as Parameters<Seq2SeqModel['generate']>[0]);
  const ids = (output as unknown as { tolist(): bigint[][] }).tolist()[0]!.map(Number).slice(1);
  return ids.slice(0, ids.indexOf(1) < 0 ? undefined : ids.indexOf(1));
}

const GREEDY = { lengthLimit: () => 120, blockRepeats: false, fixedLength: false };

const encode = (sentence: string): number[] => tokenizer(sentence, { return_tensor: false }).input_ids;

test.each(SENTENCES)('greedy search generates the same ids as model.generate: %s', async (sentence) => {
  const [hypothesis] = await decodeGreedily(new Seq2SeqNetwork(model), [encode(sentence)], GREEDY);
  expect(hypothesis!.ended).toBe('end-mark');
  expect(hypothesis!.tokens).toEqual(await generate(sentence));
}, 60_000);

// The int8 graphs scale their activations over the whole batch, so a sentence's neighbours may change its translation a little.
test('rows that leave the batch take no other row with them', async () => {
  const network = new Seq2SeqNetwork(model);
  const hypotheses = await decodeGreedily(network, SENTENCES.map(encode), GREEDY);
  expect(new Set(hypotheses.map(({ steps }) => steps)).size).toBeGreaterThan(3);
  for (const [i, sentence] of SENTENCES.entries()) {
    const alone = (await decodeGreedily(network, [encode(sentence)], GREEDY))[0]!.tokens;
    const shared = alone.filter((token) => hypotheses[i]!.tokens.includes(token));
    expect(shared.length / alone.length).toBeGreaterThan(0.6);
    expect(hypotheses[i]!.attention).toHaveLength(hypotheses[i]!.tokens.length);
    for (const row of hypotheses[i]!.attention) expect(row).toHaveLength(encode(sentence).length);
  }
});

test('translates, in order, with confidence and links', async () => {
  const translations = await engine.translate(SENTENCES);
  expect(translations).toHaveLength(SENTENCES.length);
  expect(translations[4]!.text).toMatch(/hello/i);
  for (const [i, { text, confidence, tokens, wordLinks, truncated, repetition }] of translations.entries()) {
    expect(text).not.toBe('');
    expect(text).not.toMatch(/<\/?s>|<pad>|▁/);
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(tokens).toBeGreaterThan(1);
    expect(truncated || repetition).toBe(false);
    for (const { source, target, score } of wordLinks!) {
      expect(SENTENCES[i]!.slice(...source).trim()).not.toBe('');
      expect(text.slice(...target).trim()).not.toBe('');
      expect(score).toBeLessThanOrEqual(1);
    }
  }
});

test('links the digits of a year to themselves', async () => {
  const source = 'La ministra viajó a Berlín en 2019.';
  const [{ text, wordLinks }] = (await engine.translate([source])) as [Translation];
  const digits = wordLinks!.filter(({ target, score }) => score > 0.5 && /^\d$/.test(text.slice(...target)));
  expect(digits).toHaveLength(4);
  for (const link of digits) expect(source.slice(...link.source)).toBe(text.slice(...link.target));
});

test.each(HINTED_LINES)('gets the hints that it was trained with: %s', async (line, pieces) => {
  const lexicon = parseLexicon(await readFile(join(directory, MODEL.id, MODEL.hints!.lexicon), 'utf8'));
  const vocabulary = new Map([...tokenizer.get_vocab()].map(([piece, id]) => [id, piece]));
  const hints = new Hints(lexicon, {
    encodePhrase: (text) => tokenizer(text, { return_tensor: false, add_special_tokens: false }).input_ids,
    pieceOf: (id) => (tokenizer.all_special_ids.includes(id) ? '' : vocabulary.get(id)!),
    mark: tokenizer.get_vocab().get(MODEL.hints!.mark)!,
  });
  expect(hints.insert(encode(line)).ids.map((id) => vocabulary.get(id)).join(' ')).toBe(pieces);
});

test('hints change the translation, and no word is linked to one', async () => {
  const source = 'Las válvulas del tanque se cerraron.';
  const bare = await loadTransformersEngine({ ...MODEL, hints: undefined }, await readModelFiles(MODEL, readModelFilesIn(directory), {}), 'cpu');
  const [[without], [hinted]] = [await bare.translate([source]), await engine.translate([source])];
  await bare.dispose();
  expect(hinted!.text).toMatch(/tank/i);
  expect(hinted!.text).not.toBe(without!.text);
  const isIn = ([start, end]: readonly [number, number], text: string, word: string) => start >= text.indexOf(word) && end <= text.indexOf(word) + word.length;
  expect(hinted!.wordLinks!.some((link) => isIn(link.target, hinted!.text, 'tank') && isIn(link.source, source, 'tanque'))).toBe(true);
}, 60_000);

test('a row that hints would make longer than the network’s positions goes without', async () => {
  const rare = 'hipo '.repeat(engine.maxSourceTokens - 1).trim();
  expect(engine.countTokens(rare)).toBe(engine.maxSourceTokens);
  await expect(engine.translate([rare])).resolves.toHaveLength(1);
}, 60_000);

test('counts tokens with the end mark and refuses what is over the limit', async () => {
  expect(engine.countTokens('Hola.')).toBe(encode('Hola.').length);
  const long = 'una palabra más '.repeat(80);
  expect(engine.countTokens(long)).toBeGreaterThan(engine.maxSourceTokens);
  await expect(engine.translate(['Hola.', long])).rejects.toThrow(RangeError);
  await expect(engine.translate([])).resolves.toEqual([]);
});

test('a network that ends at once says nothing', async () => {
  const forward = model.forward.bind(model);
  const ending = jest.spyOn(model, 'forward').mockImplementation(async (inputs) => {
    const output = await forward(inputs) as { logits: Tensor };
    const [, , vocabulary] = output.logits.dims as [number, number, number];
    for (let endMark = 1; endMark < output.logits.data.length; endMark += vocabulary) output.logits.data[endMark] = 1e9;
    return output;
  });
  const silent = new TransformersEngine(tokenizer, model, 'cpu', { maxSourceTokens: 100 });
  await expect(silent.translate(['Hola.', 'λόγος.'])).resolves.toMatchObject([{ text: '', confidence: 0 }, { text: '', confidence: 0 }]);
  ending.mockRestore();
});

test('a fixed length is met to the token', async () => {
  const sources = SENTENCES.map(encode);
  const hypotheses = await decodeGreedily(new Seq2SeqNetwork(model), sources, { lengthLimit: () => 17, blockRepeats: false, fixedLength: true });
  expect(hypotheses.map(({ steps }) => steps)).toEqual(sources.map(() => 17));
});

test('blocked repeats leave no block of three tokens twice', async () => {
  const sources = ['ja '.repeat(40).trim(), SENTENCES[5]!].map(encode);
  const hypotheses = await decodeGreedily(new Seq2SeqNetwork(model), sources, { lengthLimit: () => 60, blockRepeats: true, fixedLength: false });
  for (const { tokens } of hypotheses) {
    const blocks = tokens.slice(2).map((_, i) => tokens.slice(i, i + 3).join());
    expect(new Set(blocks).size).toBe(blocks.length);
  }
});

test('what looks like a special token is text', async () => {
  const source = 'La marca </s> termina una frase, y <bt> no es nada.';
  expect(engine.countTokens(source)).toBeGreaterThan(engine.countTokens('La marca termina una frase, y no es nada.') + 6);
  const [{ text, wordLinks }] = (await engine.translate([source])) as [Translation];
  expect(text).toMatch(/phrase|sentence/);
  expect(wordLinks!.some(({ source: [start] }) => start === source.indexOf('frase'))).toBe(true);
});

test('a word behind a quotation mark is read as behind a space, and keeps its links', async () => {
  const source = 'Lo llamó «sorpresa» y se fue.';
  const [{ text, wordLinks }] = (await engine.translate([source])) as [Translation];
  expect(text).toMatch(/["«“](?:a )?surprise["»”]/);
  expect(wordLinks!.some((link) => source.slice(...link.source) === 'sorpresa' && text.slice(...link.target) === 'surprise')).toBe(true);
});

test('headings are translated without a stop, and keep their links', async () => {
  const headings = ['Índice', 'Libro segundo', 'La vida en el campo', 'Ingredientes (para 4 personas):'];
  const translations = await engine.translate(headings);
  expect(translations.map(({ text }) => text)).toEqual(['index', 'Second book', 'Life in the country', expect.stringMatching(/^ingredients \(for 4 people\):$/)]);
  expect(translations[1]!.wordLinks!.some(({ source, target }) => headings[1]!.slice(...source) === 'Libro' && translations[1]!.text.slice(...target) === 'book')).toBe(true);
});

test('a name at the head of a heading is one still, and a term is obeyed', async () => {
  const terms = [{ source: 'Índice', target: 'Register' }];
  const [name, term] = await engine.translate(['Clara recibe el premio', 'Índice general'], terms);
  expect(name!.text).toMatch(/^Clara receives/);
  expect(term!.text).toMatch(/register/i);
});

test.each([
  ['Véase http://www.ejemplo.org/pagina.html para más información.', ['http://www.ejemplo.org/pagina.html']],
  ['Puede escribirnos a reservas@hotelmar.es o llamar al 954 22 33 44.', ['reservas@hotelmar.es', '954 22 33 44']],
  ['Añade 1½ tazas de harina y ½ de azúcar.', ['½']],
  ['El pago se hará en la cuenta ES91 2100 0418 4502 0005 1332 antes del día 5.', ['ES91 2100 0418 4502 0005 1332']],
])('addresses, account numbers and rare symbols come from the source: %s', async (source, stretches) => {
  const [{ text, confidence, wordLinks }] = (await engine.translate([source])) as [Translation];
  expect(confidence).toBeGreaterThan(0.3);
  for (const stretch of stretches) {
    expect(text).toContain(stretch);
    expect(wordLinks!.some((link) => source.slice(...link.source) === stretch && text.slice(...link.target) === stretch)).toBe(true);
  }
});

test.each([
  ['La palabra griega λόγος significa razón y palabra.', ['λόγος']],
  ['El presidente dijo: «Привет, товарищ, как у тебя дела сегодня утром», y la gente aplaudió con fuerza.', ['Привет, товарищ, как у тебя дела сегодня утром']],
  ['Si x ≥ 3, entonces y ≤ 2.', ['≥', '≤']],
  ['El agua es H₂O.', ['₂']],
  ['Me gusta 😀😀 mucho el café.', ['😀😀']],
])('characters that the tokenizer does not know come from the source: %s', async (source, stretches) => {
  const [{ text, confidence, wordLinks }] = (await engine.translate([source])) as [Translation];
  expect(confidence).toBeGreaterThan(0.3);
  for (const stretch of stretches) {
    expect(text).toContain(stretch);
    expect(wordLinks!.some((link) => source.slice(...link.source) === stretch && text.slice(...link.target) === stretch)).toBe(true);
  }
});
