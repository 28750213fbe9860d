import type { ImportedText } from '@/lib/import/types';
import type { LanguageVerdict } from '@/lib/language';
import { StoreError, type StoredDocument } from '@/lib/store/types';
import type { DocumentId } from '@/lib/types';
import { addText, type AddTextSteps, type TextSource } from './add-text';

const imported: ImportedText = {
  title: 'Carta', format: 'paste', encoding: 'none', notices: [{ code: 'lines-joined' }],
  blocks: [{ kind: 'heading', text: 'Carta' }, { kind: 'paragraph', text: 'Querida Inés:' }],
};
const prepared = { document: { id: 'd-1' as DocumentId } } as StoredDocument;
const spanish: LanguageVerdict = { code: 'spa', name: 'Spanish', isSpanish: true, confidence: 1 };
const catalan: LanguageVerdict = { code: 'cat', name: 'Catalan', isSpanish: false, confidence: 1 };
const sourceIn = (verdict: LanguageVerdict): TextSource => ({ name: null, read: async () => ({ ok: true, value: { imported, verdict } }) });
const source = sourceIn(spanish);

function makeSteps(changes: Partial<AddTextSteps> = {}) {
  return {
    confirmLanguage: jest.fn(async () => true),
    prepareDocument: jest.fn(async () => prepared),
    store: { addDocument: jest.fn(async () => true) },
    ...changes,
  };
}

test('a Spanish text is stored without a question', async () => {
  const steps = makeSteps();
  expect(await addText(source, steps)).toEqual({ kind: 'added', documentId: 'd-1', isNew: true, notices: imported.notices });
  expect(steps.confirmLanguage).not.toHaveBeenCalled();
  expect(steps.store.addDocument).toHaveBeenCalledWith(prepared);
});

test('a text that is there already is found, not stored again', async () => {
  const steps = makeSteps({ store: { addDocument: async () => false } });
  expect(await addText(source, steps)).toMatchObject({ kind: 'added', documentId: 'd-1', isNew: false });
});

test('a text in another language is stored if the reader says so', async () => {
  const steps = makeSteps();
  expect(await addText(sourceIn(catalan), steps)).toMatchObject({ kind: 'added' });
  expect(steps.confirmLanguage).toHaveBeenCalledWith(catalan, imported);
});

test('a text in another language is left alone if not', async () => {
  const steps = makeSteps({ confirmLanguage: async () => false });
  expect(await addText(sourceIn(catalan), steps)).toEqual({ kind: 'declined' });
  expect(steps.prepareDocument).not.toHaveBeenCalled();
});

test('a text too short to tell passes', async () => {
  const steps = makeSteps();
  expect(await addText(sourceIn({ code: 'und', name: 'Unknown', isSpanish: false, confidence: 0 }), steps)).toMatchObject({ kind: 'added' });
  expect(steps.confirmLanguage).not.toHaveBeenCalled();
});

test('what cannot be read says why', async () => {
  const unreadable: TextSource = { name: 'a.txt', read: async () => ({ ok: false, error: { code: 'binary', message: 'A PNG.' } }) };
  expect(await addText(unreadable, makeSteps())).toEqual({ kind: 'failed', code: 'binary', message: 'A PNG.' });
});

test('a full storage says so', async () => {
  const full = { addDocument: async () => { throw new StoreError('quota-exceeded', 'Full.'); } };
  expect(await addText(source, makeSteps({ store: full }))).toEqual({ kind: 'failed', code: 'quota-exceeded', message: 'Full.' });
});

test('a defect is not taken for a failure', async () => {
  const broken = makeSteps({ prepareDocument: async () => { throw new TypeError('defect'); } });
  await expect(addText(source, broken)).rejects.toThrow('defect');
});
