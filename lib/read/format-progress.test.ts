import { formatBytes, formatDuration } from './format-progress';

test.each([[0, '0 B'], [999, '999 B'], [4_100_000, '4.1 MB'], [12_355_920, '12 MB'], [2_500_000_000_000, '2500 GB']])(
  '%d bytes are %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));

test.each([[0.2, '1 s'], [59.4, '59 s'], [61, '1 min'], [3540, '59 min'], [3599, '1 h'], [7800, '2 h 10 min']])(
  '%d seconds are %s', (seconds, text) => expect(formatDuration(seconds)).toBe(text));
