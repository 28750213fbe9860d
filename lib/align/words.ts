import type { TextRange } from '../types';

export interface Word extends TextRange {
  readonly text: string;
}

/** Letters and digits, with what joins them inside a word: don't, 1.000, post-guerra. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text, in order, without the marks around them. */
export function findWords(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ index, 0: word }) => ({ text: word, start: index, end: index + word.length }));
}
