import { Hints, parseLexicon } from './hints';

/** A tokenizer with a piece for each id. */
function hintsOver(pieces: readonly string[], lexicon: Readonly<Record<string, string>>) {
  const hints = new Hints(new Map(Object.entries(lexicon)), {
    encodePhrase: (text) => text.split(' ').map((word) => pieces.indexOf(`▁${word}`)),
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

describe('phrases', () => {
  const pieces = ['<bt>', '</s>', '▁hora', '▁local', '▁Hora', 's', ',', '▁time', '▁hour', '▁en', '▁in'];
  const insert = hintsOver(pieces, { 'hora local': 'local time', 'hora local en': 'local time in', hora: 'hour', local: 'local' });

  test('the English of the longest phrase follows its last word', () => {
    expect(insert('▁Hora', '▁local', '</s>')).toBe('▁Hora ▁local [<bt>] [▁local] [▁time] </s>');
    expect(insert('▁hora', '▁local', '▁en')).toBe('▁hora ▁local ▁en [<bt>] [▁local] [▁time] [▁in]');
    expect(insert('▁en', '▁hora', '▁hora', '▁local')).toBe('▁en ▁hora [<bt>] [▁hour] ▁hora ▁local [<bt>] [▁local] [▁time]');
  });

  test('a phrase has nothing between its words, and whole words only', () => {
    expect(insert('▁hora', ',', '▁local')).toBe('▁hora [<bt>] [▁hour] , ▁local [<bt>] [▁local]');
    expect(insert('▁hora', '▁local', 's')).toBe('▁hora [<bt>] [▁hour] ▁local s');
  });
});

test('a lexicon is read line by line; what is no pair is passed over', () => {
  expect([...parseLexicon('tanque\ttank\n\nvagón\nvagones\tcars')]).toEqual([['tanque', 'tank'], ['vagones', 'cars']]);
});
