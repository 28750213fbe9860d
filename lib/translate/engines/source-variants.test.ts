import type { Translation } from '../engine';
import { listVariants, pickTranslation } from './source-variants';

/** Words of this vocabulary are one token; any other is one a letter, and every mark one. The end mark counts. */
const countTokens = (text: string) => 1 + (text.match(/(?<!\p{L})(?:índice|libro|general|segundo|pedro|un|una|frase|corta|La|la|Madrid)(?!\p{L})|\S/gu) ?? []).length;

describe('listVariants', () => {
  test.each([
    ['Índice', ['Índice', 'índice', 'índice.']],
    ['Índice general', ['Índice general', 'índice general', 'índice general.']],
    ['«Libro segundo', ['«Libro segundo', '«libro segundo', '«libro segundo.']],
    ['La casa', ['La casa', 'La casa.']],
    ['Madrid', ['Madrid', 'Madrid.']],
    ['Pedro segundo', ['Pedro segundo', 'Pedro segundo.']],
    ['Índice:', ['Índice:', 'índice:']],
    ['Una frase corta.', ['Una frase corta.', 'una frase corta.']],
    ['La frase.', ['La frase.']],
    ['¿12 %', ['¿12 %', '¿12 %.']],
  ])('%s', (text, variants) => {
    expect(listVariants(text, countTokens)).toEqual(variants);
  });

  test('a sentence that is not short is as it is, unless a small letter saves two tokens', () => {
    const rest = `${'frase corta '.repeat(3)}una.`;
    expect(listVariants(`Un ${rest}`, countTokens)).toEqual([`Un ${rest}`]);
    expect(listVariants(`Una ${rest}`, countTokens)).toEqual([`Una ${rest}`, `una ${rest}`]);
  });

  test('a long text without a mark at its end is no heading', () => {
    const text = `Un ${'frase corta '.repeat(30)}`.trim();
    expect(listVariants(text, countTokens)).toEqual([text]);
  });
});

describe('pickTranslation', () => {
  const translation = (text: string, confidence: number, rest: Partial<Translation> = {}): Translation =>
    ({ text, confidence, tokens: 3, truncated: false, repetition: false, ...rest });
  const pick = (text: string, ...attempts: readonly (readonly [string, Translation])[]) =>
    pickTranslation(text, attempts.map(([variant, translation]) => ({ variant, translation })));

  test('takes the most confident, without the stop that the text has not', () => {
    expect(pick('Índice', ['Índice', translation('Independice', 0.4)], ['índice', translation('index', 0.7)], ['índice.', translation('index.', 0.8)]))
      .toMatchObject({ text: 'index', confidence: 0.8 });
    expect(pick('índice', ['índice', translation('index', 0.7)], ['índice.', translation('the index.', 0.8)]).text).toBe('the index');
  });

  test('takes the text itself among equals', () => {
    expect(pick('Clara', ['Clara', translation('Clara', 0.8)], ['clara', translation('clear', 0.8)]).text).toBe('Clara');
  });

  test.each([{ truncated: true }, { repetition: true }, { text: '' }])('does not take what failed: %p', (failure) => {
    expect(pick('Sí', ['Sí', translation('Yes', 0.2)], ['sí', translation('yes', 0.9, failure)]).text).toBe('Yes');
  });

  test('a stop of the text, and dots that are none, stay', () => {
    expect(pick('Sí.', ['Sí.', translation('Yes.', 0.2)], ['sí.', translation('yes.', 0.9)]).text).toBe('yes.');
    expect(pick('Sí', ['Sí', translation('Yes', 0.2)], ['sí.', translation('yes...', 0.9)]).text).toBe('yes...');
  });

  test('no word is linked to a stop that is not there', () => {
    const wordLinks = [{ source: [0, 6], target: [0, 5], score: 0.9 }, { source: [6, 7], target: [4, 5], score: 0.5 }, { source: [0, 6], target: [5, 6], score: 0.5 }] as const;
    expect(pick('Índice', ['Índice', translation('x', 0.1)], ['índice.', translation('index.', 0.8, { wordLinks })]).wordLinks).toEqual([wordLinks[0]]);
  });
});
