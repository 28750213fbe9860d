import type { UnitFlag } from '../types';

const FLAG_LABELS: Readonly<Record<UnitFlag, string>> = {
  'number-missing': 'A number of the original is missing here.',
  'name-missing': 'A name of the original is missing here.',
  repetition: 'The model repeated itself.',
  truncated: 'The end may be missing.',
  untranslated: 'This was left as it is in the original.',
  'low-confidence': 'The model was unsure.',
};

/** What to look at in a translation, in the reader's words. */
export function describeFlags(flags: readonly UnitFlag[]): string {
  return flags.map((flag) => FLAG_LABELS[flag]).join(' ');
}
