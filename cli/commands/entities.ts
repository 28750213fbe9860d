import { CommandError, type Command } from '../command';

/** The place of the annotate stage in the command line. */
export const entities: Command = {
  options: {},
  async run() {
    throw new CommandError('entities: not built yet');
  },
};
