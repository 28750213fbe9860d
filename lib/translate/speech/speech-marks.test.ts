import fc from 'fast-check';
import type { Translation } from '../engine';
import { putMarks, takeOffMarks } from './speech-marks';

const say = (source: string, text: string) => putMarks(takeOffMarks(source).marks, { text } as Translation).text;

describe('taking marks off', () => {
  test.each([
    ['—Buenas noches.', 'Buenas noches.'],
    ['— Buenas noches.', 'Buenas noches.'],
    ['–¿Quién?', '¿Quién?'],
    ['-¿Quién?', '¿Quién?'],
    ['- Buenas.', 'Buenas.'],
    ['— «Basta.»', '«Basta.»'],
    ['—Voy a Madrid–Barcelona.', 'Voy a Madrid–Barcelona.'],
    ['—No —dijo ella—, nunca.', 'No —dijo ella—, nunca.'],
    ['-No -dijo ella-, nunca.', 'No —dijo ella—, nunca.'],
    ['«Feliz cumpleaños.»', 'Feliz cumpleaños.'],
    ['“Feliz cumpleaños”.', 'Feliz cumpleaños.'],
    ['"Feliz cumpleaños"', 'Feliz cumpleaños'],
    ['« Feliz cumpleaños »', 'Feliz cumpleaños'],
    ['«La primera frase.', 'La primera frase.'],
    ['La última frase».', 'La última frase.'],
  ])('%s', (text, expected) => {
    expect(takeOffMarks(text).written.text).toBe(expected);
  });

  test.each(['«No», dijo él.', 'Dijo «no».', '«Uno» y «dos»', '-3 grados', '–5 grados bajo cero.', '- tres huevos', '— los productos agrícolas,', '— Comprar leche', '— Calderón', '-Pan', '—preguntó Ana.', '—…', '—1945.', 'Mide 32".', 'Él —dijo— no', '', 'Sin marcas'])('%s keeps them', (text) => {
    expect(takeOffMarks(text).written.text).toBe(text);
    expect(say(text, 'Whatever')).toBe('Whatever');
  });

  test('the words keep their places', () => {
    const source = '—No —dijo ella.';
    const { written } = takeOffMarks(source);
    expect(source.slice(...written.locate([0, 2]))).toBe('No');
    expect(source.slice(...written.locate([9, 13]))).toBe('ella');
  });
});

describe('putting marks around a translation', () => {
  test.each([
    ['—Buenas noches.', 'Good night.', '"Good night."'],
    ['«Feliz cumpleaños».', 'Happy birthday.', '"Happy birthday."'],
    ['“Feliz cumpleaños”', 'Happy birthday', '“Happy birthday”'],
    ['«La primera.', 'The first.', '"The first.'],
    ['La última».', 'The last.', 'The last."'],
    ['—Me dijo: «Ven».', 'He told me: "Come."', '"He told me: \'Come.\'"'],
  ])('%s', (source, text, expected) => {
    expect(say(source, text)).toBe(expected);
  });

  test('a model that has set them is left alone', () => {
    expect(say('—Buenas noches.', '"Good night."')).toBe('"Good night."');
    expect(say('—Buenas noches.', '"Good night.')).toBe('"Good night."');
    expect(say('La última».', 'The last".')).toBe('The last".');
    expect(say('—Buenas noches.', '"Good," he said. "Night."')).toBe('"Good," he said. "Night."');
    expect(say('—No —dijo ella.', '"No," she said.')).toBe('"No," she said.');
    expect(say('—No —dijo ella.', 'She said no.')).toBe('She said no.');
    expect(say('—No —dijo ella—, nunca.', '"No," she said, "never."')).toBe('"No," she said, "never."');
  });

  test('where a narrator interrupts, the first mark is added if it lacks', () => {
    expect(say('—No —dijo ella.', 'No," she said.')).toBe('"No," she said.');
    expect(say('—No —dijo ella—, nunca.', 'No," she said, "never."')).toBe('"No," she said, "never."');
  });

  test('an aside within what is said leaves it said', () => {
    expect(say('—Los ingresos —unos mil euros— bajan.', 'The income falls.')).toBe('"The income falls."');
  });

  test('word links move along', () => {
    const translation = { text: 'Good night.', wordLinks: [{ source: [0, 6], target: [0, 4], score: 1 }] } as unknown as Translation;
    const { text, wordLinks } = putMarks(takeOffMarks('—Buenas noches.').marks, translation);
    expect(text.slice(...wordLinks![0]!.target)).toBe('Good');
  });
});

test('no text is lost but its marks', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'aÁ —-«»"“”.,¿ '), maxLength: 20 }), (text) => {
    const letters = (part: string) => part.replace(/[^aÁ]/gu, '');
    const { written } = takeOffMarks(text);
    expect(letters(written.text)).toBe(letters(text));
    [...written.text].forEach((letter, i) => {
      if (/[aÁ]/.test(letter)) expect(letters(text.slice(...written.locate([i, i + 1])))).toBe(letter);
    });
  }));
});

test('many quotations take no time to speak of', () => {
  expect(say('—Uno.', '“a” '.repeat(20_000))).not.toBe('');
}, 2000);

test.each(['—', '- ', '«', '»', '" ', ' '])('a long run of %p takes no time to speak of', (part) => {
  expect(takeOffMarks(part.repeat(30_000)).written.text).toBeDefined();
}, 2000);
