import type { Translation } from '../engine';
import { writePronouns } from './write-pronouns';

const translation = (text: string, wordLinks?: Translation['wordLinks']): Translation => ({ text, tokens: 1, confidence: 1, truncated: false, repetition: false, ...(wordLinks && { wordLinks }) });

test.each([
  ['Marta perdió su llave.', 'Marta lost his key.', 'Marta lost her key.'],
  ['Ana dijo que estaba cansada.', 'Ana said that he was tired.', 'Ana said that she was tired.'],
  ['Lucía volvió a su casa.', 'He came back to his house by himself.', 'She came back to her house by herself.'],
  ['Marta vio que llegaba.', "Marta saw that he's here.", "Marta saw that she's here."],
  ['Marta dijo que la llave era suya.', 'Marta said the key was his.', 'Marta said the key was hers.'],
  ['MARTA PERDIÓ SU LLAVE.', 'MARTA LOST HIS KEY.', 'MARTA LOST HIS KEY.'],
  ['Marta perdió su llave.', 'Marta LOST HIS KEY.', 'Marta LOST HER KEY.'],
  ['Marta habló con su voz de siempre.', 'Marta told him with the chisel.', 'Marta told him with the chisel.'],
  ['Marta llamó a Pedro desde su casa.', 'Marta called Pedro from his house.', 'Marta called Pedro from his house.'],
])('%s', (source, model, english) => expect(writePronouns(source, translation(model)).text).toBe(english));

test('word links move along', () => {
  const links = [{ source: [0, 5], target: [0, 5], score: 1 }, { source: [20, 27], target: [23, 28], score: 1 }] as const;
  const { text, wordLinks } = writePronouns('Marta dijo que estaba cansada.', translation('Marta said that he was tired.', links));
  expect(text).toBe('Marta said that she was tired.');
  expect(wordLinks!.map(({ target }) => text.slice(...target))).toEqual(['Marta', 'tired']);
});
