import fc from 'fast-check';
import { typeset } from './typeset';

const cases: readonly (readonly [string, string])[] = [
  ['"No one knew," he said. "No one."', '“No one knew,” he said. “No one.”'],
  ['He asked: ("Why?")', 'He asked: (“Why?”)'],
  ['It is the "sudoku"—"number"—of the day.', 'It is the “sudoku”—“number”—of the day.'],
  ['"I said so."', '“I said so.”'],
  ['and went on."', 'and went on.”'],
  ['"He went on.', '“He went on.'],
  ['"In 1987" was its name.', '“In 1987” was its name.'],
  ['a screen of 27" and more', 'a screen of 27" and more'],
  ["Arenal's neighbors didn't.", 'Arenal’s neighbors didn’t.'],
  ["the neighbors' goats", 'the neighbors’ goats'],
  ["the '90s, rock 'n' roll", 'the ’90s, rock ’n’ roll'],
  ["'Tis the neighbour.", '’Tis the neighbour.'],
  ['"She said \'come in\' and left."', '“She said ‘come in’ and left.”'],
  ['"\'Come,\' she said."', '“‘Come,’ she said.”'],
  ["the number '7' and '8'", 'the number ‘7’ and ‘8’'],
  ['\'"Yes," he said.\'', '‘“Yes,” he said.’'],
  ["'Twas the neighbors' goats", '’Twas the neighbors’ goats'],
  ["a wall of 6' or so", "a wall of 6' or so"],
  ['He said " yes "', 'He said ” yes ”'],
  ['“Done,” it’s said.', '“Done,” it’s said.'],
  ['Nothing to do.', 'Nothing to do.'],
];

test.each(cases)('%s', (text, printed) => expect(typeset(text)).toBe(printed));

test('nothing but marks changes, one for one', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('"', "'", ' ', 'a', '9', '.', '—', '(', '“', '’', '\u{1F600}') }), (text) => {
    const straight = (written: string) => written.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'");
    expect(typeset(text)).toHaveLength(text.length);
    expect(straight(typeset(text))).toBe(straight(text));
  }));
});
