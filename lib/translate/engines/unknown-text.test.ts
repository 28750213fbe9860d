import { collapseUnknown, matchUnknown } from './unknown-text';

const UNKNOWN = 9;

/** Ids count up, unknown pieces have the same; `?` is an unknown character. */
function collapse(text: string, pieces: readonly string[]) {
  const known = pieces.map((piece) => (piece === '?' ? null : piece));
  const { ids, unknown } = collapseUnknown(text, known.map((piece, i) => (piece === null ? UNKNOWN : 10 + i)), known);
  let next = 0;
  return ids.map((id) => {
    if (id !== UNKNOWN) return pieces[id - 10];
    const { start, end } = unknown[next++]!;
    return `<${text.slice(start, end)}>`;
  });
}

describe('collapseUnknown', () => {
  test.each([
    ['a word', 'el λόγος es', ['▁el', '▁', '?', '?', '?', '?', '?', '▁es'], ['▁el', '▁', '<λόγος>', '▁es']],
    ['words and what stands between them', '«Так, да», y', ['▁«', '?', '?', '?', ',', '▁', '?', '?', '»', ',', '▁y'], ['▁«', '<Так, да>', '»', ',', '▁y']],
    ['signs, each for itself', '≥ 3, ≤', ['▁', '?', '▁3', ',', '▁', '?'], ['▁', '<≥>', '▁3', ',', '▁', '<≤>']],
    ['signs with only spaces between', '≥ ≤ 3', ['▁', '?', '▁', '?', '▁', '▁3'], ['▁', '<≥ ≤>', '▁', '▁3']],
    ['signs with a mark between', '≥, ≤', ['▁', '?', ',', '▁', '?'], ['▁', '<≥>', ',', '▁', '<≤>']],
    ['a sign within a word', 'H₂O', ['▁H', '?', 'O'], ['▁H', '<₂>', 'O']],
    ['several code units', 'a 😀😀', ['▁a', '▁', '?', '?'], ['▁a', '▁', '<😀😀>']],
    ['nothing else', '日本', ['▁', '?', '?'], ['▁', '<日本>']],
    ['words far from all that is known', `${'日'.repeat(60)} es`, ['▁', '?', '▁es'], ['▁', `<${'日'.repeat(60)}>`, '▁es']],
    ['quoted words, each for itself', '«да» «да»', ['▁«', '?', '?', '»', '▁«', '?', '?', '»'], ['▁«', '<да>', '»', '▁«', '<да>', '»']],
    ['what nobody sees, which goes', 'ca\u200bsa', ['▁ca', '?', 'sa'], ['▁ca', 'sa']],
  ])('%s', (_, text, pieces, expected) => {
    expect(collapse(text, pieces)).toEqual(expected);
  });

  test('a text without unknown characters stays as it is', () => {
    const ids = [4, 5];
    expect(collapseUnknown('a b', ids, ['▁a', '▁b']).ids).toBe(ids);
  });
});

describe('matchUnknown', () => {
  const row = (...weights: number[]) => Float32Array.from(weights);

  test('by attention, among the unknown only, and none twice', () => {
    const attention = [row(1, 0, 0), row(0.8, 0.05, 0.15), row(0, 0.4, 0.3), row(0, 0.4, 0.3)];
    expect(matchUnknown({ targets: [1, 2, 3], sources: [1, 2], attention })).toEqual([1, 0, null]);
  });

  test('by their order where the network does not tell, if they are as many', () => {
    expect(matchUnknown({ targets: [1, 4], sources: [2, 3], attention: [] })).toEqual([0, 1]);
    expect(matchUnknown({ targets: [1], sources: [2, 3], attention: [] })).toEqual([null]);
  });

  test('what stands for nothing in the source is null', () => {
    expect(matchUnknown({ targets: [0], sources: [], attention: [row(1)] })).toEqual([null]);
  });
});
