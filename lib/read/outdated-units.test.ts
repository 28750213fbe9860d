import type { TranslationUnit, UnitOrigin, UnitState } from '../types';
import { isOutdated } from './outdated-units';

const MODEL = { id: 'now', revision: 'r2' };
const by = (modelId: string, revision: string): UnitOrigin => ({ kind: 'model', modelId, revision, dtype: 'q8' });
const unit = (origin: UnitOrigin, state: UnitState = 'translated', target: string | null = 'Yes.') => ({ target, state, origin }) as TranslationUnit;

test.each<[string, TranslationUnit, boolean]>([
  ['another model', unit(by('before', 'r2')), true],
  ['another revision of the model', unit(by('now', 'r1')), true],
  ['the model itself', unit(by('now', 'r2')), false],
  ['another model, but a person has looked at it', unit(by('before', 'r1'), 'reviewed'), false],
  ['another model, and it is final', unit(by('before', 'r1'), 'final'), false],
  ['a person', unit({ kind: 'human' }), false],
  ['a bilingual file', unit({ kind: 'import' }), false],
  ['nobody yet', unit({ kind: 'none' }, 'initial', null), false],
])('a translation by %s', (_, candidate, outdated) => {
  expect(isOutdated(candidate, MODEL)).toBe(outdated);
});
