import { extname } from 'node:path';
import { EXPORT_FORMATS, exportUnits, type ExportFormat } from '../../lib/export';
import { translateUnits } from '../../lib/pipeline';
import type { StoredDocument } from '../../lib/store/types';
import type { TranslationUnit } from '../../lib/types';
import { DEFAULT_MODEL_ID, findModel } from '../../models/registry';
import { UsageError, type Command, type OptionValues } from '../command';
import { Progress } from '../progress';
import { readDocument } from '../read-document';
import { readVersion } from '../version';
import { checkWritable, writeOutput } from '../write-output';

/** Prints the sentences of a text with their translations. */
export const translate: Command = {
  options: { to: { type: 'string' }, output: { type: 'string', short: 'o' } },
  async run(file, values) {
    const format = chooseFormat(values);
    const output = values.output as string | undefined;
    if (output !== undefined) await checkWritable(output);
    const stored = await readDocument(file);
    const units = await translateAll(stored.units);
    const { text } = exportUnits(format, { ...stored, units, generatorVersion: await readVersion() });
    await writeOutput(text, output);
  },
};

function chooseFormat({ to, output }: OptionValues): ExportFormat {
  if (to === undefined) return EXPORT_FORMATS.find((format) => extname(String(output ?? '')) === `.${format}`) ?? 'tsv';
  const format = EXPORT_FORMATS.find((candidate) => candidate === to);
  if (!format) throw new UsageError(`--to takes ${EXPORT_FORMATS.join(', ')}, not ${String(to)}`);
  return format;
}

async function translateAll(units: StoredDocument['units']): Promise<TranslationUnit[]> {
  const translated = new Map(units.map((unit) => [unit.id, unit]));
  const pending = units.filter(({ target }) => target === null).length;
  if (pending === 0) return [...units];
  const { createNodeClient } = await import('../../lib/translate/node-client');
  const client = createNodeClient();
  const progress = new Progress(process.stderr, pending);
  try {
    await client.load(DEFAULT_MODEL_ID);
    const onUnits = (batch: readonly TranslationUnit[]) => {
      for (const unit of batch) translated.set(unit.id, unit);
      progress.add(batch.length);
    };
    await translateUnits(units, { client, model: findModel(DEFAULT_MODEL_ID)!, onUnits }).finished;
  } finally {
    progress.end();
    client.dispose();
  }
  return [...translated.values()];
}
