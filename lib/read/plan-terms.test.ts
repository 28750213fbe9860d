import type { GlossaryEdit } from '../store/types';
import type { GlossaryEntry, GlossaryEntryId } from '../types';
import { fixtureId } from './fixtures/stored-document';
import { planTerms, type BroughtTerm } from './plan-terms';

const entry = (term: string): GlossaryEntry => ({
  id: `e-${term}` as GlossaryEntryId, documentId: fixtureId, term, translation: term, variants: [], definition: null, entityType: 'LOC', source: 'document',
});
const term = (es: string, rest: Partial<BroughtTerm> = {}): BroughtTerm => ({ es, en: null, type: null, note: null, ...rest });
const plan = (terms: readonly BroughtTerm[], edits: readonly GlossaryEdit[] = []) => planTerms(fixtureId, terms, [entry('Moscú'), entry('Kiev')], edits);

test('a name that the text has is corrected', () => {
  expect(plan([term('Moscu', { en: 'Moskva', type: 'ORG', note: 'old' })])).toEqual([
    { entryId: 'e-Moscú', rejected: false, translation: 'Moskva', entityType: 'ORG', note: 'old' },
  ]);
});

test('what the term does not say stays as the reader had it, and what was no name is one again', () => {
  const edits = [{ entryId: 'e-Kiev' as GlossaryEntryId, translation: 'Kyiv', note: 'since 2019', rejected: true }];
  expect(plan([term('Kiev', { type: 'LOC' })], edits)).toEqual([{ entryId: 'e-Kiev', translation: 'Kyiv', note: 'since 2019', rejected: false, entityType: 'LOC' }]);
});

test('any other becomes a term of the reader’s own, under an id that only it has and XML takes', () => {
  const [a, b, c] = plan([term('tipo de interés', { en: 'interest rate' }), term('tipo de interes'), term('Tipo de interés')]);
  expect(a).toMatchObject({ term: 'tipo de interés', translation: 'interest rate', rejected: false });
  expect(new Set([a!.entryId, b!.entryId, c!.entryId]).size).toBe(3);
  expect(a!.entryId).toMatch(/^[\w.-]+$/);
  expect(plan([term('tipo de interés')])[0]!.entryId).toBe(a!.entryId);
});

test('a term is about the entry that is written like it before one that differs in accents', () => {
  const own = (text: string): GlossaryEntry => ({ ...entry(text), id: `t-${text}` as GlossaryEntryId, isOwn: true });
  const entries = [own('público'), own('publicó'), entry('Papa')];
  const ids = (...words: string[]) => planTerms(fixtureId, words.map((word) => term(word)), entries, []).map(({ entryId, term: words }) => words ?? entryId);
  expect(ids('publicó', 'público')).toEqual(['publicó', 'público']);
  expect(ids('papa', 'Papa')).toEqual(['papa', 'e-Papa']);
  expect(ids('PAPA')).toEqual(['e-Papa']);
  expect(ids('PAPA', 'Papá')).toEqual(['e-Papa', 'Papá']);
});
