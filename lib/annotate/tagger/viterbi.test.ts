import fc from 'fast-check';
import { canEnd, canFollow, canStart, LABEL_COUNT } from './labels';
import { decode, marginals } from './viterbi';

const transitions = Float64Array.from({ length: LABEL_COUNT ** 2 }, (_, k) => Math.sin(k * 7));

const scoresOf = (length: number) => fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: length * LABEL_COUNT, maxLength: length * LABEL_COUNT }).map((values) => Float64Array.from(values));

/** All well-formed sequences of a length, with their scores. */
function enumerate(scores: Float64Array, length: number): { labels: number[]; score: number }[] {
  let sequences: { labels: number[]; score: number }[] = [{ labels: [], score: 0 }];
  for (let i = 0; i < length; i++) {
    sequences = sequences.flatMap(({ labels, score }) => Array.from({ length: LABEL_COUNT }, (_, y) => y)
      .filter((y) => (i === 0 ? canStart(y) : canFollow(labels[i - 1]!, y)) && (i < length - 1 || canEnd(y)))
      .map((y) => ({ labels: [...labels, y], score: score + scores[i * LABEL_COUNT + y]! + (i === 0 ? 0 : transitions[labels[i - 1]! * LABEL_COUNT + y]!) })));
  }
  return sequences;
}

test('finds the best of all well-formed sequences', () => {
  fc.assert(fc.property(scoresOf(3), (scores) => {
    const best = enumerate(scores, 3).reduce((a, b) => (b.score > a.score ? b : a));
    expect([...decode(scores, 3, transitions)]).toEqual(best.labels);
  }), { numRuns: 30 });
});

test('marginals are the shares of all well-formed sequences', () => {
  fc.assert(fc.property(scoresOf(3), (scores) => {
    const sequences = enumerate(scores, 3).map(({ labels, score }) => ({ labels, weight: Math.exp(score) }));
    const total = sequences.reduce((sum, { weight }) => sum + weight, 0);
    const found = marginals(scores, 3, transitions);
    for (let i = 0; i < 3; i++) {
      for (let y = 0; y < LABEL_COUNT; y++) {
        const share = sequences.filter(({ labels }) => labels[i] === y).reduce((sum, { weight }) => sum + weight, 0) / total;
        expect(found[i * LABEL_COUNT + y]).toBeCloseTo(share, 9);
      }
    }
  }), { numRuns: 10 });
});

test('an empty sentence has no labels', () => {
  expect(decode(new Float64Array(0), 0, transitions)).toHaveLength(0);
});
