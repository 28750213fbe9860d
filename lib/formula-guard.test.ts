import fc from 'fast-check';
import { addFormulaGuard, removeFormulaGuard } from './formula-guard';

const FORMULA_START = /^"*[=+\-@＝＋－＠]/;

const pieces = fc.constantFrom(';', '\t', '\n', "'", '"', '=', '+', '-', '@', '＝', 'a', ' ');
const text = fc.oneof(fc.array(pieces).map((parts) => parts.join('')), fc.string({ unit: 'binary' }));

test.each([
  ['=1+1', "'=1+1"],
  ["'=1", "''=1"],
  ['x;=1;y', "x;'=1;y"],
  ['x\n-1\t@b', "x\n'-1\t'@b"],
  [`x;"=1`, `x;'"=1`],
  ["a; b;\n\nc 'd' - e", "a; b;\n\nc 'd' - e"],
])('%j is guarded as %j', (plain, guarded) => expect(addFormulaGuard(plain)).toBe(guarded));

test('no piece of a guarded text starts a formula', () => fc.assert(fc.property(text, (plain) => {
  const [first, ...rest] = addFormulaGuard(plain).split(/[;\t\n]/);
  expect(first).not.toMatch(/^[=+\-@＝＋－＠]/);
  for (const piece of rest) expect(piece).not.toMatch(FORMULA_START);
})));

test('every text comes back', () => fc.assert(fc.property(text, (plain) => {
  expect(removeFormulaGuard(addFormulaGuard(plain))).toBe(plain);
})));
