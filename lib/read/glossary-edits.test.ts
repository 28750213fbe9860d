import type { EntityMention, GlossaryEntry, GlossaryEntryId } from '../types';
import { fixtureId } from './fixtures/stored-document';
import { applyGlossaryEdits } from './glossary-edits';

const id = (text: string) => text as GlossaryEntryId;
const kiev: GlossaryEntry = {
  id: id('kiev'), documentId: fixtureId, term: 'Kiev', translation: 'Kiev', variants: ['Kyiv'], definition: null, entityType: 'LOC', source: 'document',
};
const mention = { glossaryEntryId: id('kiev') } as EntityMention;
const annotations = { entries: [kiev], mentions: [mention], annotatedAt: '2026-01-01T00:00:00.000Z' };

test('without corrections the names are as they were found', () => {
  expect(applyGlossaryEdits(annotations, [{ entryId: id('gone'), rejected: true }])).toEqual({ ...annotations, rejected: [] });
});

test('a corrected translation takes the place of the one found, which becomes a variant', () => {
  const { entries: [entry] } = applyGlossaryEdits(annotations, [{ entryId: id('kiev'), translation: 'Kyiv', note: 'Since 2019' }]);
  expect(entry).toEqual({ ...kiev, translation: 'Kyiv', variants: ['Kiev'], note: 'Since 2019' });
});

test('another kind leaves the rest as it was', () => {
  expect(applyGlossaryEdits(annotations, [{ entryId: id('kiev'), entityType: 'ORG' }]).entries).toEqual([{ ...kiev, entityType: 'ORG' }]);
});

test('what is no name is neither listed nor marked, but can be found again', () => {
  expect(applyGlossaryEdits(annotations, [{ entryId: id('kiev'), rejected: true }])).toMatchObject({ entries: [], mentions: [], rejected: [kiev] });
});
