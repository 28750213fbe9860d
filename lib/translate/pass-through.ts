import { ADDRESSES } from './addresses';
import type { Translation } from './engine';
import { isRomanNumeral } from '../roman-numeral';

/** Names of users and topics. */
const HANDLES = /[@#][\p{L}\p{N}_]+/gu;

const ONE_WORD = /^\P{L}*(\p{L}+)\P{L}*$/u;

/**
 * Whether a text is the same in every language: figures, marks, addresses, a Roman numeral. A model given such a text
 * makes one up.
 */
export function isUntranslatable(text: string): boolean {
  return isRomanNumeral(ONE_WORD.exec(text)?.[1] ?? '') || !/\p{L}/u.test(text.replace(ADDRESSES, '').replace(HANDLES, ''));
}

/** The text as its own translation. */
export function passThrough(text: string): Translation {
  return { text, tokens: 0, confidence: 1, truncated: false, repetition: false, wordLinks: linkToItself(text) };
}

function linkToItself(text: string): Translation['wordLinks'] {
  return [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => {
    const range = [index, index + word.length] as const;
    return { source: range, target: range, score: 1 };
  });
}
