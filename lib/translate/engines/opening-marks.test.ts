import { closeUpOpeningMarks, partOpeningMarks } from './opening-marks';

/** Words of this vocabulary are one token with a space before them; any other word is one a letter, and every mark one. */
const countTokens = (text: string) => (text.match(/(?<=^|\s)(?:sorpresa|vecina)(?!\p{L})|\S/gu) ?? []).length;

describe('partOpeningMarks', () => {
  test.each([
    ['una «sorpresa» y una "vecina"', 'una « sorpresa» y una " vecina"'],
    ['‘sorpresa’, dijo', '‘ sorpresa’, dijo'],
    ['«otra» cosa', '«otra» cosa'],
    ['d\'vecina y 5"vecina', 'd\'vecina y 5"vecina'],
    ['(sorpresa) —vecina ¿vecina?', '(sorpresa) —vecina ¿vecina?'],
  ])('%s', (text, expected) => {
    expect(partOpeningMarks(text, countTokens)).toBe(expected);
  });
});

describe('closeUpOpeningMarks', () => {
  test.each([
    ['a « surprise», he said', 'a «surprise», he said'],
    ['the " international forces" of " today"', 'the "international forces" of "today"'],
    ['" Today," he said, " is late"', '"Today," he said, "is late"'],
    ['he said "no" and left', 'he said "no" and left'],
    ['he said "no " and left', 'he said "no " and left'],
    ['( Rome) and [ 1]', '(Rome) and [1]'],
  ])('%s', (text, expected) => {
    expect(closeUpOpeningMarks(text)).toBe(expected);
  });
});
