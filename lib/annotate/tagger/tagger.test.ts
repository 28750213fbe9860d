import { shippedKnowledge } from '../fixtures/knowledge';
import { parseLexicon } from './lexicon';
import { parseModel } from './model';
import type { Tagger } from './tagger';

let tagger: Tagger;

beforeAll(async () => { ({ tagger } = await shippedKnowledge()); });

const words = (text: string) => text.split(' ');

test('spans carry a confidence between 0 and 1', () => {
  const [spans] = tagger.tag([words('La escritora Carmen Laforet nació en Barcelona .')]);
  expect(spans).toMatchObject([{ start: 2, end: 4, type: 'PER' }, { start: 6, end: 7, type: 'LOC' }]);
  for (const { confidence } of spans!) {
    expect(confidence).toBeGreaterThan(0.5);
    expect(confidence).toBeLessThanOrEqual(1);
  }
});

test('the rest of the document tells what a doubtful name is', () => {
  const doubtful = words('Lago volvió .');
  const [, helped] = tagger.tag([words('El ministro Esteban Lago viajó ayer .'), doubtful]);
  expect(helped).toMatchObject([{ start: 0, end: 1, type: 'PER' }]);
});

test('a few words do not tell an annotation convention', () => {
  expect(tagger.recognizeConvention([words('Hola .')])).toBe(0);
  expect(tagger.recognizeConvention([])).toBe(0);
});

test('the dateline of a news agency does', () => {
  expect(tagger.recognizeConvention(Array.from({ length: 20 }, () => words('Madrid , 23 may ( EFECOM ) .')))).toBe(1);
});

test('files that are something else are refused', () => {
  expect(() => parseLexicon(new ArrayBuffer(64))).toThrow('not a lexicon file');
  expect(() => parseModel(new ArrayBuffer(64))).toThrow('not a tagger model');
});
