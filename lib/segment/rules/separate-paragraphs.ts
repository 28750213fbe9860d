import type { Rule } from '../boundary';

const BLANK_LINE = /\u2029|(?:\r\n|[\n\r\u2028])[^\S\n\r]*[\n\r\u2028]/;

/** A blank line ends a sentence, with or without a stop. */
export const separateParagraphs: Rule = ({ gap }) => (BLANK_LINE.test(gap) ? 'split' : null);
