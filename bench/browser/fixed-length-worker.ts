/**
 * The product's worker with two differences: it knows the reference model too, and its engines generate exactly as many
 * tokens as a sentence has itself, so that both models take the same number of steps whatever they make of it.
 */
import { fetchModelFiles } from '../../lib/translate/fetch-model-file';
import { createEngineFrom } from '../../lib/translate/load-engine';
import type { Port, Request, Response } from '../../lib/translate/protocol';
import { serve } from '../../lib/translate/serve';
import { findModel, type ModelEntry } from '../../models/registry';

/** Set by the bundler. */
declare const REFERENCE: ModelEntry;

const createEngine = createEngineFrom(fetchModelFiles('/models'), {
  find: (id) => (id === REFERENCE.id ? REFERENCE : findModel(id)),
  decoding: { fixedLength: true, lengthLimit: (sourceTokens) => sourceTokens },
});

serve(globalThis as unknown as Port<Response, Request>, createEngine);
