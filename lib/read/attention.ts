import type { TranslationUnit, UnitFlag } from '../types';
import type { TermDeviation } from './check-terms';
import type { Glossary } from './glossary';
import type { Sentence } from './rows';

const FLAG_LABELS: Readonly<Record<UnitFlag, string>> = {
  'number-missing': 'A number of the original is missing here.',
  'name-missing': 'A name of the original is missing here.',
  'negation-missing': 'The original denies something, and this does not.',
  repetition: 'The model repeated itself.',
  truncated: 'The end may be missing.',
  untranslated: 'This was left as it is in the original.',
  'low-confidence': 'The model was unsure.',
};

/** What the checks of a translation found, as long as no person has reviewed it. */
export function openFlags({ state, flags }: TranslationUnit): readonly UnitFlag[] {
  return state === 'reviewed' || state === 'final' ? [] : flags;
}

/** Whether a translation failed one of its checks and no person has settled it since, or calls a name otherwise than the reader wants. */
export function isFlagged(sentence: Sentence, glossary: Glossary): boolean {
  return openFlags(sentence.unit).length > 0 || glossary.deviationsIn(sentence).length > 0;
}

/** What to look at in a translation, in the reader's words; empty where there is nothing. */
export function describeAttention(sentence: Sentence, glossary: Glossary): string {
  const { target } = sentence.unit;
  return [...openFlags(sentence.unit).map((flag) => FLAG_LABELS[flag]), ...glossary.deviationsIn(sentence).map((deviation) => describeDeviation(deviation, target ?? ''))].join(' ');
}

function describeDeviation({ range, wanted }: TermDeviation, target: string): string {
  return range ? `“${target.slice(range.start, range.end)}” should be “${wanted}”.` : `“${wanted}” is missing here.`;
}
