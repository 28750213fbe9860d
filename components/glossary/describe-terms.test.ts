import { describeTerms } from './describe-terms';

const term = { es: 'faro', en: 'lighthouse', type: null, note: null };

test('says how many terms there are', () => {
  expect(describeTerms({ terms: [term], skipped: [] })).toBe('One term is in the glossary.');
  expect(describeTerms({ terms: [term, { ...term, es: 'luz' }], skipped: [] })).toBe('2 terms are in the glossary.');
});

test('says what was not taken in, and where it stands', () => {
  const skipped = [5, 6, 9, 12].map((line) => ({ line, reason: 'no-spanish' as const }));
  expect(describeTerms({ terms: [term], skipped: [{ line: 2, reason: 'unknown-type' }, ...skipped] })).toBe(
    'One term is in the glossary. 4 rows have no Spanish and were left out (lines 5, 6, 9, …). One kind is not known (line 2).',
  );
  expect(describeTerms({ terms: [term], skipped: [{ line: 3, reason: 'repeated' }] })).toContain('One row says otherwise of a term that is there already and was left out (line 3).');
});
