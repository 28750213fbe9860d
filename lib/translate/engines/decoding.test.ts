import fc from 'fast-check';
import { linkPieces } from './link-words';
import { locatePieces } from './locate-pieces';
import { pickToken } from './pick-token';
import { cutLoop, endsInLoop, findRepeatingTokens } from './repetition';

describe('pickToken', () => {
  const softmax = (logits: readonly number[], token: number) => {
    const max = Math.max(...logits);
    return Math.log(Math.exp(logits[token]! - max) / logits.reduce((sum, value) => sum + Math.exp(value - max), 0));
  };
  const logits = fc.array(fc.float({ min: -40, max: 20, noNaN: true }), { minLength: 2, maxLength: 300 });

  test('finds the first of the best and its softmax probability', () => {
    fc.assert(
      fc.property(logits, (values) => {
        const pick = pickToken(Float32Array.from(values), 0, values.length, []);
        expect(pick.token).toBe(values.indexOf(Math.max(...values)));
        expect(Math.abs(pick.logProbability - softmax(values, pick.token))).toBeLessThan(0.01);
      }),
    );
  });

  test('takes the row asked for and never a banned token', () => {
    const rows = Float32Array.of(9, 1, 1, 0, 5, 4);
    expect(pickToken(rows, 1, 3, [])).toMatchObject({ token: 1 });
    expect(pickToken(rows, 1, 3, [1])).toMatchObject({ token: 2 });
  });
});

describe('repetition', () => {
  const source = [10, 11, 12, 13, 14, 15, 16];

  test.each([
    ['three times a block of three', [1, 2, 3, 4, 2, 3, 4, 2, 3, 4], true],
    ['twice a block of three', [1, 2, 3, 4, 2, 3, 4], false],
    ['six times one token', [1, 7, 7, 7, 7, 7, 7], true],
    ['five times one token', [1, 7, 7, 7, 7, 7], false],
    ['a block of twelve', Array.from({ length: 36 }, (_, i) => i % 12), true],
    ['no repetition', [1, 2, 3, 4, 5, 6, 7, 8], false],
    ['a repetition that has ended', [7, 7, 7, 7, 7, 7, 8], false],
  ])('%s', (_, tokens, expected) => {
    expect(endsInLoop(tokens, source)).toBe(expected);
  });

  test('what the source repeats may be repeated as often', () => {
    const billion = [1, 5, 0, 0, 0, 5, 0, 0, 0, 5, 0, 0, 0];
    expect(endsInLoop(billion, source)).toBe(true);
    expect(endsInLoop(billion, [9, 6, 0, 0, 0, 6, 0, 0, 0, 6, 0, 0, 0, 3])).toBe(false);
  });

  test('cutting a loop leaves its block once', () => {
    expect(cutLoop([1, 2, 3, 4, 2, 3, 4, 2, 3, 4])).toEqual([1, 2, 3, 4]);
    expect(cutLoop([1, 7, 7, 7, 7, 7, 7])).toEqual([1, 7]);
    expect(cutLoop([1, 2, 3])).toEqual([1, 2, 3]);
  });

  test('what ends in a loop is always cut to what does not', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 10 }), fc.array(fc.nat(5), { minLength: 3, maxLength: 12 }), fc.integer({ min: 3, max: 5 }), (head, block, times) => {
        const tokens = [...head, ...Array.from({ length: times }, () => block).flat()];
        fc.pre(endsInLoop(tokens, []));
        const cut = cutLoop(tokens);
        expect(cut.length).toBeLessThan(tokens.length);
        expect(tokens.slice(0, cut.length)).toEqual(cut);
      }),
    );
  });

  test('finds the tokens that would repeat a block of three', () => {
    expect(findRepeatingTokens([1, 2, 3, 9, 1, 2])).toEqual([3]);
    expect(findRepeatingTokens([1, 2, 3, 1, 2, 4, 1, 2])).toEqual([3, 4]);
    expect(findRepeatingTokens([1, 2, 3])).toEqual([]);
    expect(findRepeatingTokens([1])).toEqual([]);
  });
});

describe('locatePieces', () => {
  const surfaces = (text: string, pieces: readonly string[]) => locatePieces(text, pieces).map(([start, end]) => text.slice(start, end));

  test.each([
    ['words and parts of words', 'La casa grande', ['▁La', '▁ca', 'sa', '▁grande'], ['La', 'ca', 'sa', 'grande']],
    ['white space of any kind', 'La \n\tcasa', ['▁La', '▁casa'], ['La', 'casa']],
    ['a decomposed letter', 'cafe\u0301 solo', ['▁café', '▁solo'], ['cafe\u0301', 'solo']],
    ['an unknown character', 'a 日 b', ['▁a', '<unk>', '▁b'], ['a', '', 'b']],
    ['a piece of nothing but a space', 'a b', ['▁a', '▁', 'b'], ['a', '', 'b']],
    ['an end mark', 'a', ['▁a', ''], ['a', '']],
  ])('%s', (_, text, pieces, expected) => {
    expect(surfaces(text, pieces)).toEqual(expected);
  });

  test('after unknown characters the next piece may lie any way off', () => {
    const text = `a ${'日'.repeat(40)} b`;
    expect(locatePieces(text, ['▁a', null, '▁b'])).toEqual([[0, 1], [2, 2], [43, 44]]);
  });

  test('ranges never run backwards', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ maxLength: 5 })), (text, pieces) => {
        const ranges = locatePieces(text, pieces);
        expect(ranges).toHaveLength(pieces.length);
        ranges.reduce((end, [start, next]) => {
          expect(start).toBeGreaterThanOrEqual(end);
          expect(next).toBeGreaterThanOrEqual(start);
          return next;
        }, 0);
      }),
    );
  });
});

test('linkPieces links where the attention is, and nothing to the end mark', () => {
  const attention = [Float32Array.of(0.9, 0.05, 0.05), Float32Array.of(0.02, 0.5, 0.48), Float32Array.of(0, 0, 1)];
  const links = linkPieces(attention, [[0, 2], [3, 7], [7, 7]], [[0, 3], [4, 9], [9, 10]]);
  expect(links).toEqual([
    { source: [0, 2], target: [0, 3], score: expect.closeTo(0.9) },
    { source: [3, 7], target: [4, 9], score: expect.closeTo(0.5) },
  ]);
});
