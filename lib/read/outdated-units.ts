import type { TranslationUnit } from '../types';
import type { ModelIdentity } from '../pipeline';

/** Whether another model, or another version of the same, has translated a unit. What a person has touched or brought is not meant. */
export function isOutdated({ target, state, origin }: TranslationUnit, model: Pick<ModelIdentity, 'id' | 'revision'>): boolean {
  return target !== null && state === 'translated' && origin.kind === 'model' && (origin.modelId !== model.id || origin.revision !== model.revision);
}
