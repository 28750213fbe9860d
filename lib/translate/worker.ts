import { findModel, type ModelEntry } from '../../models/registry';
import { InstalledModels } from '../models/installed-models';
import { fetchModelFiles } from './fetch-model-file';
import { createEngineFrom } from './load-engine';
import type { ReadModelFile } from './model-files';
import type { Port, Request, Response } from './protocol';
import { readInstalled } from './read-installed';
import { serve } from './serve';

const installed = new InstalledModels();
const readShipped = fetchModelFiles('/models');
const readOwn = readInstalled(installed);

const find = async (id: string): Promise<ModelEntry | undefined> => findModel(id) ?? installed.find(id);
const read: ReadModelFile = (model, path, options) => (findModel(model.id) ? readShipped : readOwn)(model, path, options);

serve(globalThis as unknown as Port<Response, Request>, createEngineFrom(read, { find }));
