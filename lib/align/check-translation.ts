import type { UnitFlag } from '../types';
import { findMissingNames } from './check-names';
import { lacksNegation } from './check-negation';
import { findMissingNumbers } from './check-numbers';
import { fold } from '../compare-text';
import { findWords } from './words';

/**
 * Below this a translation of news is about as likely bad as not. Measured with the embedded model's revision
 * 6fc9ddc40737, by `models/training/evaluate.py --confidence`: of newstest2012 1.2 % fall below, and 57 % of those score
 * under 35 chrF (11 % of the others); of FLORES-200 dev 0.9 %, which is nine lines, three of them under 35 chrF.
 */
export const LOW_CONFIDENCE = 0.4;

const MIN_WORDS = 4;
const MAX_SAME = 0.8;

export interface CheckedTranslation {
  readonly text: string;
  readonly confidence: number;
  readonly truncated: boolean;
  readonly repetition: boolean;
}

/** The checks that a translation of a Spanish text into English fails. */
export function checkTranslation(source: string, translation: CheckedTranslation): UnitFlag[] {
  const checks: readonly (readonly [UnitFlag, boolean])[] = [
    ['number-missing', findMissingNumbers(source, translation.text).length > 0],
    ['name-missing', findMissingNames(source, translation.text).length > 0],
    ['negation-missing', lacksNegation(source, translation.text)],
    ['repetition', translation.repetition],
    ['truncated', translation.truncated],
    ['untranslated', isUntranslated(source, translation.text)],
    ['low-confidence', translation.confidence < LOW_CONFIDENCE],
  ];
  return checks.filter(([, failed]) => failed).map(([flag]) => flag);
}

/** Whether the translation is the source again: of several words, not all of them names or figures, nearly all are in it. */
function isUntranslated(source: string, target: string): boolean {
  const sourceWords = new Set(findWords(source).map(({ text }) => fold(text)));
  const targetWords = findWords(target).map(({ text }) => text);
  if (targetWords.length < MIN_WORDS || !targetWords.some((word) => /^\p{Ll}{3}/u.test(word))) return false;
  const same = targetWords.filter((word) => sourceWords.has(fold(word)));
  return same.length >= MAX_SAME * targetWords.length;
}
