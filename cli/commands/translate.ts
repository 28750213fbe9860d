import { extname } from 'node:path';
import { BINARY_FORMATS, EXPORT_FORMATS, exportUnits, type ExportFormat } from '../../lib/export';
import { UsageError, type Command, type OptionValues } from '../command';
import { readDocument } from '../read-document';
import { readModel } from '../read-model';
import { readTerms } from '../read-terms';
import { translatePending } from '../translate-units';
import { readVersion } from '../version';
import { checkWritable, refuseTerminal, writeOutput } from '../write-output';

const OTHER_ENDINGS: ReadonlyMap<string, ExportFormat> = new Map([['xlf', 'xliff'], ['htm', 'html']]);

/** Prints the sentences of a text with their translations. */
export const translate: Command = {
  options: { to: { type: 'string' }, terms: { type: 'string' }, model: { type: 'string' }, output: { type: 'string', short: 'o' } },
  async run(file, values) {
    const format = chooseFormat(values);
    const output = values.output as string | undefined;
    if (output !== undefined) await checkWritable(output);
    else if (BINARY_FORMATS.has(format)) refuseTerminal(format);
    const terms = values.terms === undefined ? [] : await readTerms(String(values.terms));
    const chosen = values.model === undefined ? undefined : await readModel(String(values.model));
    const stored = await readDocument(file);
    const units = await translatePending(stored.units, { terms, chosen });
    const { content } = exportUnits(format, { ...stored, units, generatorVersion: await readVersion() });
    await writeOutput(content, output);
  },
};

function chooseFormat({ to, output }: OptionValues): ExportFormat {
  if (to === undefined) return formatOfFile(String(output ?? '')) ?? 'tsv';
  const format = EXPORT_FORMATS.find((candidate) => candidate === to);
  if (!format) throw new UsageError(`--to takes ${EXPORT_FORMATS.join(', ')}, not ${String(to)}`);
  return format;
}

/** The format whose name or other ending a file ends in. */
function formatOfFile(name: string): ExportFormat | undefined {
  const extension = extname(name).slice(1).toLowerCase();
  return OTHER_ENDINGS.get(extension) ?? EXPORT_FORMATS.find((format) => format === extension);
}
