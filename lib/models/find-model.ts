import { findModel, type ModelEntry } from '../../models/registry';
import type { InstalledModels } from './installed-models';

/**
 * A model by its id: one that comes with Paralelo, or one that the reader has brought. `undefined` where there is none.
 * @throws ModelError `models-unavailable`
 */
export async function findAnyModel(id: string, installed: Pick<InstalledModels, 'find'>): Promise<ModelEntry | undefined> {
  return findModel(id) ?? installed.find(id);
}
