import { formatDuration } from '@/lib/read/format-progress';
import type { TranslationStatus } from '@/lib/read/translation-session';
import type { DocumentSummary } from '@/lib/store/types';

export interface DocumentProgress {
  /** How far the translation is, in the reader's words. */
  readonly text: string;
  /** null: nothing is left to do. */
  readonly bar: { readonly value: number; readonly max: number } | null;
  /** What the reader can do about it. */
  readonly action: 'translate' | 'pause' | null;
  /** Why the translation stopped by itself. */
  readonly failure: string | null;
}

const number = new Intl.NumberFormat('en');

function sentences(count: number): string {
  return count === 1 ? 'One sentence' : `${number.format(count)} sentences`;
}

function describeActivity(status: TranslationStatus): string | null {
  switch (status.kind) {
    case 'loading-model': return 'loading the model';
    case 'translating': return status.secondsLeft === null ? 'translating' : `about ${formatDuration(status.secondsLeft)} left`;
    case 'elsewhere': return 'another tab is translating';
    default: return null;
  }
}

function actionFor({ kind }: TranslationStatus): DocumentProgress['action'] {
  if (kind === 'elsewhere') return null;
  return kind === 'loading-model' || kind === 'translating' ? 'pause' : 'translate';
}

/**
 * What a line of the library says of a document's translation. The counts are the store's, which other tabs write too;
 * the activity is this tab's.
 */
export function describeProgress({ unitCount, translatedCount }: Pick<DocumentSummary, 'unitCount' | 'translatedCount'>, status: TranslationStatus): DocumentProgress {
  if (translatedCount >= unitCount) return { text: sentences(unitCount), bar: null, action: null, failure: null };
  const activity = describeActivity(status);
  const counted = translatedCount === 0
    ? `${sentences(unitCount)}, none translated yet`
    : `${number.format(translatedCount)} of ${number.format(unitCount)} sentences translated`;
  return {
    text: activity ? `${counted}, ${activity}` : counted,
    bar: { value: translatedCount, max: unitCount },
    action: actionFor(status),
    failure: status.kind === 'failed' ? status.code : null,
  };
}
