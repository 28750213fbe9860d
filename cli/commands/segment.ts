import type { Command } from '../command';
import { readDocument } from '../read-document';
import { writeOutput } from '../write-output';

/** Prints the sentences of a text, one a line. */
export const segment: Command = {
  options: {},
  async run(file) {
    const { segments } = await readDocument(file);
    await writeOutput(segments.map(({ text }) => `${text.replace(/\s*[\r\n\u2028\u2029]\s*/g, ' ')}\n`).join(''));
  },
};
