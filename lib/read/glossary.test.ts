import type { GlossaryEdit } from '../store/types';
import type { EntityMention, EntityType, GlossaryEntry, GlossaryEntryId, MentionId, SegmentId, TextRange } from '../types';
import { describeAttention, isFlagged } from './attention';
import { DocumentView } from './document-view';
import { fixtureId, makeStoredDocument, translate } from './fixtures/stored-document';
import { Glossary } from './glossary';
import { applyGlossaryEdits } from './glossary-edits';
import { listNames } from './glossary-list';
import { listMentions } from './list-mentions';
import { openNextName } from './name-card';
import { createReaderState } from './reader-state';

const stored = makeStoredDocument([
  { sentences: ['Vladimir Putin vive en Moscú.', 'Nada más.'] },
  { sentences: ['Putin habló.'] },
]);

const entry = (id: string, term: string, translation: string, entityType: EntityType): GlossaryEntry => ({
  id: id as GlossaryEntryId, documentId: fixtureId, term, translation, variants: [], definition: null, entityType, source: 'document',
});

const mention = (segment: string, surface: string, start: number, entryId: string, targetRange?: TextRange): EntityMention => ({
  id: `${segment}-m-${start}` as MentionId, segmentId: segment as SegmentId, surface, range: { start, end: start + surface.length },
  ...(targetRange && { targetRange }), entityType: 'PER', glossaryEntryId: entryId as GlossaryEntryId, confidence: 1,
});

const annotations = {
  annotatedAt: '2026-01-01T12:00:00.000Z',
  entries: [entry('putin', 'Vladimir Putin', 'Vladimir Putin', 'PER'), entry('moscu', 'Moscú', 'Moscow', 'LOC')],
  mentions: [
    mention('s-0', 'Vladimir Putin', 0, 'putin', { start: 19, end: 33 }),
    mention('s-0', 'Moscú', 23, 'moscu', { start: 3, end: 9 }),
    mention('s-2', 'Putin', 0, 'putin'),
  ],
};

function open(changedAt = '2026-01-01T11:00:00.000Z', edits: readonly GlossaryEdit[] = []) {
  const view = new DocumentView(stored);
  view.apply([translate(stored.units[0]!, 'In Moscow there is Vladimir Putin.', { changedAt })]);
  return { view, glossary: new Glossary(applyGlossaryEdits(annotations, edits), view) };
}

test('a name knows its mentions in reading order', () => {
  const { glossary } = open();
  expect(glossary.names.map(({ entry: { term }, mentions }) => [term, mentions.map(({ sentence, position }) => [sentence, position])])).toEqual([
    ['Vladimir Putin', [[0, 0], [2, 1]]], ['Moscú', [[0, 0]]],
  ]);
});

test('a name knows the other forms that the text gives it', () => {
  const { glossary } = open();
  expect(glossary.names.map(({ forms }) => forms)).toEqual([['Putin'], []]);
});

describe('settled English', () => {
  const moscow = 'moscu' as GlossaryEntryId;

  test('is missed where a translation has another, reviewed or not, until it is final', () => {
    const { view, glossary } = open(undefined, [{ entryId: moscow, translation: 'Moskva' }]);
    const [deviation] = glossary.deviationsIn(view.sentence(0));
    expect(deviation).toMatchObject({ wanted: 'Moskva', range: { start: 3, end: 9 } });
    expect(isFlagged(view.sentence(0), glossary)).toBe(true);
    expect(describeAttention(view.sentence(0), glossary)).toBe('“Moscow” should be “Moskva”.');
    expect(glossary.replaceableSentences(glossary.name(moscow)!, view)).toEqual([0]);
    view.apply([{ ...view.sentence(0).unit, state: 'reviewed' }]);
    expect(isFlagged(view.sentence(0), glossary)).toBe(true);
    view.apply([{ ...view.sentence(0).unit, state: 'final' }]);
    expect(glossary.deviationsIn(view.sentence(0))).toEqual([]);
    expect(glossary.replaceableSentences(glossary.name(moscow)!, view)).toEqual([]);
  });

  test('is not looked for before the names of a newer translation are known, nor of what is not settled', () => {
    const late = open('2026-01-01T13:00:00.000Z', [{ entryId: moscow, translation: 'Moskva' }]);
    expect(late.glossary.deviationsIn(late.view.sentence(0))).toEqual([]);
    const found = open(undefined, [{ entryId: moscow, note: 'capital' }]);
    expect(found.glossary.deviationsIn(found.view.sentence(0))).toEqual([]);
  });
});

test('names are listed for an export as they stand and as the reader has corrected them', () => {
  const { view } = open();
  const units = stored.units.map((unit, index) => (index === 0 ? view.sentence(0).unit : unit));
  const mentions = listMentions({ ...stored, units }, annotations, [{ entryId: 'moscu' as GlossaryEntryId, translation: 'Moskva', note: 'old' }]);
  expect(mentions.map(({ unitId, term, translation, target, note }) => [unitId, term, translation, target?.start, note])).toEqual([
    [units[0]!.id, 'Vladimir Putin', 'Vladimir Putin', 19, undefined], [units[0]!.id, 'Moscú', 'Moskva', 3, 'old'], [units[2]!.id, 'Vladimir Putin', 'Vladimir Putin', undefined, undefined],
  ]);
});

test('names are marked where they stand on each side', () => {
  const { view, glossary } = open();
  const sentence = view.sentence(0);
  const marked = (side: 'source' | 'target', text: string) =>
    glossary.marksOf(sentence, side).map(({ range, kind }) => [text.slice(range.start, range.end), kind]);
  expect(marked('source', sentence.unit.source)).toEqual([['Vladimir Putin', 'name-PER'], ['Moscú', 'name-LOC']]);
  expect(marked('target', sentence.unit.target!)).toEqual([['Vladimir Putin', 'name-PER'], ['Moscow', 'name-LOC']]);
  expect(glossary.marksOf(sentence, 'source')).toBe(glossary.marksOf(sentence, 'source'));
  expect(glossary.marksOf(view.sentence(1), 'source')).toEqual([]);
});

test('a translation that has changed since is not marked at old places', () => {
  const { view, glossary } = open('2026-01-01T13:00:00.000Z');
  expect(glossary.marksOf(view.sentence(0), 'target')).toEqual([]);
  expect(glossary.marksOf(view.sentence(0), 'source')).toHaveLength(2);
});

test('mentions of segments that the document lacks are left out, and entries without a mention', () => {
  const { view } = open();
  const glossary = new Glossary(applyGlossaryEdits({ ...annotations, mentions: [mention('s-9', 'Moscú', 0, 'moscu')] }, []), view);
  expect(glossary.names).toEqual([]);
});

describe('the key for names', () => {
  test('goes round the names of the sentence in the order of the side in hand', () => {
    const { view, glossary } = open();
    const state = createReaderState(view, 0);
    state.glossary.set(glossary);
    const press = (step?: 1 | -1) => openNextName(state, step) && glossary.name(state.card.get()!.mention.entryId)!.entry.term;
    expect(press()).toBe(false);
    state.current.set({ index: 0, side: 'target' });
    expect([press(), press(), press()]).toEqual(['Moscú', 'Vladimir Putin', 'Moscú']);
    expect(press(-1)).toBe('Vladimir Putin');
    state.card.set(null);
    state.current.set({ index: 0, side: 'source' });
    expect(press()).toBe('Vladimir Putin');
  });

  test('does nothing in a sentence without names', () => {
    const { view, glossary } = open();
    const state = createReaderState(view, 0);
    state.glossary.set(glossary);
    state.current.set({ index: 1, side: 'source' });
    expect(openNextName(state)).toBe(false);
    expect(state.card.get()).toBeNull();
  });
});

describe('the list of names', () => {
  const { glossary: { names } } = open();
  const all = { search: '', type: null, order: 'text' } as const;
  const terms = (query: Partial<Parameters<typeof listNames>[1]>) => listNames(names, { ...all, ...query }).map(({ entry: { term } }) => term);

  test('is searched in both languages without regard to case and accents', () => {
    expect(terms({ search: 'moscu' })).toEqual(['Moscú']);
    expect(terms({ search: ' MOSCOW ' })).toEqual(['Moscú']);
    expect(terms({ search: 'Kiev' })).toEqual([]);
  });

  test('keeps what is being corrected', () => {
    expect(listNames(names, { ...all, search: 'moscu' }, 'putin' as GlossaryEntryId).map(({ entry: { term } }) => term)).toEqual(['Vladimir Putin', 'Moscú']);
  });

  test('is filtered by kind and sorted', () => {
    expect(terms({ type: 'LOC' })).toEqual(['Moscú']);
    expect(terms({})).toEqual(['Vladimir Putin', 'Moscú']);
    expect(terms({ order: 'name' })).toEqual(['Moscú', 'Vladimir Putin']);
    expect(terms({ order: 'count' })).toEqual(['Vladimir Putin', 'Moscú']);
  });
});
