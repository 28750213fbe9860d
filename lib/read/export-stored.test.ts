import type { ExportFormat } from '../export';
import { StoreError, type Annotations } from '../store/types';
import type { EntityMention, GlossaryEntry, GlossaryEntryId, MentionId, SegmentId } from '../types';
import { exportStored } from './export-stored';
import { fixtureId, makeStoredDocument } from './fixtures/stored-document';

const stored = makeStoredDocument([{ sentences: ['Ana llegó.', 'Ana se fue.'] }]);
const entry: GlossaryEntry = {
  id: 'e-1' as GlossaryEntryId, documentId: fixtureId, term: 'Ana', translation: 'Anne', variants: [], definition: null, entityType: 'PER', source: 'document',
};
const mention: EntityMention = {
  id: 'm-1' as MentionId, segmentId: 's-0' as SegmentId, range: { start: 0, end: 3 }, surface: 'Ana', entityType: 'PER', glossaryEntryId: entry.id, confidence: 1,
};
const store = {
  loadDocument: async () => stored,
  annotations: async (): Promise<Annotations> => ({ mentions: [mention], entries: [entry], annotatedAt: '2026-01-01T00:00:00.000Z' }),
  glossaryEdits: async () => [],
  close: () => {},
};
const request = { documentId: fixtureId, generatorVersion: '1.0.0' };

const write = async (from: typeof store, format: ExportFormat): Promise<string> => {
  const outcome = await exportStored(async () => from, { ...request, format });
  return outcome.ok ? outcome.value.blob.text() : outcome.error.code;
};

test('a document is written in a format, under its name', async () => {
  expect(await exportStored(async () => store, { ...request, format: 'tsv' })).toMatchObject({ ok: true, value: { name: expect.stringMatching(/\.tsv$/) } });
  expect(await write(store, 'tsv')).toContain('Ana llegó.');
});

test('names are written once they have been looked for', async () => {
  expect(await write(store, 'jsonl')).toContain('"translation":"Anne"');
  const unnamed = { ...store, annotations: async () => ({ mentions: [], entries: [] }) };
  expect(await write(unnamed, 'jsonl')).not.toContain('"names"');
});

test('a failure of the store is an outcome, a defect is not', async () => {
  const gone = { ...store, loadDocument: async () => { throw new StoreError('not-found', 'Gone.'); } };
  expect(await exportStored(async () => gone, { ...request, format: 'tsv' })).toEqual({ ok: false, error: { code: 'not-found', message: 'Gone.' } });
  const close = jest.fn();
  expect(await write({ ...gone, close }, 'tsv')).toBe('not-found');
  expect(close).toHaveBeenCalledTimes(1);
  const broken = { ...store, loadDocument: async () => { throw new TypeError('defect'); } };
  await expect(exportStored(async () => broken, { ...request, format: 'tsv' })).rejects.toThrow('defect');
});
