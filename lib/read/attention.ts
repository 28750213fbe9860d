import type { TranslationUnit, UnitFlag } from '../types';
import type { TermDeviation } from './check-terms';
import type { Glossary } from './glossary';
import type { Sentence } from './rows';

const FLAG_LABELS: Readonly<Record<UnitFlag, string>> = {
  'number-missing': 'A number of the original is missing here.',
  'name-missing': 'A name of the original is missing here.',
  repetition: 'The model repeated itself.',
  truncated: 'The end may be missing.',
  untranslated: 'This was left as it is in the original.',
  'low-confidence': 'The model was unsure.',
};

/** A person has written or approved the translation: what the checks say of it is settled. */
export function isSettled({ state }: Pick<TranslationUnit, 'state'>): boolean {
  return state === 'reviewed' || state === 'final';
}

/** Whether a translation failed one of its checks, or calls a name otherwise than the reader wants, and no person has settled it since. */
export function isFlagged(sentence: Sentence, glossary: Glossary): boolean {
  return !isSettled(sentence.unit) && (sentence.unit.flags.length > 0 || glossary.deviationsIn(sentence).length > 0);
}

/** What to look at in a translation, in the reader's words; empty where there is nothing. */
export function describeAttention(sentence: Sentence, glossary: Glossary): string {
  if (isSettled(sentence.unit)) return '';
  const { flags, target } = sentence.unit;
  return [...flags.map((flag) => FLAG_LABELS[flag]), ...glossary.deviationsIn(sentence).map((deviation) => describeDeviation(deviation, target ?? ''))].join(' ');
}

function describeDeviation({ range, wanted }: TermDeviation, target: string): string {
  return range ? `“${target.slice(range.start, range.end)}” should be “${wanted}”.` : `“${wanted}” is missing here.`;
}
