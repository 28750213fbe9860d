import { Progress } from './progress';

function record(isTTY: boolean) {
  const written: string[] = [];
  return { written, output: { isTTY, write: (text: string) => written.push(text) } };
}

test('in a terminal, one line changes and is cleared at the end', () => {
  const { written, output } = record(true);
  const progress = new Progress(output, 20);
  progress.add(2);
  progress.add(8);
  progress.end();
  expect(written).toEqual(['\r2 of 20 sentences translated', '\r10 of 20 sentences translated', '\r\x1b[K']);
});

test('elsewhere, a line at most every ten seconds', () => {
  const { written, output } = record(false);
  let now = 0;
  const progress = new Progress(output, 100, () => now);
  for (; now < 25_000; now += 1000) progress.add(1);
  progress.end();
  expect(written).toEqual(['paralelo: 11 of 100 sentences translated\n', 'paralelo: 21 of 100 sentences translated\n']);
});
