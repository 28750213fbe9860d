import fc from 'fast-check';
import { isFlagged } from './attention';
import { DocumentView } from './document-view';
import { makeStoredDocument, translate } from './fixtures/stored-document';
import { EMPTY_GLOSSARY } from './glossary';
import { moveSentence as moveAmong, type SentenceList, type SentenceMove } from './sentence-navigation';

const moveSentence = (list: SentenceList, move: SentenceMove, current: number | null, start: number) =>
  moveAmong(list, move, current, start, (sentence) => isFlagged(sentence, EMPTY_GLOSSARY));

/** A list of sentences of which those named are flagged. */
function listOf(count: number, flagged: readonly number[] = []): DocumentView {
  const stored = makeStoredDocument([{ sentences: Array.from({ length: count }, (_, index) => `${index}.`) }]);
  const units = stored.units.map((unit, index) => translate(unit, 'x', { flags: flagged.includes(index) ? ['number-missing'] : [] }));
  return new DocumentView({ ...stored, units });
}

test('moves by one and stops at the ends', () => {
  const list = listOf(3);
  expect(moveSentence(list, 'next', 0, 0)).toBe(1);
  expect(moveSentence(list, 'next', 2, 0)).toBeNull();
  expect(moveSentence(list, 'previous', 1, 0)).toBe(0);
  expect(moveSentence(list, 'previous', 0, 0)).toBeNull();
  expect(moveSentence(list, 'first', 2, 0)).toBe(0);
  expect(moveSentence(list, 'last', 0, 0)).toBe(2);
});

test('without a current sentence, moves start at the first on screen', () => {
  const list = listOf(9, [4, 7]);
  expect(moveSentence(list, 'next', null, 4)).toBe(4);
  expect(moveSentence(list, 'previous', null, 4)).toBe(3);
  expect(moveSentence(list, 'next-flagged', null, 4)).toBe(4);
  expect(moveSentence(list, 'previous-flagged', null, 4)).toBe(7);
});

test('an empty document has nowhere to go', () => {
  expect(moveSentence(listOf(0), 'last', null, 0)).toBeNull();
});

test('flagged moves go round the ends and visit every flagged sentence', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 30 }), fc.array(fc.nat(29)), fc.nat(29), (count, marks, from) => {
    const start = from % count;
    const flagged = [...new Set(marks.map((mark) => mark % count))].sort((a, b) => a - b);
    const list = listOf(count, flagged);
    const others = flagged.filter((index) => index !== start);
    const forward = moveSentence(list, 'next-flagged', start, 0);
    const backward = moveSentence(list, 'previous-flagged', start, 0);
    expect(forward).toBe(others.find((index) => index > start) ?? others[0] ?? null);
    expect(backward).toBe(others.findLast((index) => index < start) ?? others.at(-1) ?? null);
  }));
});

test('a flag that a person has settled counts no more', () => {
  const [unit] = makeStoredDocument([{ sentences: ['1.'] }]).units;
  const sentence = { index: 0, segments: [], gap: '' };
  expect(isFlagged({ ...sentence, unit: translate(unit!, 'x', { flags: ['repetition'] }) }, EMPTY_GLOSSARY)).toBe(true);
  expect(isFlagged({ ...sentence, unit: translate(unit!, 'x', { flags: ['repetition'], state: 'reviewed' }) }, EMPTY_GLOSSARY)).toBe(false);
});
