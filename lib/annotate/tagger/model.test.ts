import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { writeModel } from '../../../models/training/entities/write-model';
import { LABEL_COUNT } from './labels';
import { parseModel } from './model';

let folder: string;

beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'tagger-')); });
afterAll(() => rm(folder, { recursive: true }));

const matrix = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 30 }).chain((keys) =>
  fc.tuple(fc.constant(Int32Array.from(keys)), fc.array(fc.integer({ min: -1000, max: 1000 }).map((thousandths) => thousandths / 1000), { minLength: keys.length * LABEL_COUNT, maxLength: keys.length * LABEL_COUNT })));

test('what training writes the program reads, to within half a step', async () => {
  const path = join(folder, 'tagger.bin');
  const transitions = Float64Array.from({ length: LABEL_COUNT ** 2 }, (_, k) => Math.fround(Math.cos(k)));
  await fc.assert(fc.asyncProperty(matrix, async ([keys, values]) => {
    const weights = Float32Array.from([...values]);
    fc.pre(weights.some((weight) => weight !== 0));
    writeModel(path, keys, weights.slice(), transitions, 0);
    const model = parseModel(new Uint8Array(await readFile(path)).buffer);
    const step = Math.max(...weights.map(Math.abs)) / 127;
    keys.forEach((key, row) => {
      const scores = new Float64Array(LABEL_COUNT);
      model.addScores(key, scores, 0);
      scores.forEach((score, y) => expect(Math.abs(score - weights[row * LABEL_COUNT + y]!)).toBeLessThanOrEqual(step * 0.501));
    });
    expect([...model.transitions]).toEqual([...transitions]);
  }), { numRuns: 30 });
});
