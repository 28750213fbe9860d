import { rewrite, type Rewritten } from './rewrite';

const BEFORE_WORD = String.raw`(?<![^\s(«"“¿¡])`;
const AFTER_WORD = String.raw`(?=[,.;:)»"”?!…]*(?:\s|$))`;

/** What stands for both endings in one: niñ@s, maestrxs. */
const BOTH_IN_ONE = new RegExp(String.raw`(?<=${BEFORE_WORD}\p{L}+)(?:@(?=s?${AFTER_WORD})|x(?=s${AFTER_WORD}))`, 'gu');

/** The other ending behind a word, or the other article: alumno/a, profesor/-a, los/as, el/la. Neither y/o nor what lies in an address. */
const OTHER_ENDING = new RegExp(String.raw`(?<=${BEFORE_WORD}\p{L}{2,})/-?[ao]s?${AFTER_WORD}|(?<=${BEFORE_WORD}(?:el|los|un|unos))/(?:l|un)as?${AFTER_WORD}`, 'giu');

/**
 * Writes words for men and women in one gender: English has none, and a model made `The dumps/as` of `Los/as alumnos/as`
 * and copied `niñ@s`.
 */
export function writeDoublets(text: string): Rewritten {
  return rewrite(text.replace(BOTH_IN_ONE, 'o'), OTHER_ENDING, () => '');
}
