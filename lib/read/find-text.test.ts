import fc from 'fast-check';
import { DocumentView } from './document-view';
import { findText, locateMatch, markMatches, patternOf } from './find-text';
import { makeStoredDocument, translate } from './fixtures/stored-document';

const stored = makeStoredDocument([{ sentences: ['El café de la montaña.', 'Otro  CAFÉ.'] }]);
const view = new DocumentView({ ...stored, units: stored.units.map((unit) => translate(unit, 'The café on the mountain.')) });

test('finds whatever the case and the accents, on both sides, in reading order', () => {
  expect(findText(view, 'cafe', ['source', 'target'])).toEqual([
    { index: 0, side: 'source', range: { start: 3, end: 7 } },
    { index: 0, side: 'target', range: { start: 4, end: 8 } },
    { index: 1, side: 'source', range: { start: 6, end: 10 } },
    { index: 1, side: 'target', range: { start: 4, end: 8 } },
  ]);
  expect(findText(view, 'montana', ['source'])).toHaveLength(1);
});

test('a space finds any white space; nothing finds nothing', () => {
  expect(findText(view, 'otro café', ['source'])).toHaveLength(1);
  expect(findText(view, '  ', ['source'])).toEqual([]);
});

test('quotation marks and apostrophes are found however they are written', () => {
  for (const text of ['"I don\'t know"', '“I don’t know”']) {
    for (const query of ["don't", 'don’t', '"I', '“I', 'know”']) expect(patternOf(query)!.test(text)).toBe(true);
  }
});

test('a match keeps its place in the text, however many come before it', () => {
  const fewer = findText(view, 'cafe', ['source']);
  const all = findText(view, 'cafe', ['source', 'target']);
  expect(fewer.map((match) => locateMatch(all, match))).toEqual([0, 2]);
  expect(all.map((match) => locateMatch(fewer, match))).toEqual([0, 0, 1, 1]);
  expect([0, 1, 2].map((index) => locateMatch(all, { index }))).toEqual([0, 2, 0]);
  expect(locateMatch([], all[1]!)).toBe(0);
});

test('stops at the limit', () => {
  expect(findText(view, 'e', ['source', 'target'], 3)).toHaveLength(3);
});

test('any text without white space finds itself, whatever signs are in it', () => {
  fc.assert(fc.property(fc.stringMatching(/^[!-~áéíóúñÑ¿¡«»—…]{1,12}$/), (query) => {
    expect(`<<${query}>>`.match(patternOf(query)!)).not.toBeNull();
  }));
});

test('marks lie where the matches are and keep their identity', () => {
  const matches = findText(view, 'cafe', ['source', 'target']);
  const marks = markMatches(matches, matches[2]);
  expect(marks(view.sentence(1), 'source')).toEqual([{ range: { start: 6, end: 10 }, kind: 'chosen-match', id: 'match-6' }]);
  expect(marks(view.sentence(0), 'source')[0]?.kind).toBe('match');
  expect(marks(view.sentence(0), 'source')).toBe(marks(view.sentence(0), 'source'));
});

test.each(['hispano-luso', '1.000 $', 'a/b', '(c)', '\\'])('signs stand for themselves: %s', (query) => {
  expect(patternOf(query)?.exec(query)?.[0]).toBe(query);
});
