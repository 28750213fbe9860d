import { ADDRESSES } from '../addresses';

/** Marks of the sentence before and behind an address. */
const MARKS_BEFORE = /^["'«“‘(<[]*/u;
const MARKS_BEHIND = /["'»”’)>\].,;:!?…]*$/u;

/** Three groups of digits or more: account and telephone numbers, dates such as 2021-05-03. */
const CODE = /(?<![\p{L}\p{N}.,]|\d[ \u00a0-])(?:\+|\p{Lu}{2}(?=\d))?\d+(?:[ \u00a0-]\d+){2,}(?![\p{L}\p{N}]|[ \u00a0.,-]\d)/gu;

/** In the vocabulary, but too rare in the training data to be known: of `1½ tazas` a model made `1 warehouse cups`. */
const SYMBOL = /[©®™§†¥¼½¾²³×÷±→]/gu;

/** In no tokenizer's vocabulary. */
const UNKNOWN_CHARACTER = '\uE000';

/**
 * Puts characters that no tokenizer knows in the place of addresses, groups of digits and rare symbols, which a network would
 * spell anew and get wrong: a run of unknown characters is one token to it, and the source's own stand for that in the
 * translation. The text keeps its length.
 */
export function hideCopiedText(text: string): string {
  const hide = (copied: string) => UNKNOWN_CHARACTER.repeat(copied.length);
  const hideAddress = (address: string) => {
    const [[before], [behind]] = [MARKS_BEFORE.exec(address)!, MARKS_BEHIND.exec(address)!];
    return before + hide(address.slice(before.length, address.length - behind.length)) + behind;
  };
  return text.replace(ADDRESSES, hideAddress).replace(CODE, hide).replace(SYMBOL, hide);
}
