import { describeError } from './messages';

test('each stage has words that say what happened and what to do', () => {
  for (const code of ['too-large', 'quota-exceeded', 'model-corrupt']) {
    const { title, advice } = describeError(code);
    expect(title).toMatch(/^\p{Lu}.*\.$/u);
    expect(advice).toMatch(/^\p{Lu}.*\.$/u);
  }
});

test.each(['toString', '', 'no-such-code'])('there are no words for %j', (code) => {
  expect(() => describeError(code)).toThrow(code);
});
