import fc from 'fast-check';
import { samples } from './fixtures/samples';
import { detectLanguage } from './index';

const { spa, glg, eng } = samples as Record<'spa' | 'glg' | 'eng', string>;

describe('detectLanguage', () => {
  /** franc knows no Basque; that it is not taken for Spanish is what counts. */
  test.each(Object.entries(samples).filter(([code]) => code !== 'eus'))('knows a paragraph of %s', (code, text) => {
    expect(detectLanguage(text)).toMatchObject({ code, isSpanish: code === 'spa', confidence: 1 });
  });

  test('does not take Basque for Spanish', () => {
    expect(detectLanguage(samples.eus!).isSpanish).toBe(false);
  });

  test('gives the English name of a language', () => {
    expect(detectLanguage(glg).name).toBe('Galician');
    expect(detectLanguage(eng).name).toBe('English');
  });

  test('knows a sentence in English', () => {
    expect(detectLanguage('He said that she had never been there before, but nobody believed him.').code).toBe('eng');
  });

  test.each(['', '  \n ', '1.000 · 3,5 % · 17.30', 'Hola.', 'Buenos días, Sra. Gómez.'])('leaves %j undecided', (text) => {
    expect(detectLanguage(text)).toEqual({ code: 'und', name: 'Unknown', isSpanish: false, confidence: 0 });
  });

  test('never names another language for a Spanish sentence of this sample', () => {
    const sentences = spa.match(/[^.;]+[.;]/g)!;
    expect(sentences.length).toBeGreaterThan(5);
    for (const sentence of sentences) expect(['spa', 'und']).toContain(detectLanguage(sentence).code);
  });

  test('outvotes a foreign preface, and says that not all agree', () => {
    const verdict = detectLanguage(`${eng.repeat(2)} ${spa.repeat(6)}`);
    expect(verdict.code).toBe('spa');
    expect(verdict.confidence).toBeGreaterThan(0.5);
    expect(verdict.confidence).toBeLessThan(1);
  });

  test('sees a foreign text behind a Spanish title', () => {
    expect(detectLanguage(`El autobús de las siete\n\n${eng.repeat(4)}`).code).toBe('eng');
  });

  test('stays quick on a novel', () => {
    const novel = spa.repeat(4_000);
    const started = performance.now();
    expect(detectLanguage(novel).isSpanish).toBe(true);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
      const { confidence } = detectLanguage(text);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }));
  });
});
