import type { ModelEntry } from '../../models/registry';
import { ModelError } from '../models/types';
import type { TranslationClient } from '../translate/client';
import { TranslateError } from '../translate/translate-error';

/** Any sentence does: it is the running that is tried, not what comes out. */
const SENTENCE = { id: 'trial', text: 'Hoy hace sol en la plaza.' };

/**
 * Loads a model and has it translate a sentence, in a worker that ends with the trial.
 * @throws ModelError `model-unusable`
 */
export async function tryModel(createClient: () => TranslationClient, { id, revision }: Pick<ModelEntry, 'id' | 'revision'>): Promise<void> {
  const client = createClient();
  try {
    await client.load(id, { revision });
    await client.translate([SENTENCE], { onResults: () => {} }).finished;
  } catch (error) {
    if (!(error instanceof TranslateError)) throw error;
    throw new ModelError('model-unusable', `${error.code}: ${error.message}`, { cause: error });
  } finally {
    client.dispose();
  }
}
