import { isStackOverflow } from './stack-overflow';

test('the stack of this engine, run full, is told', () => {
  const descend = (): number => 1 + descend();
  expect(() => { try { descend(); } catch (error) { if (!isStackOverflow(error)) throw error; } }).not.toThrow();
});

test('so is that of Firefox', () => expect(isStackOverflow(Object.assign(new Error('too much recursion'), { name: 'InternalError' }))).toBe(true));

test.each([new Error('too much recursion'), new TypeError('x is not a function'), 'InternalError', null])('%p is another error', (error) => expect(isStackOverflow(error)).toBe(false));
