import { translateUnits } from '../lib/pipeline';
import type { Term } from '../lib/translate/protocol';
import type { TranslationUnit } from '../lib/types';
import { DEFAULT_MODEL_ID, findModel } from '../models/registry';
import { Progress } from './progress';

/** Translates what has no translation yet, with the given English for words of it, and with progress on standard error. Gives all units, in their order. */
export async function translatePending(units: readonly TranslationUnit[], terms: readonly Term[] = []): Promise<TranslationUnit[]> {
  const translated = new Map(units.map((unit) => [unit.id, unit]));
  const pending = units.filter(({ target }) => target === null).length;
  if (pending === 0) return [...units];
  const { createNodeClient } = await import('../lib/translate/node-client');
  const client = createNodeClient();
  const progress = new Progress(process.stderr, pending);
  try {
    await client.load(DEFAULT_MODEL_ID);
    const onUnits = (batch: readonly TranslationUnit[]) => {
      for (const unit of batch) translated.set(unit.id, unit);
      progress.add(batch.length);
    };
    await translateUnits(units, { client, model: findModel(DEFAULT_MODEL_ID)!, onUnits, terms }).finished;
  } finally {
    progress.end();
    client.dispose();
  }
  return [...translated.values()];
}
