import { UsageError } from './command';
import { refuseTerminal } from './write-output';

test('bytes go anywhere but to a terminal', () => {
  expect(() => refuseTerminal('epub', false)).not.toThrow();
  expect(() => refuseTerminal('epub', true)).toThrow(new UsageError('epub is no text to show in a terminal; name a file with -o'));
});
