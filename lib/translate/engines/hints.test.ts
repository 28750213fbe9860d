import { Hints, parseLexicon } from './hints';

/** A tokenizer with a piece for each id. */
function hintsOver(pieces: readonly string[], lexicon: Readonly<Record<string, string>>) {
  const hints = new Hints(new Map(Object.entries(lexicon)), {
    encodeWord: (word) => [pieces.indexOf(`▁${word}`)],
    pieceOf: (id) => pieces[id]!,
    mark: pieces.indexOf('<bt>'),
  });
  return (...source: readonly string[]) => {
    const { ids, isHint } = hints.insert(source.map((piece) => pieces.indexOf(piece)));
    return ids.map((id, i) => (isHint[i] ? `[${pieces[id]}]` : pieces[id])).join(' ');
  };
}

const PIECES = ['<bt>', '</s>', '▁las', '▁válv', 'ulas', 'Válv', '▁', ',', '▁(', '2', '▁valves', '▁tank', '▁tanque', 's'];
const insert = hintsOver(PIECES, { válvulas: 'valves', tanque: 'tank', s: 'x' });

test('the English of a word follows the last piece of it', () => {
  expect(insert('▁las', '▁válv', 'ulas', ',', '▁tanque', '</s>')).toBe('▁las ▁válv ulas [<bt>] [▁valves] , ▁tanque [<bt>] [▁tank] </s>');
});

test('words begin with a space or after what is no letter, in large letters or small', () => {
  expect(insert('▁(', 'Válv', 'ulas')).toBe('▁( Válv ulas [<bt>] [▁valves]');
  expect(insert('2', 'Válv', 'ulas', '2')).toBe('2 Válv ulas [<bt>] [▁valves] 2');
  expect(insert('▁válv', '▁tanque')).toBe('▁válv ▁tanque [<bt>] [▁tank]');
});

test('parts of longer words get none', () => {
  expect(insert('▁tanque', 's', '</s>')).toBe('▁tanque s </s>');
  expect(insert('▁válv', '▁las')).toBe('▁válv ▁las');
  expect(insert()).toBe('');
});

test('a lexicon is read line by line; what is no pair is passed over', () => {
  expect([...parseLexicon('tanque\ttank\n\nvagón\nvagones\tcars')]).toEqual([['tanque', 'tank'], ['vagones', 'cars']]);
});
