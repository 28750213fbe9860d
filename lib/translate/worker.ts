import { findModel, type ModelEntry } from '../../models/registry';
import { findAnyModel } from '../models/find-model';
import { InstalledModels } from '../models/installed-models';
import { fetchModelFiles } from './fetch-model-file';
import { createEngineFrom } from './load-engine';
import type { ReadModelFile } from './model-files';
import type { Port, Request, Response } from './protocol';
import { readInstalled } from './read-installed';
import { serve } from './serve';
import { TranslateError } from './translate-error';

const installed = new InstalledModels();
const readShipped = fetchModelFiles('/models');
const readOwn = readInstalled(installed);

const read: ReadModelFile = (model, path, options) => (findModel(model.id) ? readShipped : readOwn)(model, path, options);

async function find(id: string): Promise<ModelEntry> {
  const model = await findAnyModel(id, installed).catch(() => undefined);
  if (!model) throw new TranslateError('model-gone', `${id} is not kept in this browser.`);
  return model;
}

serve(globalThis as unknown as Port<Response, Request>, createEngineFrom(read, { find }));
