import { listQuotedWords, QuotedWords } from './quoted-words';

const PIECES = ['</s>', '▁"', '"', '▁“', '▁(', '▁the', 'the', '▁smart', 'sm', 'a', '▁a', 's', '▁s', 'Sm', '.', '5', '▁5', '▁'];
const words = new QuotedWords(PIECES);
const listBanned = (previous: string | undefined, picked: string) =>
  words.listBanned(previous === undefined ? undefined : PIECES.indexOf(previous), PIECES.indexOf(picked)).map((id) => PIECES[id]);

test.each([['▁"', 'sm'], ['▁“', 's']])('behind %s, %s gives way to words with a space', (previous, picked) => {
  expect(listBanned(previous, picked)).toEqual(PIECES.filter((piece) => !['▁the', '▁smart', '▁a'].includes(piece)));
});

test.each([['▁"', 'the'], ['▁"', 'a'], ['▁"', 'Sm'], ['▁"', '5'], ['▁"', '▁smart'], ['"', 'sm'], ['▁(', 'sm'], ['▁the', 'sm'], [undefined, 'sm']])('behind %s, %s stays', (previous, picked) => {
  expect(listBanned(previous, picked)).toEqual([]);
});

test('a piece that a loan word begins with stays', () => {
  const [mark, piece] = [PIECES.indexOf('▁"'), PIECES.indexOf('sm')];
  expect(words.listBanned(mark, piece, [piece])).toEqual([]);
  expect(words.listBanned(mark, piece, [PIECES.indexOf('s')])).not.toEqual([]);
});

test('the words of quotations that are written small', () => {
  expect(listQuotedWords('El «sudoku» y “salsa Teriyaki dulce”, d\'accord, \'saudade\'.')).toEqual(['sudoku', 'salsa', 'dulce', 'saudade']);
  expect(listQuotedWords('Nada entre comillas')).toEqual([]);
});
