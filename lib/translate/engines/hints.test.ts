import type { Term } from '../protocol';
import { Hints, parseLexicon, type HintedSource } from './hints';

/** Puts hints among pieces, each in brackets. The tokenizer has a piece for each id, and one for each word. */
function hintsOver(pieces: readonly string[], lexicon: Readonly<Record<string, string>>) {
  const hints = new Hints(new Map(Object.entries(lexicon)), {
    encodePhrase: (text) => text.split(' ').map((word) => pieces.findIndex((piece) => piece === `▁${word}` || piece === word)),
    pieceOf: (id) => (pieces[id]?.startsWith('<') ? '' : pieces[id] ?? ''),
    mark: pieces.indexOf('<bt>'),
  });
  return insertWith([]);

  function insertWith(terms: readonly Term[]) {
    const insert = (...source: readonly string[]) => show(hints.insert(source.map((piece) => pieces.indexOf(piece)), terms));
    return Object.assign(insert, { with: insertWith });
  }

  function show({ ids, isHint }: HintedSource) {
    return ids.map((id, i) => (isHint[i] ? `[${pieces[id]}]` : pieces[id])).join(' ');
  }
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

describe('terms of the reader\'s own', () => {
  const pieces = ['<bt>', '</s>', '▁el', '▁El', '▁Tribunal', '▁Supremo', '▁tribunal', '▁Supreme', '▁Court', '▁court', '▁of', '▁EE', '.', '▁US', '▁¿', 'El'];
  const insert = hintsOver(pieces, { tribunal: 'court', 'supremo el tribunal': 'court of', el: 'of' });
  const term = (source: string, target: string): Term => ({ source, target });

  test('follow their words after a doubled mark, in place of what the lexicon has', () => {
    const own = insert.with([term('Tribunal Supremo', 'Supreme Court')]);
    expect(own('▁Tribunal', '▁Supremo', '</s>')).toBe('▁Tribunal ▁Supremo [<bt>] [<bt>] [▁Supreme] [▁Court] </s>');
    expect(own('▁Tribunal', '</s>')).toBe('▁Tribunal [<bt>] [▁court] </s>');
  });

  test('no phrase of the lexicon reaches into them', () => {
    expect(insert('▁Supremo', '▁el', '▁tribunal')).toBe('▁Supremo ▁el ▁tribunal [<bt>] [▁court] [▁of]');
    expect(insert.with([term('tribunal', 'Court')])('▁Supremo', '▁el', '▁tribunal')).toBe('▁Supremo ▁el [<bt>] [▁of] ▁tribunal [<bt>] [<bt>] [▁Court]');
  });

  test('the longest counts, as it is written', () => {
    const own = insert.with([term('Tribunal', 'Court'), term('Tribunal Supremo', 'Supreme Court')]);
    expect(own('▁Tribunal', '▁Supremo')).toBe('▁Tribunal ▁Supremo [<bt>] [<bt>] [▁Supreme] [▁Court]');
    expect(own('▁tribunal', '▁Supremo')).toBe('▁tribunal [<bt>] [▁court] ▁Supremo');
  });

  test('a capital at the head of a text is no other word', () => {
    const own = insert.with([term('el', 'Supreme'), term('tribunal', 'Court')]);
    expect(own('▁¿', 'El', '▁el', '▁Tribunal')).toBe('▁¿ El [<bt>] [<bt>] [▁Supreme] ▁el [<bt>] [<bt>] [▁Supreme] ▁Tribunal [<bt>] [▁court]');
  });

  test('of characters that the tokenizer does not know are passed over', () => {
    // findIndex gives -1 for what is no piece, and the tokenizer of the test no text for that.
    const own = insert.with([term('Ω', 'US')]);
    expect(own('▁el', '?', '</s>')).toBe('▁el [<bt>] [▁of]  </s>');
  });

  test('may have marks in them', () => {
    const own = insert.with([term('EE .', 'US')]);
    expect(own('▁el', '▁EE', '.', '▁EE')).toBe('▁el [<bt>] [▁of] ▁EE . [<bt>] [<bt>] [▁US] ▁EE');
    expect(own('</s>')).toBe('</s>');
  });
});

test('a lexicon is read line by line; what is no pair is passed over', () => {
  expect([...parseLexicon('tanque\ttank\n\nvagón\nvagones\tcars')]).toEqual([['tanque', 'tank'], ['vagones', 'cars']]);
});
