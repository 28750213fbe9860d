import { findTurns, markTurn } from './turns';

/** Marks the sentences of paragraphs as their places say; those without a place stay. */
function mark(...paragraphs: readonly (readonly string[])[]): string[] {
  const sentences = paragraphs.flatMap((paragraph, p) => paragraph.map((source, i) => ({ id: `${p}-${i}`, blockId: `b${p}`, source })));
  const turns = findTurns(sentences);
  return sentences.map(({ id, source }) => (turns.has(id) ? markTurn({ text: source.replace(/^—/, '') }, turns.get(id)!).text : source));
}

test('a turn of several sentences has marks around all of it', () => {
  expect(mark(['—Uno.', 'Dos.', 'Tres.'], ['—Otro.'], ['Nadie habló.', 'Nadie.'])).toEqual(['"Uno.', 'Dos.', 'Tres."', '"Otro."', 'Nadie habló.', 'Nadie.']);
});

test('what is said goes on behind a narrator who is done', () => {
  expect(mark(['—No —dijo ella—.', 'Vete.', 'Ya.'])).toEqual(['—No —dijo ella—.', '"Vete.', 'Ya."']);
  expect(mark(['—No —dijo ella.', 'Se fue.'])).toEqual(['—No —dijo ella.', 'Se fue.']);
  expect(mark(['—No.', 'Quizá —dijo ella—.', 'Vete.'])).toEqual(['"No."', 'Quizá —dijo ella—.', '"Vete."']);
  expect(mark(['-No -dijo ella-.', 'Vete.'])).toEqual(['-No -dijo ella-.', '"Vete."']);
  expect(mark(['-No -dijo ella.', 'Se fue.'])).toEqual(['-No -dijo ella.', 'Se fue.']);
});

test('a sentence of the narrator between two of the speaker has none', () => {
  expect(mark(['—No me gusta.', '—Pedro cerró la puerta—.', 'Vámonos.'])).toEqual(['"No me gusta."', 'Pedro cerró la puerta—.', '"Vámonos."']);
});

test('behind speech, a sentence with a dash is the narrator\'s, and so are those behind it', () => {
  expect(mark(['—Estoy cansado.', '—Miró el reloj.', 'Eran las tres.'])).toEqual(['"Estoy cansado."', 'Miró el reloj.', 'Eran las tres.']);
});

test('dashes that no narrator begins with interrupt nothing', () => {
  expect(mark(['—El Madrid–Barcelona sale.', 'Fue en 1939–1945.', 'Corre.'])).toEqual(['"El Madrid–Barcelona sale.', 'Fue en 1939–1945.', 'Corre."']);
});

test('marks alone, lists and lines that are no sentence are left as they are', () => {
  expect(mark(['—…'], ['—1945.'], ['—'], ['— los productos,'], ['— Comprar leche'])).toEqual(['—…', '—1945.', '—', '— los productos,', '— Comprar leche']);
});

test('questions and cries in one paragraph are turns', () => {
  expect(mark(['—Hola.', '—¿Quién es?', 'Diga.'])).toEqual(['"Hola."', '"¿Quién es?', 'Diga."']);
});

describe('marking', () => {
  const link = { source: [0, 2], target: [1, 5], score: 1 } as const;

  test('marks that the place has not are taken off, and word links stay with their words', () => {
    const { text, wordLinks } = markTurn({ text: '"Good."', wordLinks: [link] }, { opens: false, closes: true });
    expect([text, text.slice(...wordLinks![0]!.target)]).toEqual(['Good."', 'Good']);
    expect(markTurn({ text: '"Good."', wordLinks: [link] }, { opens: true, closes: false })).toEqual({ text: '"Good.', wordLinks: [link] });
    expect(markTurn({ text: 'Good.' }, { opens: true, closes: true })).toEqual({ text: '"Good."' });
  });

  test.each(['"Good," he said. "Night."', 'He said "no" and left.', '"Good," he said.'])('a model that has set marks is left alone: %s', (text) => {
    expect(markTurn({ text }, { opens: true, closes: false })).toEqual({ text });
  });
});
