import type { EntityMention, GlossaryEntry, GlossaryEntryId } from '../types';
import { fixtureId } from './fixtures/stored-document';
import { applyGlossaryEdits, settledTerms } from './glossary-edits';

const id = (text: string) => text as GlossaryEntryId;
const kiev: GlossaryEntry = {
  id: id('kiev'), documentId: fixtureId, term: 'Kiev', translation: 'Kiev', variants: ['Kyiv'], definition: null, entityType: 'LOC', source: 'document',
};
const mention = { glossaryEntryId: id('kiev'), surface: 'Kiev' } as EntityMention;
const annotations = { entries: [kiev], mentions: [mention], annotatedAt: '2026-01-01T00:00:00.000Z' };

test('without corrections the names are as they were found', () => {
  expect(applyGlossaryEdits(annotations, [{ entryId: id('gone'), rejected: true }])).toEqual({ ...annotations, rejected: [], merged: new Map(), fixed: new Set(), absent: [] });
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

describe('merging', () => {
  const rus: GlossaryEntry = { ...kiev, id: id('rus'), term: 'Rus', translation: 'Rus', variants: ['Kyiv'] };
  const both = { ...annotations, entries: [kiev, rus], mentions: [mention, { glossaryEntryId: id('rus') } as EntityMention] };

  test('makes one name of two, with all mentions and renderings', () => {
    const edited = applyGlossaryEdits(both, [{ entryId: id('rus'), mergedInto: id('kiev') }]);
    expect(edited.entries).toEqual([{ ...kiev, variants: ['Kyiv', 'Rus'] }]);
    expect(edited.mentions.map(({ glossaryEntryId }) => glossaryEntryId)).toEqual(['kiev', 'kiev']);
    expect(edited.merged.get(id('kiev'))).toEqual([rus]);
  });

  test('follows from one to the next, and is no names with what it is merged into', () => {
    const three = { ...both, entries: [...both.entries, { ...kiev, id: id('k') }], mentions: [...both.mentions, { glossaryEntryId: id('k') } as EntityMention] };
    const edits = [{ entryId: id('k'), mergedInto: id('rus') }, { entryId: id('rus'), mergedInto: id('kiev') }];
    expect(applyGlossaryEdits(three, edits).mentions.map(({ glossaryEntryId }) => glossaryEntryId)).toEqual(['kiev', 'kiev', 'kiev']);
    expect(applyGlossaryEdits(three, [...edits, { entryId: id('kiev'), rejected: true }]).mentions).toEqual([]);
  });

  test('into a name that is gone, or round in a ring, does not count', () => {
    const gone = applyGlossaryEdits(both, [{ entryId: id('rus'), mergedInto: id('moscu') }]);
    expect(gone.entries).toEqual([kiev, rus]);
    const ring = applyGlossaryEdits(both, [{ entryId: id('rus'), mergedInto: id('kiev') }, { entryId: id('kiev'), mergedInto: id('rus') }]);
    expect(ring.entries).toEqual([kiev, rus]);
    expect(ring.mentions.map(({ glossaryEntryId }) => glossaryEntryId)).toEqual(['kiev', 'rus']);
  });
});

test('terms of the reader that the text does not have are told apart', () => {
  const edits = [{ entryId: id('t-faro'), term: 'faro', translation: 'lighthouse' }];
  const edited = applyGlossaryEdits(annotations, edits);
  expect(edited.absent.map(({ term }) => term)).toEqual(['faro']);
  expect(edited.fixed).toEqual(new Set([id('t-faro')]));
  expect(applyGlossaryEdits({ entries: [], mentions: [] }, edits).absent).toEqual([]);
});

test('a term that the reader has taken back is gone before names are found anew', () => {
  const own = { ...annotations, entries: [{ ...kiev, isOwn: true }] };
  expect(applyGlossaryEdits(own, [])).toMatchObject({ entries: [], mentions: [], rejected: [], absent: [] });
  expect(applyGlossaryEdits(own, [{ entryId: id('kiev'), term: 'Kiev' }]).entries).toHaveLength(1);
});

describe('what a translator is told of', () => {
  test('names and terms of the reader\'s own, with the English settled for them', () => {
    const edits = [{ entryId: id('kiev'), translation: 'Kyiv' }, { entryId: id('own'), term: 'marea', translation: 'tide' }];
    expect(settledTerms(annotations, edits)).toEqual([{ source: 'Kiev', target: 'Kyiv' }, { source: 'marea', target: 'tide' }]);
    expect(settledTerms({ entries: [], mentions: [] }, edits)).toEqual([{ source: 'marea', target: 'tide' }]);
  });

  test('short forms of a name, and other capitals, as the text has them', () => {
    const merkel: GlossaryEntry = { ...kiev, id: id('merkel'), term: 'Angela Merkel', translation: 'Angela Merkel' };
    const mentions = ['Angela Merkel', 'Merkel', 'MERKEL', 'la canciller', 'Merkel'].map((surface) => ({ glossaryEntryId: id('merkel'), surface }) as EntityMention);
    expect(settledTerms({ entries: [merkel], mentions }, [{ entryId: id('merkel'), translation: 'Angela Merckel' }])).toEqual([
      { source: 'Angela Merkel', target: 'Angela Merckel' }, { source: 'Merkel', target: 'Merckel' }, { source: 'MERKEL', target: 'Merckel' },
    ]);
  });

  test('nothing that is settled in no English, no name, gone, or another name\'s', () => {
    expect(settledTerms(annotations, [
      { entryId: id('kiev'), note: 'Since 2019' }, { entryId: id('own'), term: 'marea' }, { entryId: id('gone'), translation: 'Gone' },
    ])).toEqual([]);
    expect(settledTerms(annotations, [{ entryId: id('kiev'), translation: 'Kyiv', rejected: true }])).toEqual([]);
    expect(settledTerms(annotations, [{ entryId: id('kiev'), translation: 'Kyiv', mergedInto: id('rus') }])).toEqual([]);
  });
});
