import type { TranslationUnit } from '../types';
import type { ModelIdentity } from '../pipeline';

/** Which units another model, or another version of the same, has translated. What a person has touched or brought is none of them. */
export function listOutdated(units: readonly TranslationUnit[], model: Pick<ModelIdentity, 'id' | 'revision'>): TranslationUnit[] {
  return units.filter(({ target, state, origin }) => (
    target !== null && state === 'translated' && origin.kind === 'model' && (origin.modelId !== model.id || origin.revision !== model.revision)
  ));
}
