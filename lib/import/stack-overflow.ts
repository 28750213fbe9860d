/** Whether an error says that the stack is full: V8 and JavaScriptCore throw a RangeError, Firefox an InternalError that is no RangeError. */
export function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && error.name === 'InternalError');
}
