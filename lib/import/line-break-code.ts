/**
 * Whether a native code within a sentence breaks its line. Codes are no text, but the words on both sides of such a one
 * are two.
 * @param type What TMX and XLIFF 1.2 call it.
 * @param code The code itself, where the file has it.
 */
export function isLineBreakCode(type: string | undefined, code: string): boolean {
  return type === 'lb' || /^<br\b[^<>]*>$/i.test(code.trim());
}
