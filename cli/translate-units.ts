import { translateUnits } from '../lib/pipeline';
import type { Term } from '../lib/translate/protocol';
import type { TranslationUnit } from '../lib/types';
import { Progress } from './progress';
import { EMBEDDED_MODEL, type ChosenModel } from './read-model';

interface TranslateOptions {
  /** What words of the units are to be called. None unless given. */
  readonly terms?: readonly Term[];
  /** The embedded one unless given. */
  readonly chosen?: ChosenModel;
}

/**
 * Translates what has no translation yet, with progress on standard error.
 * @returns All units, in their order.
 * @throws TranslateError
 */
export async function translatePending(units: readonly TranslationUnit[], { terms = [], chosen = EMBEDDED_MODEL }: TranslateOptions = {}): Promise<TranslationUnit[]> {
  const translated = new Map(units.map((unit) => [unit.id, unit]));
  const pending = units.filter(({ target }) => target === null).length;
  if (pending === 0) return [...units];
  const { model } = chosen;
  const client = await chosen.createClient();
  const progress = new Progress(process.stderr, pending);
  try {
    await client.load(model.id);
    const onUnits = (batch: readonly TranslationUnit[]) => {
      for (const unit of batch) translated.set(unit.id, unit);
      progress.add(batch.length);
    };
    await translateUnits(units, { client, model, onUnits, terms }).finished;
  } finally {
    progress.end();
    client.dispose();
  }
  return [...translated.values()];
}
